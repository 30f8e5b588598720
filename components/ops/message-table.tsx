import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { Status, type StatusTone } from "@/components/ui/status";
import { formatDateTime } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { MailStatus } from "@/prisma/generated/enums";

type Message = { id: string; recipient: string; subject: string; status: MailStatus; createdAt: Date };

export const mailStates: Record<MailStatus, { tone: StatusTone; label: string }> = {
  queued: { tone: "hollow", label: "Waiting" },
  sent: { tone: "good", label: "Sent" },
  kept: { tone: "idle", label: "Kept here" },
  failed: { tone: "bad", label: "Failed" },
};

export function MailState({ status }: { status: MailStatus }) {
  return <Status tone={mailStates[status].tone}>{mailStates[status].label}</Status>;
}

export function MessageTable({ messages }: { messages: Message[] }) {
  return (
    <DataTable
      label="Letters"
      items={messages}
      columns={[
        {
          head: "Subject",
          cell: (message) => (
            <Link href={paths.adminMessage(message.id)} className="font-medium hover:underline">
              {message.subject}
            </Link>
          ),
        },
        { head: "To", quiet: true, cell: (message) => message.recipient },
        { head: "State", cell: (message) => <MailState status={message.status} /> },
        {
          head: "Written (UTC)",
          numeric: true,
          quiet: true,
          cell: (message) => formatDateTime(message.createdAt),
        },
      ]}
      row={(message) => ({
        title: message.subject,
        href: paths.adminMessage(message.id),
        detail: message.recipient,
        note: (
          <>
            <MailState status={message.status} />
            <span className="tnum">{formatDateTime(message.createdAt)} UTC</span>
          </>
        ),
      })}
    />
  );
}
