import { Mail } from "lucide-react";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { DataTable } from "@/components/ui/data-table";
import { NameCell } from "@/components/ui/name-cell";
import { Status, type StatusTone } from "@/components/ui/status";
import { None } from "@/components/ui/table";
import type { ListedLicense } from "@/lib/companies/queries/licenses";
import { formatDate } from "@/lib/format";
import { RevokeButton, RevokeDialog } from "./revoke-button";

const states: Record<ListedLicense["state"], { tone: StatusTone; label: string }> = {
  active: { tone: "good", label: "Active" },
  idle: { tone: "idle", label: "Idle" },
  invited: { tone: "hollow", label: "Invited" },
  free: { tone: "hollow", label: "Free" },
  revoked: { tone: "bad", label: "Revoked" },
  expired: { tone: "bad", label: "Expired" },
};

export function LicenseTable({ licenses }: { licenses: ListedLicense[] }) {
  return (
    <>
      <DataTable
        label="Licenses"
        className="mt-3"
        items={licenses}
        columns={[
          { head: "Person", cell: (license) => <Person license={license} /> },
          { head: "License key", cell: (license) => <Key license={license} /> },
          { head: "Status", cell: (license) => <State license={license} /> },
          {
            head: "Last active",
            quiet: true,
            cell: ({ seenAt, userId }) => (seenAt ? formatDate(seenAt) : userId ? "Never" : <None />),
          },
          { head: "Courses", numeric: true, cell: coursesOf },
          {
            head: "Assigned",
            quiet: true,
            cell: ({ assignedAt }) => (assignedAt ? formatDate(assignedAt) : <None />),
          },
          { head: "Expires", quiet: true, cell: (license) => <Expiry license={license} /> },
        ]}
        row={(license) => ({
          lead: <Picture license={license} />,
          title: license.name ?? license.email ?? "Free seat",
          detail: license.name ? license.email : <Key license={license} />,
          note: (
            <>
              <State license={license} />
              {license.seenAt && <span>Seen {formatDate(license.seenAt)}</span>}
              {license.expiresAt && <Expiry license={license}>Expires </Expiry>}
            </>
          ),
        })}
        actions={(license) => <RevokeButton license={license} />}
      />
      {licenses.map((license) => (
        <RevokeDialog key={license.id} license={license} />
      ))}
    </>
  );
}

function Person({ license }: { license: ListedLicense }) {
  if (license.state === "free") return <span className="text-muted-foreground">Free seat</span>;
  return (
    <NameCell
      lead={<Picture license={license} />}
      name={license.name ?? license.email}
      detail={license.name ? license.email : "Invitation sent"}
    />
  );
}

function Picture({ license }: { license: ListedLicense }) {
  if (license.name) return <Avatar name={license.name} image={license.image} />;
  return (
    <span
      aria-hidden
      className="flex size-7 shrink-0 items-center justify-center rounded-full border border-dashed border-input text-muted-foreground"
    >
      {license.state !== "free" && <Mail className="size-3.5" />}
    </span>
  );
}

function Key({ license }: { license: ListedLicense }) {
  return <span className="font-mono text-xs text-muted-foreground">{license.licenseKey.slice(0, 9)}…</span>;
}

function State({ license }: { license: ListedLicense }) {
  const { tone, label } = states[license.state];
  return <Status tone={tone}>{label}</Status>;
}

function coursesOf({ courses }: ListedLicense) {
  return courses > 0 ? courses : <span className="text-muted-foreground">0</span>;
}

/** A seat ends at the midnight that follows its last day. */
function Expiry({ license, children }: { license: ListedLicense; children?: ReactNode }) {
  if (!license.expiresAt) return <None />;
  const lastDay = new Date(license.expiresAt.getTime() - 1);
  return (
    <span className={license.isExpiring ? "font-medium text-warning" : undefined}>
      {children}
      {formatDate(lastDay)}
    </span>
  );
}
