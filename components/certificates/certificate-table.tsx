import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { Status, type StatusTone } from "@/components/ui/status";
import { None } from "@/components/ui/table";
import type { CertificateState, CourseCertificate } from "@/lib/certificates/queries";
import { formatDate } from "@/lib/format";
import { paths } from "@/lib/paths";

const states: Record<CertificateState, { tone: StatusTone; word: string }> = {
  valid: { tone: "good", word: "Valid" },
  replaced: { tone: "hollow", word: "Replaced" },
  revoked: { tone: "bad", word: "Revoked" },
};

/** A course's certificates for those who answer for them; each leads to the page where it is revoked or issued anew. */
export function CertificateTable({ certificates }: { certificates: readonly CourseCertificate[] }) {
  return (
    <DataTable
      label="Certificates"
      items={certificates}
      columns={[
        {
          head: "Holder",
          cell: ({ id, holderName }) => (
            <Link href={paths.certificate(id)} prefetch={false} className="font-medium hover:underline">
              {holderName}
            </Link>
          ),
        },
        { head: "Number", cell: ({ number }) => <span className="font-mono text-xs">{number}</span> },
        { head: "Score", numeric: true, cell: ({ grade }) => (grade === null ? <None /> : `${grade}%`) },
        { head: "Issued", quiet: true, cell: ({ issuedAt }) => formatDate(issuedAt) },
        { head: "State", cell: ({ state }) => <State state={state} /> },
      ]}
      row={({ id, holderName, number, issuedAt, state }) => ({
        title: holderName,
        href: paths.certificate(id),
        detail: `${number}, ${formatDate(issuedAt)}`,
        note: <State state={state} />,
      })}
    />
  );
}

function State({ state }: { state: CertificateState }) {
  return <Status tone={states[state].tone}>{states[state].word}</Status>;
}
