"use client";
"use no memo";

import { clsx } from "clsx";
import { Search } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { SearchInput } from "@/components/ui/search-input";
import { paths } from "@/lib/paths";
import { AccountMenu } from "./account-menu";
import { Bell } from "./bell";
import { Logo } from "./logo";
import { MobileMenu } from "./mobile-menu";
import { NavLink } from "./nav-link";
import type { RoomEntry } from "./room-links";
import type { FrameViewer } from "./viewer";

type SiteHeaderProps = { viewer: FrameViewer; rooms?: readonly RoomEntry[]; signOut: FormAction };

/** Above public pages and the learner's own. Rendered from its data, so that no page carries its elements twice. */
export function SiteHeader({ viewer, rooms = [], signOut }: SiteHeaderProps) {
  return (
    <header className="sticky top-0 z-20 border-b border-border bg-background">
      <div className="mx-auto flex h-14 max-w-[77.5rem] items-center gap-7 px-4 md:px-5">
        <Logo />
        <nav aria-label="Main" className="hidden items-center gap-5 md:flex">
          {viewer && <HeaderLink href={paths.learn()}>My learning</HeaderLink>}
          <HeaderLink href={paths.courses()}>Catalog</HeaderLink>
          {viewer && <HeaderLink href={paths.certificates()}>Certificates</HeaderLink>}
          {rooms.map((room) => (
            <HeaderLink key={room.home} href={room.home}>
              {room.name}
            </HeaderLink>
          ))}
        </nav>
        <div className={clsx("ml-auto flex items-center", viewer ? "gap-3 max-md:gap-1.5" : "gap-2")}>
          {viewer && (
            <form action={paths.courses()} role="search" aria-label="Site" className="max-lg:hidden">
              <SearchInput label="Search courses" name="q" shortcut="/" data-palette="" className="w-64" />
            </form>
          )}
          <ButtonLink
            href={paths.courses()}
            variant="quiet"
            size="icon"
            className={clsx(viewer && "lg:hidden")}
            aria-label="Search courses"
            data-palette=""
          >
            <Search />
          </ButtonLink>
          {viewer ? (
            <>
              <Bell unread={viewer.unread ?? 0} />
              <AccountMenu viewer={viewer} rooms={rooms} signOut={signOut} />
            </>
          ) : (
            <>
              <ButtonLink href={paths.signIn()} variant="ghost" className="max-md:hidden">
                Sign in
              </ButtonLink>
              <ButtonLink href={paths.signUp()} className="max-md:hidden">
                Create account
              </ButtonLink>
            </>
          )}
          <MobileMenu viewer={viewer} rooms={rooms} signOut={signOut} />
        </div>
      </div>
    </header>
  );
}

function HeaderLink({ href, children }: { href: string; children: string }) {
  return (
    <NavLink
      href={href}
      className="relative flex h-14 items-center text-sm"
      currentClassName="font-medium text-foreground after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:bg-foreground"
      restClassName="text-muted-foreground hover:text-foreground"
    >
      {children}
    </NavLink>
  );
}
