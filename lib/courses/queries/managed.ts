import "server-only";

import { db } from "@/lib/db";
import { literally } from "@/lib/literally";
import type { Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { coursesManagedBy } from "../policy";
import type { CourseFilter } from "../schema";

const pageSize = 50;

/** Every course of the platform for the back office, those last changed first. */
export async function listManagedCourses(viewer: Viewer, { q, status, page }: CourseFilter) {
  const where = {
    AND: [coursesManagedBy(viewer), status ? { status } : {}, ...wordsOf(q).map(saysWord)],
  };
  const [rows, total] = await Promise.all([
    db.course.findMany({
      where,
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      relationLoadStrategy: "join",
      select: {
        id: true,
        slug: true,
        title: true,
        status: true,
        takenDownAt: true,
        price: true,
        currency: true,
        coverImage: true,
        enrolledCount: true,
        updatedAt: true,
        category: { select: { name: true } },
        instructor: { select: { username: true, firstName: true, lastName: true } },
      },
    }),
    db.course.count({ where }),
  ]);
  const courses = rows.map(({ price, category, instructor, ...course }) => ({
    ...course,
    price: price === null ? null : Number(price),
    category: category?.name ?? "",
    instructor: [instructor.firstName, instructor.lastName].filter(Boolean).join(" ") || instructor.username,
  }));
  return { courses, total, pageSize };
}

export type ManagedCourse = Awaited<ReturnType<typeof listManagedCourses>>["courses"][number];

function wordsOf(search = "") {
  return search.split(/\s+/).filter(Boolean);
}

/** In the title or in the instructor's name. */
function saysWord(word: string): Prisma.CourseWhereInput {
  const contains = { contains: literally(word), mode: "insensitive" as const };
  const instructor = [{ username: contains }, { firstName: contains }, { lastName: contains }];
  return { OR: [{ title: contains }, { instructor: { OR: instructor } }] };
}
