import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AssignButton, AssignDialog } from "@/components/companies/assign-dialog";
import { LicenseTable } from "@/components/companies/license-table";
import { countOf } from "@/components/companies/seat-map";
import { SeatSection } from "@/components/companies/seat-section";
import { WorkPage } from "@/components/layout/work-page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, OutlineRows } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { Pagination } from "@/components/ui/pagination";
import { SearchInput } from "@/components/ui/search-input";
import { Tabs } from "@/components/ui/tabs";
import { listAssignable, listLicenses } from "@/lib/companies/queries/licenses";
import { getSeatMap } from "@/lib/companies/queries/seats";
import { licenseFilter } from "@/lib/companies/schema";
import { pageLinks } from "@/lib/page-links";
import { paths } from "@/lib/paths";
import { requireRole } from "@/lib/session";

export const metadata: Metadata = { title: "Licenses" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LicensesPage({ searchParams }: Props) {
  const viewer = await requireRole("company_admin");
  const filter = licenseFilter.parse(await searchParams);
  const map = await getSeatMap(viewer);
  if (!map) notFound();
  const { licenses, total, pageSize } = await listLicenses(viewer, filter);
  const people = await listAssignable(viewer);
  const { page, ...rest } = filter;
  const links = pageLinks({
    page,
    pageSize,
    total,
    href: (n) => paths.companyLicenses({ ...rest, page: n }),
  });

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
          href: paths.companyLicenses({ show, q: filter.q }),
          label,
          current: filter.show === show,
        }))}
      />
      <FilterForm action={paths.companyLicenses()} className="mt-3">
        {filter.show && <input type="hidden" name="show" value={filter.show} />}
        <SearchInput
          label="Find a person or key"
          name="q"
          defaultValue={filter.q}
          shortcut="/"
          className="w-full sm:w-72"
        />
      </FilterForm>
      {licenses.length === 0 ? (
        <EmptyState
          outline={<OutlineRows />}
          title="No seat fits"
          actions={
            <ButtonLink href={paths.companyLicenses()} variant="outline">
              Show all licenses
            </ButtonLink>
          }
        >
          Try another state, or fewer letters of the name, address or key.
        </EmptyState>
      ) : (
        <>
          <LicenseTable licenses={licenses} />
          <Pagination {...links} />
        </>
      )}
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
