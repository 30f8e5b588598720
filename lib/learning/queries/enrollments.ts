import "server-only";

import { db } from "@/lib/db";
import { literally } from "@/lib/literally";
import { isAdmin, type Viewer } from "@/lib/viewer";
import { percentDone } from "../progress";

type Row = {
  id: number;
  slug: string;
  title: string;
  enrolledAt: Date;
  completedAt: Date | null;
  done: number;
  required: number;
};

export type PersonEnrollment = Awaited<ReturnType<typeof listEnrollmentsOf>>[number];

const enough = 100;

/** The courses somebody is enrolled in, the latest first, with how far they are; for admins. */
export async function listEnrollmentsOf(viewer: Viewer, userId: string) {
  if (!isAdmin(viewer)) return [];
  const rows = await db.$queryRaw<Row[]>`
    select e.id, c.slug, c.title, e.enrolled_at as "enrolledAt", e.completed_at as "completedAt",
           count(lc.id)::int as done, count(l.id)::int as required
    from enrollments e
    join courses c on c.id = e.course_id
    left join modules m on m.course_id = c.id
    left join lessons l on l.module_id = m.id and l.published_at is not null
    left join lesson_completions lc on lc.lesson_id = l.id and lc.user_id = e.user_id
    where e.user_id = ${userId}
    group by e.id, c.id
    order by coalesce(e.last_seen_at, e.enrolled_at) desc, e.id desc
    limit ${enough}`;
  return rows.map(({ done, required, ...row }) => ({
    ...row,
    percent: percentDone({ done, required, isCompleted: row.completedAt !== null }),
  }));
}

/** Courses by a word of their title or address, for admins: those that are listed and those that are not. */
export async function findCourses(viewer: Viewer, words: string) {
  if (!isAdmin(viewer) || words === "") return [];
  const contains = { contains: literally(words), mode: "insensitive" as const };
  return db.course.findMany({
    where: { OR: [{ title: contains }, { slug: contains }] },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    take: 10,
    select: { id: true, slug: true, title: true, status: true },
  });
}
