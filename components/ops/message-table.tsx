import Link from "next/link";
import { Row, RowList } from "@/components/ui/row-list";
import { Status, type StatusTone } from "@/components/ui/status";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatDateTime } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { MailStatus } from "@/prisma/generated/enums";

type Message = { id: string; recipient: string; subject: string; status: MailStatus; createdAt: Date };

const states: Record<MailStatus, { tone: StatusTone; label: string }> = {
  queued: { tone: "hollow", label: "Waiting" },
  sent: { tone: "good", label: "Sent" },
  kept: { tone: "idle", label: "Kept here" },
  failed: { tone: "bad", label: "Failed" },
};

export function MailState({ status }: { status: MailStatus }) {
  return <Status tone={states[status].tone}>{states[status].label}</Status>;
}

export function MessageTable({ messages }: { messages: Message[] }) {
  return (
    <>
      <div className="mt-4 max-md:hidden">
        <Table label="Letters">
          <thead>
            <tr>
              <Th>Subject</Th>
              <Th>To</Th>
              <Th>State</Th>
              <Th numeric>Written (UTC)</Th>
            </tr>
          </thead>
          <tbody>
            {messages.map((message) => (
              <Tr key={message.id}>
                <Td>
                  <Link href={paths.adminMessage(message.id)} className="font-medium hover:underline">
                    {message.subject}
                  </Link>
                </Td>
                <Td quiet>{message.recipient}</Td>
                <Td>
                  <MailState status={message.status} />
                </Td>
                <Td numeric quiet>
                  {formatDateTime(message.createdAt)}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </div>
      <RowList className="mt-4">
        {messages.map((message) => (
          <Row
            key={message.id}
            title={<Link href={paths.adminMessage(message.id)}>{message.subject}</Link>}
            detail={message.recipient}
            note={<MailState status={message.status} />}
            aside={
              <span className="tnum text-xs text-muted-foreground">{formatDateTime(message.createdAt)}</span>
            }
          />
        ))}
      </RowList>
    </>
  );
}
