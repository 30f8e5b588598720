import "server-only";

import type { Tx } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import type { CourseStatus } from "@/prisma/generated/enums";
import { type Access, type CourseFacts, decide, type GroundFact } from "./access";

export type CourseAccess = {
  course: CourseFacts & { id: number; slug: string; title: string; isOrdered: boolean };
  enrollment: { id: number; enrolledAt: Date; completedAt: Date | null } | null;
  access: Access;
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
  enrollmentId: number | null;
  isFree: boolean | null;
  enrolledAt: Date | null;
  completedAt: Date | null;
  now: Date;
  grounds: { ground: string; status: string; ends_at: string | null; first_failed_at: string | null }[];
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
  const { id, slug, title, instructorId, status, isTakenDown, isOrdered, price } = row;
  const isEnrolledFree = row.isFree ?? false;
  const course = { id, slug, title, instructorId, status, isTakenDown, isOrdered, price, isEnrolledFree };
  const access = decide(viewer, course, row.grounds.flatMap(asFact), row.now, options);
  const enrollment = row.enrollmentId
    ? { id: row.enrollmentId, enrolledAt: row.enrolledAt ?? row.now, completedAt: row.completedAt }
    : null;
  return { course, enrollment, access };
}

function asFact(row: AccessRow["grounds"][number]): GroundFact[] {
  if (row.ground === "purchase") return [{ ground: "purchase", status: row.status }];
  if (row.ground !== "license" && row.ground !== "subscription") return [];
  const date = (text: string | null) => (text ? new Date(text) : null);
  return [
    {
      ground: row.ground,
      status: row.status as Extract<GroundFact, { endsAt: Date | null }>["status"],
      endsAt: date(row.ends_at),
      firstFailedAt: date(row.first_failed_at),
    },
  ];
}
