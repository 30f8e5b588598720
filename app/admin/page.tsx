import { Ban, ChevronRight, CircleX, FilePen, UserRoundX } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
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
      crumbs={[{ label: "Back office", href: paths.admin() }, { label: "Overview" }]}
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
      <section className="mt-10 max-w-[40rem]">
        <h2 className="text-md font-semibold">Needs attention</h2>
        <ul className="mt-1">
          <Waiting
            icon={<CircleX className="text-destructive" />}
            href={paths.adminMail({ status: "failed" })}
            count={figures.failedMail}
            one="letter could not be sent"
            many="letters could not be sent"
          />
          <Waiting
            icon={<Ban className="text-warning" />}
            href={paths.adminUsers({ state: "suspended" })}
            count={figures.suspended}
            one="account is suspended"
            many="accounts are suspended"
          />
          <Waiting
            icon={<UserRoundX className="text-muted-foreground" />}
            href={paths.adminUsers({ state: "unverified" })}
            count={figures.unverified}
            one="account waits for its address to be confirmed"
            many="accounts wait for their address to be confirmed"
          />
          <Waiting
            icon={<FilePen className="text-muted-foreground" />}
            href={paths.adminCourses({ status: "draft" })}
            count={figures.drafts}
            one="course is a draft"
            many="courses are drafts"
          />
          <li className="py-3 text-sm text-muted-foreground not-only:hidden">Nothing waits.</li>
        </ul>
      </section>
    </WorkPage>
  );
}

type WaitingProps = { icon: ReactNode; href: string; count: number; one: string; many: string };

function Waiting({ icon, href, count, one, many }: WaitingProps) {
  if (count === 0) return null;
  return (
    <li className="border-b border-border">
      <Link
        href={href}
        className="flex min-h-11 items-center gap-3 py-2 text-sm font-medium hover:bg-accent/60"
      >
        {icon}
        <span className="flex-1">{plural(count, one, many)}</span>
        <ChevronRight className="text-muted-foreground" />
      </Link>
    </li>
  );
}
