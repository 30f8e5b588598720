import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { fieldError } from "@/lib/errors";
import { canCreateCourse } from "./policy";
import { createCourseInput } from "./schema";
import { freeSlug, slugOf } from "./slug";

/** Begins a draft that only its instructor and admins see. */
export const createCourse = command({
  input: createCourseInput,
  load: async ({ tx, input }) => ({
    category: await tx.category.findUnique({ where: { id: input.categoryId }, select: { id: true } }),
  }),
  authorize: canCreateCourse,
  async run({ tx, viewer, input, subject: { category } }) {
    if (!category || viewer.id === null) throw fieldError("categoryId", "Please choose a category.");
    const wanted = slugOf(input.title);
    const taken = await tx.course.findMany({
      where: { OR: [{ slug: wanted }, { slug: { startsWith: `${wanted}-` } }] },
      select: { slug: true },
    });
    const course = await tx.course.create({
      data: {
        ...input,
        slug: freeSlug(wanted, new Set(taken.map(({ slug }) => slug))),
        instructorId: viewer.id,
        price: 0,
        modules: { create: { title: "Introduction", orderIndex: 0 } },
      },
      select: { id: true },
    });
    await recordEvent(tx, viewer, { action: "course.created", object: { type: "course", id: course.id } });
    return { courseId: course.id };
  },
});
