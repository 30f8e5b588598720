import type { Metadata } from "next";
import Link from "next/link";
import { WorkPage } from "@/components/layout/work-page";
import { KpiStrip } from "@/components/ui/kpi-strip";
import { formatNumber, plural } from "@/lib/format";
import { getOverview } from "@/lib/ops/queries";
import { paths } from "@/lib/paths";
import { requireRole } from "@/lib/session";

export const metadata: Metadata = { title: "Back office" };

export default async function AdminPage() {
  const viewer = await requireRole("admin");
  const figures = await getOverview(viewer);
  return (
    <WorkPage
      crumbs={[{ label: "Back office" }]}
      title="Overview"
      description="What has happened in the last 7 days, and what waits."
    >
      <div className="mt-6">
        <KpiStrip
          items={[
            {
              label: "People",
              value: formatNumber(figures.users),
              note: `${formatNumber(figures.newUsers)} new`,
            },
            { label: "Signed in", value: formatNumber(figures.signedIn), note: "at least once" },
            {
              label: "Enrollments",
              value: formatNumber(figures.enrollments),
              note: `${formatNumber(figures.completions)} courses completed`,
            },
            {
              label: "Quiz attempts",
              value: formatNumber(figures.attempts),
              note: `${formatNumber(figures.passed)} passed`,
            },
          ]}
        />
      </div>
      <ul className="mt-8 border-t border-border text-sm">
        <Waiting
          href={paths.adminUsers({ state: "unverified" })}
          count={figures.unverified}
          one="account waits for its address to be confirmed"
          many="accounts wait for their address to be confirmed"
        />
        <Waiting
          href={paths.adminUsers({ state: "suspended" })}
          count={figures.suspended}
          one="account is suspended"
          many="accounts are suspended"
        />
        <Waiting
          href={paths.adminMail({ status: "failed" })}
          count={figures.failedMail}
          one="letter could not be sent"
          many="letters could not be sent"
        />
        <Waiting
          href={paths.adminCourses({ status: "draft" })}
          count={figures.drafts}
          one="course is a draft"
          many="courses are drafts"
        />
      </ul>
    </WorkPage>
  );
}

function Waiting({ href, count, one, many }: { href: string; count: number; one: string; many: string }) {
  return (
    <li className="border-b border-border">
      <Link href={href} className="flex h-10 items-center hover:bg-accent/60">
        {plural(count, one, many)}
      </Link>
    </li>
  );
}
