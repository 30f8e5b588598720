import { Client } from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import { guest, type Member, type Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { createAttempt, createPerson, createQuiz } from "@/scripts/db/test-world";
import { getCourse } from "./course";
import { getCourseBackground } from "./course-background";
import { getContents } from "./landing";

let teacher: Member;
let other: Member;
let admin: Member;
let learner: Member;

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
  const names = { firstName: "Ilse", lastName: "Verhoeven" };
  await db.user.update({ where: { id: teacher.id }, data: names, select: { id: true } });
  other = await createPerson("other", "instructor");
  admin = await createPerson("boss", "admin");
  learner = await createPerson("learner", "student");
});

async function course(slug: string, data: Partial<Prisma.CourseUncheckedCreateInput> = {}) {
  return db.course.create({
    data: {
      title: slug,
      slug,
      instructorId: teacher.id,
      status: "published",
      publishedAt: new Date("2026-01-01"),
      lessonCount: 3,
      duration: 30,
      ...data,
    },
  });
}

async function fill(courseId: number) {
  const addModule = (orderIndex: number, title: string) =>
    db.module.create({ data: { courseId, title, orderIndex }, select: { id: true } });
  const [first, second] = [await addModule(0, "First"), await addModule(1, "Second")];
  await addModule(2, "Still empty");
  const publishedAt = new Date("2026-02-01");
  const lesson = (
    moduleId: number,
    orderIndex: number,
    more: Partial<Prisma.LessonUncheckedCreateInput> = {},
  ) =>
    db.lesson.create({
      data: {
        moduleId,
        title: `L${orderIndex}`,
        orderIndex,
        duration: 10,
        publishedAt,
        content: "secret",
        ...more,
      },
      select: { id: true },
    });
  const lessons = [
    await lesson(first.id, 0, { isPreview: true }),
    await lesson(first.id, 1),
    await lesson(second.id, 0, { publishedAt: new Date("2026-03-01") }),
  ];
  await lesson(second.id, 1, { publishedAt: null });
  await db.quiz.create({
    data: {
      lessonId: lessons[1]!.id,
      title: "Checkpoint",
      questions: {
        create: [
          {
            questionText: "?",
            orderIndex: 0,
            answers: { create: { answerText: "!", isCorrect: true, orderIndex: 0 } },
          },
          { questionText: "??", orderIndex: 1 },
        ],
      },
    },
  });
  return lessons;
}

const statementsOf = async (work: () => Promise<unknown>) => {
  const spy = vi.spyOn(Client.prototype, "query");
  await work();
  const count = spy.mock.calls.length;
  spy.mockRestore();
  return count;
};

it("the landing page is empty without an error before the first course", async () => {
  expect(await getContents(guest())).toEqual({
    totals: { courses: 0, lessons: 0, free: 0, quizzes: 0 },
    categories: [],
    newest: [],
    popular: [],
    longest: null,
  });
});

describe("who may open a course page", () => {
  const seenBy = async (slug: string) => {
    const viewers: Record<string, Viewer> = { guest: guest(), learner, other, teacher, admin };
    const found: string[] = [];
    for (const [name, viewer] of Object.entries(viewers)) if (await getCourse(viewer, slug)) found.push(name);
    return found;
  };
  const everybody = ["guest", "learner", "other", "teacher", "admin"];

  it("published and unlisted: everybody with the address", async () => {
    await course("open");
    await course("unlisted", { status: "unlisted" });
    expect(await seenBy("open")).toEqual(everybody);
    expect(await seenBy("unlisted")).toEqual(everybody);
    expect(await seenBy("no-such-course")).toEqual([]);
  });

  it("a draft and a course taken down: its instructor and admins", async () => {
    await course("draft", { status: "draft", publishedAt: null });
    const down = await course("down", { takenDownAt: new Date() });
    await db.enrollment.create({ data: { userId: learner.id, courseId: down.id } });
    expect(await seenBy("draft")).toEqual(["teacher", "admin"]);
    expect(await seenBy("down")).toEqual(["teacher", "admin"]);
  });

  it("an archived course: whoever enrolled, and its staff", async () => {
    const { id } = await course("archived", { status: "archived" });
    expect(await seenBy("archived")).toEqual(["teacher", "admin"]);
    await db.enrollment.create({ data: { userId: learner.id, courseId: id } });
    expect(await seenBy("archived")).toEqual(["learner", "teacher", "admin"]);
  });
});

describe("a course page", () => {
  it("holds the published curriculum in one statement, and no lesson's text or quiz's key", async () => {
    const { id } = await course("full", { price: "79.50", rating: "4.25", ratingCount: 4 });
    const lessons = await fill(id);
    await getCourse(guest(), "full");

    expect(await statementsOf(() => getCourse(guest(), "full"))).toBe(1);
    const found = await getCourse(guest(), "full");
    expect(found).toMatchObject({
      price: 79.5,
      rating: 4.25,
      instructor: { name: "Ilse Verhoeven" },
      enrollment: null,
      updatedAt: new Date("2026-03-01"),
    });
    expect(found?.modules.map(({ title, lessons }) => [title, lessons.length])).toEqual([
      ["First", 2],
      ["Second", 1],
    ]);
    expect(found?.modules[0]?.lessons[0]).toMatchObject({
      id: lessons[0]!.id,
      minutes: 10,
      isPreview: true,
      isDone: false,
    });
    expect(found?.modules[0]?.lessons[1]?.quizzes).toMatchObject([
      { title: "Checkpoint", passingScore: 70, questions: 2 },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/secret|isCorrect|questionText/);
  });

  it("shows a learner what they have done, and another person nothing of it", async () => {
    const { id } = await course("learning");
    const lessons = await fill(id);
    const enrollment = await db.enrollment.create({ data: { userId: learner.id, courseId: id } });
    await db.lessonCompletion.create({
      data: { userId: learner.id, lessonId: lessons[0]!.id, enrollmentId: enrollment.id },
    });
    const done = async (viewer: Viewer) =>
      (await getCourse(viewer, "learning"))?.modules.flatMap((module) =>
        module.lessons.map(({ isDone }) => isDone),
      );
    expect(await done(learner)).toEqual([true, false, false]);
    expect(await done(other)).toEqual([false, false, false]);
    expect((await getCourse(learner, "learning"))?.enrollment).toMatchObject({ completedAt: null });
  });

  it("shows a learner their best result in a quiz, in the same statement, and another person none", async () => {
    const { id } = await course("quizzed");
    const lessons = await fill(id);
    const quizId = await createQuiz(lessons[0]!.id);
    const result = async (viewer: Viewer) => {
      const found = await getCourse({ ...viewer }, "quizzed");
      const [quiz] = found?.modules[0]?.lessons[0]?.quizzes ?? [];
      return [quiz?.best, quiz?.isPassed];
    };
    await createAttempt(learner.id, quizId, { passed: false });
    const { id: attemptId } = await createAttempt(learner.id, quizId, { attemptNo: 2 });
    expect(await result(learner)).toEqual([100, true]);
    await db.quizAttempt.update({ where: { id: attemptId }, data: { status: "void" } });
    expect(await result(learner)).toEqual([0, false]);
    await createAttempt(learner.id, quizId, { attemptNo: 3 });
    await createAttempt(learner.id, quizId, { attemptNo: 4, passed: false });
    expect(await result(learner)).toEqual([100, true]);
    expect(await result(other)).toEqual([null, false]);
    expect(await result(guest())).toEqual([null, false]);
    expect(await statementsOf(() => getCourse({ ...learner }, "quizzed"))).toBe(1);
  });

  it("shows the lessons of a draft to its instructor, and hides new lessons of a published course", async () => {
    const draft = await course("my-draft", { status: "draft", publishedAt: null });
    await fill(draft.id);
    const published = await course("my-course");
    await fill(published.id);
    const count = async (slug: string) =>
      (await getCourse(teacher, slug))?.modules.reduce((sum, module) => sum + module.lessons.length, 0);
    expect(await count("my-draft")).toBe(4);
    expect(await count("my-course")).toBe(3);
  });
});

describe("reviews", () => {
  it("are counted and shown without the hidden ones, the newest first, in one statement", async () => {
    const { id } = await course("reviewed", { enrolledCount: 12, rating: 4, ratingCount: 2 });
    const review = (
      userId: string,
      rating: number,
      body: string | null,
      day: number,
      hiddenAt: Date | null = null,
    ) =>
      db.courseReview.create({
        data: { userId, courseId: id, rating, body, hiddenAt, createdAt: new Date(2026, 0, day) },
      });
    await review(learner.id, 5, "Older", 1);
    await review(other.id, 3, "Newer", 2);
    await review(admin.id, 5, null, 3);
    await review(teacher.id, 1, "Spam", 4, new Date());

    const about = { id, categoryId: null, level: "beginner", instructor: teacher } as const;
    const read = () => getCourseBackground(guest(), about, { stars: null, order: "newest", reviews: 1 });
    expect(await statementsOf(read)).toBe(1);
    const background = await read();
    expect(background.ratings).toEqual([
      { stars: 5, count: 2 },
      { stars: 4, count: 0 },
      { stars: 3, count: 1 },
      { stars: 2, count: 0 },
      { stars: 1, count: 0 },
    ]);
    expect(background.withText).toBe(2);
    expect(background.reviews).toMatchObject([{ body: "Newer", author: "A learner", rating: 3 }]);
    expect(background.instructor.courses).toBeGreaterThan(0);
    expect(background.plans).toEqual([]);
  });
});

describe("the landing page", () => {
  it("counts listed courses only, in one statement", async () => {
    const category = await db.category.create({ data: { name: "Data", slug: "data" } });
    const { id } = await course("drawn", {
      categoryId: category.id,
      lessonCount: 90,
      enrolledCount: 3,
      price: 0,
    });
    await fill(id);
    await course("never-shown", {
      status: "draft",
      publishedAt: null,
      categoryId: category.id,
      lessonCount: 99,
    });

    expect(await statementsOf(() => getContents(guest()))).toBe(1);
    const contents = await getContents(guest());
    expect(contents.categories).toMatchObject([
      { name: "Data", count: 1, courses: [{ slug: "drawn", minutes: 30 }] },
    ]);
    expect(contents.longest).toMatchObject({ slug: "drawn", instructor: "Ilse Verhoeven" });
    expect(contents.longest?.modules.map(({ lessons }) => lessons.map(({ quiz }) => quiz))).toEqual([
      [null, "Checkpoint"],
      [null],
    ]);
    expect(contents.newest).toHaveLength(4);
    expect(contents.totals).toMatchObject({ free: 1 });
    expect(contents.newest.some(({ slug }) => slug === "never-shown")).toBe(false);
  });
});
