"use no memo";

import { Award, Bell, BookOpen, LogOut, Menu, Search, SunMoon, UserRound, X } from "lucide-react";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button, ButtonLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { Popover } from "@/components/ui/popover";
import { paths } from "@/lib/paths";
import { UnreadCount } from "./bell";
import { Logo } from "./logo";
import { NavLink } from "./nav-link";
import type { RoomEntry } from "./room-links";
import { SignOutForm } from "./sign-out-form";
import { ThemeSelect } from "./theme-toggle";
import { type FrameViewer, roleNames } from "./viewer";

const id = "mobile-menu";
const row = "flex h-12 w-full items-center gap-3 rounded-md px-2.5 text-left text-md [&_svg]:size-5";

type MobileMenuProps = { viewer: FrameViewer; rooms: readonly RoomEntry[]; signOut: FormAction };

/** The header's links on a phone. A popover, so that it opens without JavaScript. */
export function MobileMenu({ viewer, rooms, signOut }: MobileMenuProps) {
  return (
    <>
      <Button
        variant="quiet"
        size="icon-lg"
        className="-mr-3 md:hidden"
        aria-label="Open menu"
        popoverTarget={id}
      >
        <Menu />
      </Button>
      <Popover
        id={id}
        align="none"
        role="dialog"
        aria-label="Menu"
        className="inset-y-0 right-0 left-auto h-dvh max-h-dvh w-[19rem] max-w-[90vw] slides flex-col dims [--from:100%_0] [&:popover-open]:flex"
      >
        <div className="flex h-14 shrink-0 items-center justify-between border-b border-border pr-2 pl-4">
          {viewer ? <Person viewer={viewer} /> : <Logo />}
          <Button
            variant="quiet"
            size="icon-lg"
            aria-label="Close menu"
            popoverTarget={id}
            popoverTargetAction="hide"
          >
            <X />
          </Button>
        </div>
        <nav aria-label="Main menu" className="flex-1 overflow-y-auto px-2 py-3">
          {viewer && (
            <MenuRow href={paths.learn()} icon={<BookOpen />}>
              My learning
            </MenuRow>
          )}
          <MenuRow href={paths.courses()} icon={<Search />}>
            Catalog
          </MenuRow>
          {viewer && (
            <MenuRow href={paths.certificates()} icon={<Award />}>
              Certificates
            </MenuRow>
          )}
          {rooms.map((room) => (
            <MenuRow key={room.home} href={room.home} icon={room.icon}>
              {room.name}
            </MenuRow>
          ))}
        </nav>
        <div className="border-t border-border px-2 py-3">
          {viewer && (
            <MenuRow href={paths.account()} icon={<UserRound />}>
              Account
            </MenuRow>
          )}
          {viewer && (
            <MenuRow href={paths.notifications()} icon={<Bell />}>
              Notifications
              <UnreadCount unread={viewer.unread} />
            </MenuRow>
          )}
          <div className={`${row} noscript:hidden`}>
            <SunMoon className="text-muted-foreground" />
            Appearance
            <ThemeSelect className="ml-auto" />
          </div>
          {viewer ? (
            <SignOutForm action={signOut}>
              <button type="submit" className={row}>
                <LogOut className="text-muted-foreground" />
                Sign out
              </button>
            </SignOutForm>
          ) : (
            <Doors />
          )}
        </div>
      </Popover>
    </>
  );
}

function Person({ viewer }: { viewer: NonNullable<FrameViewer> }) {
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <Avatar name={viewer.name} image={viewer.image} />
      <span className="min-w-0 text-sm leading-4">
        <span className="block truncate font-medium">{viewer.name}</span>
        <span className="block text-xs text-muted-foreground">{roleNames[viewer.role]}</span>
      </span>
    </span>
  );
}

function Doors() {
  return (
    <div className="mt-2 grid gap-2 px-2.5">
      <ButtonLink href={paths.signUp()} size="lg">
        Create account
      </ButtonLink>
      <ButtonLink href={paths.signIn()} size="lg" variant="outline">
        Sign in
      </ButtonLink>
    </div>
  );
}

function MenuRow({ href, icon, children }: { href: string; icon: ReactNode; children: ReactNode }) {
  return (
    <NavLink
      href={href}
      className={row}
      currentClassName="bg-accent font-medium"
      restClassName="[&_svg]:text-muted-foreground"
    >
      {icon}
      {children}
    </NavLink>
  );
}
