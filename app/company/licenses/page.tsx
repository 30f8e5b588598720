import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AssignButton, AssignDialog } from "@/components/companies/assign-dialog";
import { LicenseTable } from "@/components/companies/license-table";
import { countOf } from "@/components/companies/seat-map";
import { SeatSection } from "@/components/companies/seat-section";
import { WorkPage } from "@/components/layout/work-page";
import { ListFilter } from "@/components/ui/list-filter";
import { ListResult } from "@/components/ui/list-result";
import { Tabs } from "@/components/ui/tabs";
import { listAssignable, listLicenses } from "@/lib/companies/queries/licenses";
import { getSeatMap } from "@/lib/companies/queries/seats";
import { licenseFilter } from "@/lib/companies/schema";
import { paths } from "@/lib/paths";
import { requireRole } from "@/lib/session";

export const metadata: Metadata = { title: "Licenses" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LicensesPage({ searchParams }: Props) {
  const viewer = await requireRole("company_admin");
  const query = licenseFilter.parse(await searchParams);
  const map = await getSeatMap(viewer);
  if (!map) notFound();
  const list = await listLicenses(viewer, query);
  const people = await listAssignable(viewer);

  return (
    <WorkPage
      crumbs={[{ label: map.company, href: paths.company() }, { label: "Licenses" }]}
      title="Licenses"
      actions={<AssignButton />}
    >
      <SeatSection map={map} />
      <Tabs
        label="Licenses by state"
        className="mt-8"
        tabs={tabs.map(({ show, label }) => ({
          href: paths.companyLicenses({ show, q: query.q }),
          label,
          current: query.show === show,
        }))}
      />
      <ListFilter action={paths.companyLicenses()} query={query} search="Find a person or key">
        {query.show && <input type="hidden" name="show" value={query.show} />}
      </ListFilter>
      <ListResult
        list={list}
        query={query}
        href={paths.companyLicenses}
        noMatch={{
          title: "No seat fits",
          text: "Try another state, or fewer letters of the name, address or key.",
        }}
        none={{ title: "No seats yet", text: "Seats appear here as soon as a subscription is running." }}
      >
        <LicenseTable licenses={list.licenses} />
      </ListResult>
      <AssignDialog people={people} free={countOf(map.seats, ["free"])} />
    </WorkPage>
  );
}

const tabs = [
  { show: undefined, label: "All" },
  { show: "assigned", label: "Assigned" },
  { show: "invited", label: "Invited" },
  { show: "free", label: "Free" },
  { show: "expiring", label: "Expiring" },
  { show: "ended", label: "Ended" },
] as const;
