import "server-only";

import type { Tx } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import type { CourseStatus } from "@/prisma/generated/enums";
import { type Access, type CourseFacts, decide, type GroundFact } from "./access";

export type CourseAccess = {
  course: CourseFacts & { id: number; slug: string; title: string; isOrdered: boolean };
  enrollment: { id: number; enrolledAt: Date; completedAt: Date | null } | null;
  access: Access;
};

type Row = {
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
  const userId = viewer.id ?? "";
  const [row] = await tx.$queryRaw<Row[]>`
    select c.id, c.slug, c.title, c.instructor_id as "instructorId", c.status::text,
           c.taken_down_at is not null as "isTakenDown", c.is_ordered as "isOrdered",
           c.price::float8 as price,
           e.id as "enrollmentId", e.is_free as "isFree", e.enrolled_at as "enrolledAt",
           e.completed_at as "completedAt", now() as now,
           coalesce((select jsonb_agg(g) from access_grounds(${userId}, c.id) g), '[]') as grounds
    from courses c
    left join enrollments e on e.course_id = c.id and e.user_id = ${userId}
    where c.id = ${courseId}`;
  if (!row) return null;

  const { id, slug, title, instructorId, status, isTakenDown, isOrdered, price } = row;
  const course = { id, slug, title, instructorId, status, isTakenDown, isOrdered, price, isEnrolledFree: row.isFree ?? false };
  const access = decide(viewer, course, row.grounds.flatMap(asFact), row.now, options);
  const enrollment = row.enrollmentId
    ? { id: row.enrollmentId, enrolledAt: row.enrolledAt ?? row.now, completedAt: row.completedAt }
    : null;
  return { course, enrollment, access };
}

function asFact(row: Row["grounds"][number]): GroundFact[] {
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
