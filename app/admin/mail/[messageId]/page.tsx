import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WorkPage } from "@/components/layout/work-page";
import { MessageText } from "@/components/ops/message-text";
import { MailState } from "@/components/ops/message-table";
import { Notice } from "@/components/ui/notice";
import { formatDateTime } from "@/lib/format";
import { getMessage } from "@/lib/ops/queries";
import { paths } from "@/lib/paths";
import { requireRole } from "@/lib/session";

export const metadata: Metadata = { title: "Letter" };

export default async function MessagePage({ params }: { params: Promise<{ messageId: string }> }) {
  const viewer = await requireRole("admin");
  const message = await getMessage(viewer, (await params).messageId);
  if (!message) notFound();

  return (
    <WorkPage
      crumbs={[
        { label: "Back office", href: paths.admin() },
        { label: "Mail", href: paths.adminMail() },
        { label: message.subject },
      ]}
      title={message.subject}
    >
      <dl className="mt-5 grid grid-cols-[5rem_minmax(0,1fr)] gap-y-2 border-y border-border py-4 text-sm">
        <dt className="text-muted-foreground">To</dt>
        <dd className="break-words">{message.recipient}</dd>
        <dt className="text-muted-foreground">Written</dt>
        <dd className="tnum">{formatDateTime(message.createdAt)} UTC</dd>
        <dt className="text-muted-foreground">State</dt>
        <dd>
          <MailState status={message.status} />
        </dd>
      </dl>
      {message.error && (
        <Notice tone="destructive" className="mt-4" title="The mail server refused it">
          {message.error}
        </Notice>
      )}
      <MessageText text={message.text} />
    </WorkPage>
  );
}
