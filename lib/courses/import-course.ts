import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { clock } from "@/lib/clock";
import { type Command, command } from "@/lib/command";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { storage } from "@/lib/storage";
import type { CourseDraft } from "./course-draft";
import { readCourseFolder } from "./course-folder";
import { type CourseMedia, readCourseMedia } from "./course-media";
import { createLessons } from "./create-lessons";
import { createQuizzes } from "./create-quizzes";
import { type Finding, formatFinding } from "./findings";
import { manifestFile } from "./manifest";
import { canImportCourse } from "./policy";
import { importCourseInput } from "./schema";
import { storeCourseMedia } from "./store-media";

export type ImportedCourse = {
  /** Null after a dry run. */
  courseId: number | null;
  slug: string;
  title: string;
  counts: { modules: number; lessons: number; quizzes: number; questions: number; files: number };
  /** What the author should know and what did not stop the import, as `file:line: message`. */
  warnings: string[];
};

/**
 * Brings in a course folder. Everything is checked first: with any problem nothing is written, neither rows
 * nor files. As a draft, unless it is to be published at once.
 * @throws AppError INVALID with every problem under `files`, CONFLICT where its address is taken
 */
export const importCourse: Command<ImportedCourse> = async (viewer, raw) => {
  const storedKeys: string[] = [];
  try {
    return await writeCourse(storedKeys)(viewer, raw);
  } catch (error) {
    await Promise.all(storedKeys.map((key) => storage.remove(key)));
    throw error;
  }
};

/** Notes the key of each file it stores, because files don't roll back with the transaction. */
const writeCourse = (storedKeys: string[]) =>
  command({
    input: importCourseInput,
    async prepare({ db, viewer, input }) {
      const instructor = await db.user.findUnique({
        where: { username: input.instructor },
        select: { id: true, role: true },
      });
      if (!instructor || !canImportCourse(viewer, instructor)) return { instructor, read: null };

      const read = await readCourse(db, input);
      const assets = input.isDryRun
        ? []
        : await storeCourseMedia(read.course, read.media, instructor.id, storedKeys);
      return { instructor, read: { ...read, assets } };
    },
    load: async ({ prepared }) => prepared.instructor,
    authorize: canImportCourse,
    async run({ tx, viewer, input: { isPublished, isDryRun }, prepared: { read }, subject: instructor }) {
      if (!read) throw new AppError("CONFLICT", "The instructor was changed at this moment. Try again.");
      const { course, categoryId, media, warnings, assets } = read;
      const counts = countParts(course, media);
      const { slug, title } = course;
      if (isDryRun) return { courseId: null, slug, title, counts, warnings };

      const publishedAt = isPublished ? clock.now() : null;
      const { id: courseId } = await createCourse(tx, course, {
        instructorId: instructor.id,
        categoryId,
        publishedAt,
      });
      const lessonIds = await createLessons(tx, course, { courseId, publishedAt, assets });
      await createQuizzes(tx, course, lessonIds);
      await recordEvent(tx, viewer, {
        action: "course.imported",
        object: { type: "course", id: courseId },
        after: { ...counts, isPublished },
      });
      return { courseId, slug, title, counts, warnings };
    },
  });

type Input = { files: Map<string, Uint8Array>; folder: string };

async function readCourse(db: Tx, { files, folder }: Input) {
  const { course, problems, warnings } = readCourseFolder(files, folder);
  if (!course) throw refusal(problems);

  const category = await db.category.findUnique({
    where: { name: course.category.name },
    select: { id: true },
  });
  if (!category) problems.push(await unknownCategory(db, course));
  const { media, problems: unreadable } = await readCourseMedia(course, files);
  problems.push(...unreadable);
  if (problems.length > 0 || !category) throw refusal(problems);

  const taken = await db.course.findUnique({ where: { slug: course.slug }, select: { id: true } });
  if (taken) {
    throw new AppError(
      "CONFLICT",
      `There is already a course at /courses/${course.slug}. Give this one another “slug” in ${manifestFile}.`,
    );
  }
  return { course, categoryId: category.id, media, warnings: warnings.map(formatFinding) };
}

async function unknownCategory(db: Tx, { category: { name, line } }: CourseDraft): Promise<Finding> {
  const known = await db.category.findMany({ select: { name: true }, orderBy: { orderIndex: "asc" } });
  const names = known.map((category) => category.name).join(", ");
  return {
    file: manifestFile,
    line,
    message: `There is no category “${name}”. Categories are ${names || "not made yet"}.`,
  };
}

function refusal(problems: Finding[]) {
  const lines = problems
    .toSorted((a, b) => a.file.localeCompare(b.file, "en") || a.line - b.line)
    .map(formatFinding);
  const count = lines.length === 1 ? "One problem" : `${lines.length} problems`;
  return new AppError("INVALID", `${count} in this course. Nothing was imported.`, {
    files: [...new Set(lines)],
  });
}

type Owner = { instructorId: string; categoryId: number; publishedAt: Date | null };

/** `duration` and `lessonCount` count what learners see: nothing in a draft. */
function createCourse(tx: Tx, course: CourseDraft, { instructorId, categoryId, publishedAt }: Owner) {
  const lessons = publishedAt ? course.modules.flatMap((module) => module.lessons) : [];
  return tx.course.create({
    data: {
      title: course.title,
      slug: course.slug,
      description: course.description,
      level: course.level,
      price: course.price,
      currency: course.currency,
      isOrdered: course.isOrdered,
      learningStyles: course.learningStyles,
      prerequisites: course.prerequisites,
      learningOutcomes: course.outcomes,
      duration: lessons.reduce((sum, { duration }) => sum + (duration ?? 0), 0),
      lessonCount: lessons.length,
      status: publishedAt ? "published" : "draft",
      publishedAt,
      categoryId,
      instructorId,
    },
    select: { id: true },
  });
}

function countParts({ modules }: CourseDraft, media: Map<string, CourseMedia>) {
  const lessons = modules.flatMap((module) => module.lessons);
  const quizzes = lessons.flatMap(({ quiz }) => quiz ?? []);
  const questions = quizzes.reduce((sum, quiz) => sum + quiz.questions.length, 0);
  return {
    modules: modules.length,
    lessons: lessons.length,
    quizzes: quizzes.length,
    questions,
    files: media.size,
  };
}
