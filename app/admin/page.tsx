import type { Metadata } from "next";
import { WorkPage } from "@/components/layout/work-page";
import { NeedsAttention } from "@/components/ops/needs-attention";
import { KpiStrip } from "@/components/ui/kpi-strip";
import { formatNumber } from "@/lib/format";
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
      <NeedsAttention figures={figures} />
    </WorkPage>
  );
}
