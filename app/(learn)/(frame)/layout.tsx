import type { ReactNode } from "react";
import { roomLinks } from "@/components/layout/room-links";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { frameViewer } from "@/components/layout/viewer";
import { getViewer } from "@/lib/session";
import { signOutAction } from "@/lib/users/actions";

/** Header and footer. The lesson player and a running attempt have bars of their own and live outside. */
export default async function FrameLayout({ children }: { children: ReactNode }) {
  const viewer = frameViewer(await getViewer());
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader viewer={viewer} rooms={roomLinks(viewer?.role)} signOut={signOutAction} />
      {children}
      <SiteFooter viewer={viewer} />
    </div>
  );
}
