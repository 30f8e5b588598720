import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AssignButton, AssignDialog } from "@/components/companies/assign-dialog";
import { countOf } from "@/components/companies/seat-map";
import { SeatSection } from "@/components/companies/seat-section";
import { LicenseTable } from "@/components/companies/license-table";
import { WorkPage } from "@/components/layout/work-page";
import { ButtonLink } from "@/components/ui/button";
import { listAssignable, listLicenses } from "@/lib/companies/queries/licenses";
import { getSeatMap } from "@/lib/companies/queries/seats";
import { paths } from "@/lib/paths";
import { requireRole } from "@/lib/session";

export const metadata: Metadata = { title: "Company" };

export default async function CompanyPage() {
  const viewer = await requireRole("company_admin");
  const map = await getSeatMap(viewer);
  if (!map) notFound();
  const { licenses } = await listLicenses(viewer, { show: "expiring", page: 1 });
  const people = await listAssignable(viewer);

  return (
    <WorkPage
      crumbs={[{ label: map.company }, { label: "Overview" }]}
      title={map.company}
      actions={<AssignButton />}
    >
      <SeatSection map={map} />
      {licenses.length > 0 && (
        <section className="mt-10">
          <h2 className="text-md font-semibold">Seats that end within 30 days</h2>
          <LicenseTable licenses={licenses} />
        </section>
      )}
      <ButtonLink href={paths.companyLicenses()} variant="outline" className="mt-8">
        All licenses
      </ButtonLink>
      <AssignDialog people={people} free={countOf(map.seats, ["free"])} />
    </WorkPage>
  );
}
