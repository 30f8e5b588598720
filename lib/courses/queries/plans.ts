import "server-only";

import { db } from "@/lib/db";
import { type GroundFact, judge } from "@/lib/learning/grounds";
import { isMember, type Viewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import type { LicenseStatus } from "@/prisma/generated/enums";

/** Ids of the plans that a person's own subscriptions and seats open now. */
export type RunningPlans = { subscription: number[]; license: number[] };

type PlanFact = Extract<GroundFact, { ground: "subscription" | "license" }>;
type PlanRow = {
  ground: PlanFact["ground"];
  planId: number;
  status: PlanFact["status"];
  seat: LicenseStatus | null;
  endsAt: Date | null;
  firstFailedAt: Date | null;
  now: Date;
};

/** The same rule decides here and at a course's door. Nothing is asked of the database for a guest. */
export async function getRunningPlans(viewer: Viewer): Promise<RunningPlans> {
  const plans: RunningPlans = { subscription: [], license: [] };
  if (!isMember(viewer)) return plans;
  const rows = await db.$queryRaw<PlanRow[]>`
    select ground, plan_id as "planId", status, seat, ends_at as "endsAt", first_failed_at as "firstFailedAt", now() as now
    from plan_grounds(${viewer.id})`;
  for (const row of rows) if (judge(asFact(row), row.now).counts) plans[row.ground].push(row.planId);
  return plans;
}

/** Whether one of these plans opens `courses c`; without any it is a plain false. */
export function isHeldBy(viewer: Viewer, planIds: number[]) {
  return planIds.length > 0
    ? isCovered(viewer, Prisma.sql`select unnest(${planIds}::int[])`)
    : Prisma.sql`false`;
}

/** `plan_covers` for any of these plans; asked of all courses at once, the plans are read once and not per course. */
export function isCovered(_viewer: Viewer, plans: Prisma.Sql) {
  return Prisma.sql`(
    (c.price is distinct from 0 and exists (select from subscription_plans where covers_all and id in (${plans})))
    or c.id in (select course_id from plan_courses where plan_id in (${plans}))
    or coalesce(c.category_id in (select category_id from plan_categories where plan_id in (${plans})), false))`;
}

function asFact({ ground, status, seat, endsAt, firstFailedAt }: PlanRow): PlanFact {
  if (ground === "subscription") return { ground, status, endsAt, firstFailedAt };
  return { ground, status, isWithdrawn: seat !== "active", endsAt, firstFailedAt };
}
