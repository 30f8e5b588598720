import { asViewer, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { importCourse } from "@/lib/courses/import-course";
import { system } from "@/lib/viewer";
import { readCourseSource } from "@/scripts/courses/read-folder";
import type { Calendar } from "./calendar";
import type { Username } from "./users";

const categories = [
  {
    name: "Programming",
    slug: "programming",
    description: "Write code that other people can read, run and trust: JavaScript, React and Node.js.",
  },
  {
    name: "Design",
    slug: "design",
    description: "Interfaces, type and pages that say what they mean, and the reasons behind them.",
  },
  {
    name: "Business",
    slug: "business",
    description: "Lead people, find customers and set prices, with numbers where numbers help.",
  },
  {
    name: "Data Science",
    slug: "data-science",
    description: "Ask data good questions: SQL, statistics and machine learning without the magic.",
  },
];

/** Folder, whose it is, and how many days ago it was published. */
const courses = [
  { folder: "javascript-foundations", instructor: "instructor1", published: 330 },
  { folder: "react-in-practice", instructor: "instructor1", published: 240 },
  { folder: "node-apis", instructor: "instructor1", published: 96 },
  { folder: "interface-design-first-principles", instructor: "instructor2", published: 310 },
  { folder: "typography-for-screens", instructor: "instructor2", published: 200 },
  { folder: "grids-and-composition", instructor: "instructor2", published: 27 },
  { folder: "marketing-for-non-marketers", instructor: "instructor3", published: 290 },
  { folder: "first-time-manager", instructor: "instructor3", published: 170 },
  { folder: "pricing-and-packaging", instructor: "instructor3", published: 61 },
  { folder: "sql-for-analysts", instructor: "instructor4", published: 300 },
  { folder: "statistics-for-product-decisions", instructor: "instructor4", published: 150 },
  { folder: "machine-learning-foundations", instructor: "instructor4", published: 44 },
] as const satisfies { folder: string; instructor: Username; published: number }[];

export type Slug = (typeof courses)[number]["folder"];

export async function seedCategories({ at }: Calendar) {
  const createdAt = at(410);
  await asViewer(system, (tx) =>
    tx.category.createMany({
      data: categories.map((category, orderIndex) => ({
        ...category,
        orderIndex,
        createdAt,
        updatedAt: createdAt,
      })),
    }),
  );
}

/** Brings in the course folders as anybody would, then dates them back. */
export async function seedCourses({ at, after }: Calendar) {
  for (const { folder, instructor, published } of courses) {
    const source = await readCourseSource(`prisma/seed/courses/${folder}`);
    const { courseId } = await importCourse(system, { ...source, instructor, isPublished: true }).catch(
      (error: unknown) => {
        throw error instanceof AppError
          ? new Error([error.message, ...(error.fieldErrors?.files ?? [])].join("\n"))
          : error;
      },
    );
    if (courseId === null) throw new Error(`${folder} was not imported`);
    const publishedAt = at(published, 10);
    await asViewer(system, (tx) =>
      dateBack(tx, courseId, { createdAt: after(publishedAt, -20 * 24 * 60), publishedAt }),
    );
  }
}

async function dateBack(
  tx: Tx,
  courseId: number,
  { createdAt, publishedAt }: { createdAt: Date; publishedAt: Date },
) {
  await tx.$executeRaw`
    update courses set created_at = ${createdAt}, updated_at = ${publishedAt}, published_at = ${publishedAt}
    where id = ${courseId}`;
  await tx.$executeRaw`
    update modules set created_at = ${createdAt}, updated_at = ${publishedAt} where course_id = ${courseId}`;
  await tx.$executeRaw`
    update lessons l set created_at = ${createdAt}, updated_at = ${publishedAt}, published_at = ${publishedAt}
    from modules m where m.id = l.module_id and m.course_id = ${courseId}`;
  await tx.$executeRaw`
    update quizzes q set created_at = ${createdAt}, updated_at = ${publishedAt}
    from lessons l, modules m where l.id = q.lesson_id and m.id = l.module_id and m.course_id = ${courseId}`;
  await tx.$executeRaw`
    update quiz_questions x set created_at = ${createdAt}, updated_at = ${publishedAt}
    from quizzes q, lessons l, modules m
    where q.id = x.quiz_id and l.id = q.lesson_id and m.id = l.module_id and m.course_id = ${courseId}`;
  await tx.$executeRaw`
    update quiz_answers a set created_at = ${createdAt}, updated_at = ${publishedAt}
    from quiz_questions x, quizzes q, lessons l, modules m
    where x.id = a.question_id and q.id = x.quiz_id and l.id = q.lesson_id and m.id = l.module_id
      and m.course_id = ${courseId}`;
  await tx.$executeRaw`update media_assets set created_at = ${createdAt} where course_id = ${courseId}`;
}
