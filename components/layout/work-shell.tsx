import { Ellipsis } from "lucide-react";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { buttonClass } from "@/components/ui/button-class";
import type { FormAction } from "@/components/ui/form-state";
import { Popover } from "@/components/ui/popover";
import { AccountLinks } from "./account-menu";
import { Bell } from "./bell";
import { roomLinks } from "./room-links";
import type { Room } from "./rooms";
import { type FrameViewer, roleNames } from "./viewer";
import { workMenuId } from "./work-menu";
import { WorkNav } from "./work-nav";

type WorkShellProps = {
  room: Room;
  viewer: NonNullable<FrameViewer>;
  signOut: FormAction;
  /** Figures beside the links, by address: "6,418". */
  counts?: Record<string, string>;
  children: ReactNode;
};

/** The frame of a room: its sidebar, and on phones the same as a menu that `WorkPage`'s bar opens. */
export function WorkShell({ room, viewer, signOut, counts = {}, children }: WorkShellProps) {
  const links = <AccountLinks viewer={viewer} rooms={roomLinks(viewer.role)} signOut={signOut} />;
  return (
    <div className="md:grid md:min-h-screen md:grid-cols-[14.5rem_minmax(0,1fr)]">
      <aside className="hidden border-r border-sidebar-border bg-sidebar md:block">
        <div className="sticky top-0 flex h-screen flex-col">
          <WorkNav room={room} role={viewer.role} switchId="rooms" counts={counts} />
          <div className="flex items-center gap-2.5 border-t border-sidebar-border px-4 py-3">
            <Avatar name={viewer.name} image={viewer.image} />
            <span className="min-w-0 flex-1">
              <span className="block truncate text-sm leading-4 font-medium">{viewer.name}</span>
              <span className="block truncate text-xs leading-4 text-muted-foreground">
                {roleNames[viewer.role]}
              </span>
            </span>
            <Bell unread={viewer.unread ?? 0} size="icon-sm" />
            <button
              type="button"
              popoverTarget="account-menu"
              aria-label="Account menu"
              className={buttonClass({ variant: "quiet", size: "icon-sm" })}
            >
              <Ellipsis />
            </button>
          </div>
        </div>
      </aside>
      <Popover
        id="account-menu"
        align="none"
        role="dialog"
        aria-label="Account"
        className="inset-auto bottom-14 left-3 w-[17rem] floats rounded-lg p-1 touch:w-[19rem]"
      >
        {links}
      </Popover>
      <Popover
        id={workMenuId}
        align="none"
        role="dialog"
        aria-label="Menu"
        className="inset-y-0 right-auto left-0 h-dvh max-h-dvh w-[19rem] max-w-[90vw] slides flex-col dims [--from:-100%_0] [&:popover-open]:flex"
      >
        <WorkNav room={room} role={viewer.role} switchId="menu-rooms" counts={counts} />
        <div className="border-t border-sidebar-border p-1">{links}</div>
      </Popover>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
