import type { ReactNode } from "react";
import { notFound } from "next/navigation";
import { rooms } from "@/components/layout/rooms";
import { WorkShell } from "@/components/layout/work-shell";
import { companyOf } from "@/lib/companies/policy";
import { requireRole } from "@/lib/session";
import { signOutAction } from "@/lib/users/actions";

export default async function CompanyLayout({ children }: { children: ReactNode }) {
  const viewer = await requireRole("company_admin");
  if (companyOf(viewer) === null) notFound();
  return (
    <WorkShell room={rooms.company} viewer={viewer} signOut={signOutAction}>
      {children}
    </WorkShell>
  );
}
