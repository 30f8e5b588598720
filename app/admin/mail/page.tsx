import type { Metadata } from "next";
import { WorkPage } from "@/components/layout/work-page";
import { MessageTable } from "@/components/ops/message-table";
import { EmptyState, OutlineRows } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { FilterSelect } from "@/components/ui/filter-select";
import { Pagination } from "@/components/ui/pagination";
import { SearchInput } from "@/components/ui/search-input";
import { listMessages } from "@/lib/ops/queries";
import { mailFilter } from "@/lib/ops/schema";
import { pageLinks } from "@/lib/page-links";
import { paths } from "@/lib/paths";
import { requireRole } from "@/lib/session";

export const metadata: Metadata = { title: "Mail" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const states = [
  { value: "", label: "Any" },
  { value: "queued", label: "Waiting" },
  { value: "sent", label: "Sent" },
  { value: "kept", label: "Kept here" },
  { value: "failed", label: "Failed" },
];

export default async function MailPage({ searchParams }: Props) {
  const viewer = await requireRole("admin");
  const filter = mailFilter.parse(await searchParams);
  const { messages, total, pageSize } = await listMessages(viewer, filter);
  const { page, ...rest } = filter;
  const links = pageLinks({ page, pageSize, total, href: (n) => paths.adminMail({ ...rest, page: n }) });

  return (
    <WorkPage
      crumbs={[{ label: "Back office", href: paths.admin() }, { label: "Mail" }]}
      title="Mail"
      description="Every letter the platform writes. Without a mail server they stay here, and their links work from here."
    >
      <FilterForm action={paths.adminMail()} className="mt-5 flex flex-wrap items-center gap-2">
        <SearchInput
          label="Search by address or subject"
          name="q"
          defaultValue={filter.q}
          shortcut="/"
          className="w-full sm:w-72"
        />
        <FilterSelect label="State" name="status" options={states} defaultValue={filter.status ?? ""} />
      </FilterForm>
      {messages.length === 0 ? (
        <EmptyState outline={<OutlineRows />} title="No letters">
          Letters appear here when somebody signs up, forgets a password or is invited.
        </EmptyState>
      ) : (
        <>
          <MessageTable messages={messages} />
          <Pagination {...links} />
        </>
      )}
    </WorkPage>
  );
}
