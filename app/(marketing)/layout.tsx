import type { Metadata } from "next";
import type { ReactNode } from "react";
import { roomLinks } from "@/components/layout/room-links";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { frameViewer } from "@/components/layout/viewer";
import { env } from "@/lib/env";
import { getViewer } from "@/lib/session";
import { signOutAction } from "@/lib/users/actions";

export function generateMetadata(): Metadata {
  return { metadataBase: new URL(env.APP_URL) };
}

export default async function MarketingLayout({ children }: { children: ReactNode }) {
  const viewer = frameViewer(await getViewer());
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader viewer={viewer} rooms={roomLinks(viewer?.role)} signOut={signOutAction} />
      {children}
      <SiteFooter viewer={viewer} />
    </div>
  );
}
