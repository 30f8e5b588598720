import type { Metadata } from "next";
import { WorkPage } from "@/components/layout/work-page";
import { mailStates, MessageTable } from "@/components/ops/message-table";
import { ListFilter } from "@/components/ui/list-filter";
import { ListResult } from "@/components/ui/list-result";
import { listMessages } from "@/lib/ops/queries";
import { mailFilter } from "@/lib/ops/schema";
import { paths } from "@/lib/paths";
import { requireRole } from "@/lib/session";

export const metadata: Metadata = { title: "Mail" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const states = Object.entries(mailStates).map(([value, { label }]) => ({ value, label }));

export default async function MailPage({ searchParams }: Props) {
  const viewer = await requireRole("admin");
  const query = mailFilter.parse(await searchParams);
  const list = await listMessages(viewer, query);

  return (
    <WorkPage
      crumbs={[{ label: "Back office", href: paths.admin() }, { label: "Mail" }]}
      title="Mail"
      description="Every letter the platform writes. Without a mail server they stay here, and their links work from here."
    >
      <ListFilter
        action={paths.adminMail()}
        query={query}
        search="Search by address or subject"
        selects={[{ label: "State", name: "status", options: states }]}
      />
      <ListResult
        list={list}
        query={query}
        href={paths.adminMail}
        noMatch={{ title: "No letter fits this filter", text: "Try fewer words, or another state." }}
        none={{
          title: "No letters",
          text: "Letters appear here when somebody signs up, forgets a password or is invited.",
        }}
      >
        <MessageTable messages={list.messages} />
      </ListResult>
    </WorkPage>
  );
}
