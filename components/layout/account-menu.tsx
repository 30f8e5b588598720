"use no memo";

import { Bell, BookOpen, ChevronDown, LogOut, UserRound } from "lucide-react";
import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import type { FormAction } from "@/components/ui/form-state";
import { Popover } from "@/components/ui/popover";
import { paths } from "@/lib/paths";
import { UnreadCount } from "./bell";
import type { RoomEntry } from "./room-links";
import { SignOutForm } from "./sign-out-form";
import { ThemeToggle } from "./theme-toggle";
import { type FrameViewer, roleNames } from "./viewer";

type AccountMenuProps = {
  viewer: NonNullable<FrameViewer>;
  rooms: readonly RoomEntry[];
  signOut: FormAction;
};

/** The person's own pages, their rooms, the appearance and the way out. */
export function AccountMenu({ viewer, rooms, signOut }: AccountMenuProps) {
  return (
    <>
      <button
        type="button"
        popoverTarget="account-menu"
        className="hit flex items-center gap-1.5 rounded-full"
      >
        <span className="sr-only">Account: {viewer.name}</span>
        <Avatar name={viewer.name} image={viewer.image} />
        <ChevronDown className="size-3.5 text-muted-foreground max-md:hidden" />
      </button>
      <Popover
        id="account-menu"
        align="none"
        role="dialog"
        aria-label="Account"
        className="inset-auto top-[3.25rem] right-[max(1rem,calc((100%-77.5rem)/2+1.25rem))] w-[17rem] floats rounded-lg p-1 touch:w-[min(19rem,100vw-2rem)]"
      >
        <AccountLinks viewer={viewer} rooms={rooms} signOut={signOut} />
      </Popover>
    </>
  );
}

const row =
  "flex h-8 w-full items-center gap-2.5 rounded-sm px-2 text-left text-sm touch:h-11 touch:text-base hover:bg-accent [&_svg]:text-muted-foreground";

export function AccountLinks({ viewer, rooms, signOut }: AccountMenuProps) {
  return (
    <>
      <div className="px-2 pt-1.5 pb-2">
        <p className="truncate text-sm font-medium">{viewer.name}</p>
        <p className="truncate text-xs text-muted-foreground">{roleNames[viewer.role]}</p>
      </div>
      <nav aria-label="Account" className="border-t border-border py-1">
        <Link href={paths.learn()} className={row}>
          <BookOpen />
          My learning
        </Link>
        {rooms.map((room) => (
          <Link key={room.home} href={room.home} className={row}>
            {room.icon}
            {room.name}
          </Link>
        ))}
        <Link href={paths.account()} className={row}>
          <UserRound />
          Account
        </Link>
        <Link href={paths.notifications()} prefetch={false} className={row}>
          <Bell />
          Notifications
          <UnreadCount unread={viewer.unread} />
        </Link>
      </nav>
      <div className="flex items-center justify-between border-t border-border py-1.5 pr-1 pl-2 text-sm noscript:hidden">
        Appearance
        <ThemeToggle />
      </div>
      <div className="border-t border-border pt-1">
        <SignOutForm action={signOut}>
          <button type="submit" className={row}>
            <LogOut />
            Sign out
          </button>
        </SignOutForm>
      </div>
    </>
  );
}
