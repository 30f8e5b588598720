import "server-only";

import type { Tx } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import type { CourseStatus } from "@/prisma/generated/enums";
import { type Access, type CourseFacts, decide } from "./access";
import { asFact, type GroundRow } from "./grounds";

export type CourseAccess = {
  course: CourseFacts & { id: number; slug: string; title: string; isOrdered: boolean };
  enrollment: { id: number; enrolledAt: Date; completedAt: Date | null } | null;
  access: Access;
  /** Whose seat it is, was or would be. */
  company: string | null;
};

export type AccessRow = {
  id: number;
  slug: string;
  title: string;
  instructorId: string;
  status: CourseStatus;
  isTakenDown: boolean;
  isOrdered: boolean;
  price: number | null;
  isInPlan: boolean;
  isClosed: boolean;
  enrollmentId: number | null;
  isFree: boolean | null;
  enrolledAt: Date | null;
  completedAt: Date | null;
  now: Date;
  grounds: GroundRow[];
};

/**
 * Reads in one statement what decides whether `viewer` may open a course, and decides. `isPreview` asks
 * about a lesson that everybody may read. Null where there is no such course.
 */
export async function loadCourseAccess(
  tx: Pick<Tx, "$queryRaw">,
  viewer: Viewer,
  courseId: number,
  options: { isPreview?: boolean } = {},
): Promise<CourseAccess | null> {
  const [row] = await tx.$queryRaw<AccessRow[]>`
    select ${accessColumns(viewer)} from ${accessTables(viewer)} where c.id = ${courseId}`;
  return row ? readAccess(viewer, row, options) : null;
}

/** What `readAccess` needs, out of `accessTables`: for statements that read more in the same round. */
export function accessColumns(viewer: Viewer) {
  return Prisma.sql`
    c.id, c.slug, c.title, c.instructor_id as "instructorId", c.status::text,
    c.taken_down_at is not null as "isTakenDown", c.is_ordered as "isOrdered", c.price::float8 as price,
    exists (select from subscription_plans p where p.is_active and p.audience = 'person' and plan_covers(p.id, c.id))
      as "isInPlan",
    exists (select from users u
            where u.id = ${viewer.id ?? ""} and (u.suspended_at is not null or u.erased_at is not null)) as "isClosed",
    e.id as "enrollmentId", e.is_free as "isFree", e.enrolled_at as "enrolledAt", e.completed_at as "completedAt",
    now() as now, coalesce((select jsonb_agg(g) from access_grounds(${viewer.id ?? ""}, c.id) g), '[]') as grounds`;
}

export function accessTables(viewer: Viewer) {
  return Prisma.sql`courses c left join enrollments e on e.course_id = c.id and e.user_id = ${viewer.id ?? ""}`;
}

/** Decides over one row of `accessColumns`. */
export function readAccess(
  viewer: Viewer,
  row: AccessRow,
  options: { isPreview?: boolean } = {},
): CourseAccess {
  const { id, slug, title, instructorId, status, isTakenDown, isOrdered, price, isInPlan, isClosed } = row;
  const isEnrolled = row.enrollmentId !== null;
  const isEnrolledFree = isEnrolled && (row.isFree === true || price === 0);
  const facts = { instructorId, status, isTakenDown, price, isInPlan, isEnrolled, isEnrolledFree };
  const access = decide(viewer, facts, row.grounds.flatMap(asFact), row.now, { ...options, isClosed });
  const enrollment = row.enrollmentId
    ? { id: row.enrollmentId, enrolledAt: row.enrolledAt ?? row.now, completedAt: row.completedAt }
    : null;
  const company = companyOf(row.grounds, access);
  return { course: { ...facts, id, slug, title, isOrdered }, enrollment, access, company };
}

function companyOf(grounds: readonly GroundRow[], access: Access) {
  const wanted = access.kind === "deny" && access.offer === "accept_invite" ? "invitation" : "license";
  const seats = grounds.flatMap((row) =>
    row.ground === wanted && "company" in row.detail ? [row.detail] : [],
  );
  const held = seats.find(({ licenseStatus }) => licenseStatus === "active") ?? seats.at(-1);
  return held?.company ?? null;
}
