"use no memo";

import { clsx } from "clsx";
import { Bell as BellIcon } from "lucide-react";
import Link from "next/link";
import { buttonClass, type ButtonSize } from "@/components/ui/button-class";
import { paths } from "@/lib/paths";

/** Leads to what the person was told, with how much of it waits. */
export function Bell({ unread, size = "icon" }: { unread: number; size?: ButtonSize }) {
  return (
    <Link
      href={paths.notifications()}
      prefetch={false}
      aria-label={unread > 0 ? `Notifications: ${bellText(unread)} unread` : "Notifications"}
      className={clsx(buttonClass({ variant: "quiet", size }), "relative")}
    >
      <BellIcon />
      {unread > 0 && (
        <span
          aria-hidden
          className={clsx(
            "tnum absolute flex h-4 min-w-4 items-center justify-center rounded-full bg-brand px-1 text-2xs leading-none font-semibold text-brand-foreground touch:top-1 touch:right-1",
            size === "icon-sm" ? "-top-1 -right-1" : "top-0 right-0",
          )}
        >
          {bellText(unread)}
        </span>
      )}
    </Link>
  );
}

/** The same figure at the end of a menu's row. */
export function UnreadCount({ unread = 0 }: { unread?: number | undefined }) {
  if (unread === 0) return null;
  return (
    <span className="tnum ml-auto text-xs font-medium text-brand">
      {bellText(unread)}
      <span className="sr-only"> unread</span>
    </span>
  );
}

/** Nobody counts further than nine. */
function bellText(unread: number) {
  return unread > 9 ? "9+" : String(unread);
}
