import "server-only";

import { db } from "@/lib/db";
import { guest, isAdmin, type Member, type Viewer } from "@/lib/viewer";
import type { Role } from "@/prisma/generated/enums";
import { holdBack } from "../access";
import { explainGrounds } from "../explanation";
import { type AccessRow, accessColumns, accessTables, readAccess } from "../load-access";
import { lessonsInOrder, locksOf, type OutlineLesson, type OutlineModule } from "../outline";
import { closedBecause } from "../wording";
import { modulesColumn } from "./columns";

type Subject = { id: string; role: Role };

export type Explanation = NonNullable<Awaited<ReturnType<typeof explainAccess>>>;

/**
 * Why a person can or can't open a course: every ground with what became of it, the decision, and each lesson as
 * that person finds it. Asks as that person, in one statement, and decides by the function that every door asks.
 * For admins; null for anybody else, and where there is no such course.
 */
export async function explainAccess(viewer: Viewer, subject: Subject, slug: string) {
  if (!isAdmin(viewer)) return null;
  const person = asMember(subject);
  const [row] = await db.$queryRaw<(AccessRow & { modules: OutlineModule<OutlineLesson>[] })[]>`
    select ${accessColumns(person)}, ${modulesColumn(person)} from ${accessTables(person)} where c.slug = ${slug}`;
  if (!row) return null;

  const { course, enrollment, access } = readAccess(person, row);
  const comps = await listComps(subject.id, course.id);
  return {
    ...{ course, enrollment, access, comps, now: row.now },
    /** What the person reads in place of the course; null where it is open. */
    sentence: closedBecause(access),
    grounds: explainGrounds(course, access, row.grounds, row.now),
    lessons: explainLessons(person, row),
  };
}

function explainLessons(person: Member, row: AccessRow & { modules: OutlineModule<OutlineLesson>[] }) {
  const lessons = lessonsInOrder(row.modules);
  const locks = locksOf(lessons, { isOrdered: row.isOrdered, isFinished: row.completedAt !== null });
  return lessons.map(({ id, number, title, isDone, isPreview }) => {
    const { access } = readAccess(person, row, { isPreview });
    const held = holdBack(access, { isPreview, blocker: locks.get(id) ?? null });
    return { id, number, title, isDone, access: held };
  });
}

/** Courses given to the person, with why and by whom. */
async function listComps(userId: string, courseId: number) {
  const comps = await db.comp.findMany({
    where: { userId, courseId },
    orderBy: { id: "desc" },
    select: {
      ...{ id: true, reason: true, createdAt: true, endsAt: true, withdrawnAt: true },
      grantedBy: { select: { username: true } },
    },
  });
  return comps.map(({ grantedBy, ...comp }) => ({ ...comp, grantedBy: grantedBy.username }));
}

/** The rules ask for nothing of a person but the id and the role. */
function asMember({ id, role }: Subject): Member {
  return {
    ...guest(),
    ...{ id, role, username: "", name: "", image: null, companyId: null, emailVerified: true },
    sessionId: "-",
  };
}
