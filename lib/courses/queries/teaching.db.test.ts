import { Client } from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import { guest, type Member, system, type Viewer } from "@/lib/viewer";
import { createCourse, createPerson, createQuiz } from "@/scripts/db/test-world";
import { courseFilter } from "../schema";
import { listManagedCourses } from "./managed";
import {
  getBuilderCourse,
  getLessonDraft,
  getQuizDraft,
  listCategories,
  listTaughtCourses,
} from "./teaching";

let author: Member;
let rival: Member;
let student: Member;
let boss: Member;
let admin: Member;
let categoryId: number;

beforeAll(async () => {
  author = await createPerson("author", "instructor");
  rival = await createPerson("rival", "instructor");
  student = await createPerson("student");
  boss = await createPerson("boss", "company_admin");
  admin = await createPerson("admin", "admin");
  const data = { firstName: "Ilse", lastName: "Verhoeven" };
  await db.user.update({ where: { id: rival.id }, data, select: { id: true } });
  for (const [name, orderIndex] of [
    ["Zoology", 0],
    ["Baking", 1],
    ["Art", 1],
  ] as const) {
    const category = { name, slug: name.toLowerCase(), orderIndex };
    categoryId = (await db.category.create({ data: category })).id;
  }
});

const touched = (slug: string, day: number, more: object = {}) => ({
  slug,
  title: slug,
  updatedAt: new Date(2026, 0, day),
  ...more,
});
async function statementsOf(work: () => Promise<unknown>) {
  const spy = vi.spyOn(Client.prototype, "query");
  await work();
  const count = spy.mock.calls.length;
  spy.mockRestore();
  return count;
}
const keysOf = (row: object | undefined) => Object.keys(row ?? {}).sort();

describe("the courses somebody teaches", () => {
  beforeAll(async () => {
    await createCourse(
      author,
      touched("older", 1, { rating: "4.25", ratingCount: 4, categoryId, price: 79 }),
    );
    const { id } = await createCourse(author, touched("newer", 2, { status: "draft", publishedAt: null }));
    await createCourse(rival, touched("foreign", 3));
    const enrolled = [author, boss, student].map(({ id: userId }, i) => ({
      userId,
      courseId: id,
      completedAt: i === 0 ? new Date() : null,
    }));
    await db.enrollment.createMany({ data: enrolled });
  });

  it("are their own, whatever state they are in, those last worked on first", async () => {
    const courses = await listTaughtCourses(author);
    expect(courses).toMatchObject([
      { slug: "newer", status: "draft", rating: null, category: "", completed: 1 },
      { slug: "older", rating: 4.25, ratingCount: 4, category: "Art", completed: 0 },
    ]);
    expect(await statementsOf(() => listTaughtCourses(author))).toBe(1);
  });

  it.each<[string, () => Viewer]>([
    ["student", () => student],
    ["company admin", () => boss],
    ["guest", guest],
    ["author who teaches no longer", () => ({ ...author, role: "student" })],
  ])("are none for a %s", async (_, viewer) => {
    expect(await listTaughtCourses(viewer())).toEqual([]);
  });
});

describe("the builder", () => {
  let course: Awaited<ReturnType<typeof createCourse>>;
  let quizId: number;

  beforeAll(async () => {
    course = await createCourse(author, {
      categoryId,
      description: "Bake it.",
      price: "12.50",
      modules: [
        [{ draftTitle: "Renamed", draftContent: "New." }, {}],
        [{ publishedAt: null, content: "secret" }],
        [],
      ],
    });
    quizId = await createQuiz(course.lessonIds[1] ?? 0, { timeLimit: 5 });
  });

  it("shows everything in its order, with what is new, what changed and what publishing would do", async () => {
    const found = await getBuilderCourse(author, course.id);
    expect(found).toMatchObject({ price: 12.5, blockers: [], changes: { added: 1, changed: 1 } });
    expect(
      found?.modules.map(({ title, lessons }) => [
        title,
        lessons.map((lesson) => [
          lesson.title,
          lesson.isUnpublished,
          lesson.isChanged,
          lesson.quizzes.length,
        ]),
      ]),
    ).toEqual([
      [
        "Module 1",
        [
          ["Renamed", false, true, 0],
          ["Lesson 2", false, false, 1],
        ],
      ],
      ["Module 2", [["Lesson 1", true, false, 0]]],
      ["Module 3", []],
    ]);
    expect(found?.modules[0]?.lessons[1]?.quizzes).toEqual([
      { id: quizId, title: "Checkpoint", questionCount: 1 },
    ]);
  });

  it("costs one statement and carries neither texts nor questions", async () => {
    expect(await statementsOf(() => getBuilderCourse(author, course.id))).toBe(1);
    const found = await getBuilderCourse(author, course.id);
    expect(JSON.stringify(found)).not.toMatch(/New\.|secret|Is it\?|isCorrect/);
    expect(keysOf(found?.modules[0]?.lessons[0])).toEqual([
      "duration",
      "id",
      "isChanged",
      "isPreview",
      "isUnpublished",
      "publishedAt",
      "quizzes",
      "title",
      "videoUrl",
    ]);
  });

  it("opens a lesson at its draft, or at what is published where there is none", async () => {
    const [first = 0, second = 0] = course.lessonIds;
    expect(await getLessonDraft(author, course.id, first)).toMatchObject({
      title: "Renamed",
      content: "New.",
      revision: 1,
    });
    expect(await getLessonDraft(author, course.id, second)).toMatchObject({
      title: "Lesson 2",
      content: "Text.",
    });
    const where = { id: second };
    await db.lesson.update({ where, data: { draftContent: "" }, select: { id: true } });
    expect((await getLessonDraft(author, course.id, second))?.content).toBe("");
    await db.lesson.update({ where, data: { draftContent: null, content: null }, select: { id: true } });
    expect((await getLessonDraft(author, course.id, second))?.content).toBe("");
  });

  it("opens a quiz with its key, and says of a question why nobody can answer it", async () => {
    const broken = { quizId, questionText: "Which?", orderIndex: 1 };
    await db.quizQuestion.create({ data: broken, select: { id: true } });
    const quiz = await getQuizDraft(author, course.id, quizId);
    expect(quiz).toMatchObject({ title: "Checkpoint", timeLimit: 5, maxAttempts: null });
    expect(quiz?.questions).toMatchObject([
      {
        problem: null,
        answers: [
          { answerText: "Yes", isCorrect: true },
          { answerText: "No", isCorrect: false },
        ],
      },
      { problem: expect.stringContaining("nothing to choose") as string, answers: [] },
    ]);
    expect(await statementsOf(() => getQuizDraft(author, course.id, quizId))).toBe(1);
  });

  it("opens for admins and the system too, and for nobody else", async () => {
    const [lessonId = 0] = course.lessonIds;
    const open = async (viewer: Viewer) => [
      (await getBuilderCourse(viewer, course.id)) !== null,
      (await getLessonDraft(viewer, course.id, lessonId)) !== null,
      (await getQuizDraft(viewer, course.id, quizId)) !== null,
    ];
    for (const viewer of [author, admin, system]) expect(await open(viewer)).toEqual([true, true, true]);
    for (const viewer of [rival, student, boss, guest()])
      expect(await open(viewer)).toEqual([false, false, false]);
  });

  it("finds a lesson or a quiz only under its own course", async () => {
    const other = await createCourse(author);
    expect(await getLessonDraft(author, other.id, course.lessonIds[0] ?? 0)).toBeNull();
    expect(await getQuizDraft(author, other.id, quizId)).toBeNull();
    expect(await getBuilderCourse(author, 0)).toBeNull();
  });

  it("offers the categories in their order, equal ones by name", async () => {
    expect((await listCategories(author)).map(({ name }) => name)).toEqual(["Zoology", "Art", "Baking"]);
  });
});

describe("the back office’s list of courses", () => {
  const find = async (search: object = {}, viewer: Viewer = admin) =>
    listManagedCourses(viewer, courseFilter.parse({ page: 1, ...search }));
  const slugs = async (search: object) => (await find(search)).courses.map(({ slug }) => slug);

  beforeAll(async () => {
    const day = new Date(2027, 0, 1);
    const many = Array.from({ length: 60 }, (_, i) => ({
      title: `Managed ${i}`,
      slug: `managed-${i}`,
      instructorId: rival.id,
      status: "archived" as const,
      updatedAt: day,
    }));
    await db.course.createMany({ data: many });
  });

  it("is there for admins, and empty for everybody else", async () => {
    expect((await find()).total).toBeGreaterThan(60);
    for (const viewer of [author, student, boss, guest()]) {
      expect(await find({}, viewer)).toMatchObject({ courses: [], total: 0 });
    }
  });

  it("shows every course once across its pages, though they changed at the same moment", async () => {
    const [one, two] = [await find({ status: "archived" }), await find({ status: "archived", page: "2" })];
    expect([one.total, one.courses.length, two.courses.length]).toEqual([60, 50, 10]);
    expect(new Set([...one.courses, ...two.courses].map(({ id }) => id)).size).toBe(60);
    expect(await statementsOf(() => find({ status: "archived" }))).toBe(2);
  });

  it.each([
    ["OLDER", ["older"]],
    ["newer author", ["newer"]],
    ["verhoeven ilse foreign", ["foreign"]],
    ["foreign author", []],
    ["'; drop", []],
    ["%", []],
    ["o_d", []],
  ])("finds by the words of title and instructor: %s", async (q, expected) => {
    expect(await slugs({ q })).toEqual(expected);
  });

  it("keeps search and state together", async () => {
    expect(await slugs({ q: "author", status: "draft" })).toEqual(["newer"]);
    expect(await slugs({ q: "foreign", status: "draft" })).toEqual([]);
  });

  it("names the instructor, or their username, and carries nothing else of them", async () => {
    const [foreign] = (await find({ q: "foreign" })).courses;
    expect(foreign).toMatchObject({ instructor: "Ilse Verhoeven", category: "", price: 0 });
    expect((await find({ q: "older" })).courses).toMatchObject([
      { instructor: "author", category: "Art", price: 79 },
    ]);
    expect(keysOf(foreign)).toEqual([
      "category",
      "coverImage",
      "currency",
      "enrolledCount",
      "id",
      "instructor",
      "price",
      "slug",
      "status",
      "takenDownAt",
      "title",
      "updatedAt",
    ]);
  });
});
