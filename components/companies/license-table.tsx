import { Mail } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { Row, RowList } from "@/components/ui/row-list";
import { Status, type StatusTone } from "@/components/ui/status";
import { None, Table, Td, Th, Tr } from "@/components/ui/table";
import type { ListedLicense } from "@/lib/companies/queries/licenses";
import { formatDate } from "@/lib/format";
import { RevokeButton } from "./revoke-button";

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
      <div className="mt-3 max-md:hidden">
        <Table label="Licenses">
          <thead>
            <tr>
              <Th>Person</Th>
              <Th>License key</Th>
              <Th>Status</Th>
              <Th>Last active</Th>
              <Th numeric>Courses</Th>
              <Th>Assigned</Th>
              <Th>Expires</Th>
              <Th>
                <span className="sr-only">Actions</span>
              </Th>
            </tr>
          </thead>
          <tbody>
            {licenses.map((license) => (
              <Tr key={license.id}>
                <Td tall>
                  <Person license={license} />
                </Td>
                <Td className="font-mono text-xs">{license.licenseKey.slice(0, 9)}…</Td>
                <Td>
                  <State license={license} />
                </Td>
                <Td quiet>
                  {license.seenAt ? formatDate(license.seenAt) : license.userId ? "Never" : <None />}
                </Td>
                <Td numeric quiet={license.courses === 0}>
                  {license.courses}
                </Td>
                <Td quiet>{license.assignedAt ? formatDate(license.assignedAt) : <None />}</Td>
                <Td
                  quiet={!license.isExpiring}
                  className={license.isExpiring ? "font-medium text-warning" : undefined}
                >
                  {license.expiresAt ? formatDate(lastDay(license.expiresAt)) : <None />}
                </Td>
                <Td className="text-right">
                  <RevokeButton license={license} />
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </div>
      <RowList className="mt-3">
        {licenses.map((license) => (
          <Row
            key={license.id}
            lead={<Picture license={license} />}
            title={license.name ?? license.email ?? "Free seat"}
            detail={license.name ? license.email : license.licenseKey.slice(0, 9)}
            note={<State license={license} />}
            aside={<RevokeButton license={license} place="list" />}
          />
        ))}
      </RowList>
    </>
  );
}

function Person({ license }: { license: ListedLicense }) {
  if (license.state === "free") return <span className="text-muted-foreground">Free seat</span>;
  return (
    <span className="flex items-center gap-3">
      <Picture license={license} />
      <span>
        <span className="block leading-4 font-medium">{license.name ?? license.email}</span>
        <span className="block text-xs leading-4 text-muted-foreground">
          {license.name ? license.email : "Invitation sent"}
        </span>
      </span>
    </span>
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

function State({ license }: { license: ListedLicense }) {
  const { tone, label } = states[license.state];
  return <Status tone={tone}>{label}</Status>;
}

/** A seat ends at the midnight that follows its last day. */
function lastDay(expiresAt: Date) {
  return new Date(expiresAt.getTime() - 1);
}
