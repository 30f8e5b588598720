import type { ReactNode } from "react";
import { rooms } from "@/components/layout/rooms";
import { WorkShell } from "@/components/layout/work-shell";
import { requireRole } from "@/lib/session";
import { signOutAction } from "@/lib/users/actions";

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const viewer = await requireRole("admin");
  return (
    <WorkShell room={rooms.admin} viewer={viewer} signOut={signOutAction}>
      {children}
    </WorkShell>
  );
}
