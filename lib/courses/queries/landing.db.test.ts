import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { guest, type Member } from "@/lib/viewer";
import { createCourse, createPerson, createQuiz } from "@/scripts/db/test-world";
import { getCourseBackground } from "./course-background";
import { getContents } from "./landing";
import { listCourseAddresses } from "./sitemap";

let teacher: Member;
let other: Member;
let learner: Member;
const categories: Record<string, number> = {};
const ids: Record<string, number> = {};

type NewCourse = NonNullable<Parameters<typeof createCourse>[1]>;

async function course(slug: string, day: number, more: NewCourse = {}, by = teacher) {
  const publishedAt = new Date(2026, 0, day);
  ids[slug] = (await createCourse(by, { slug, title: slug, publishedAt, duration: 30, ...more })).id;
}

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
  other = await createPerson("other", "instructor");
  learner = await createPerson("learner");
  for (const [name, orderIndex] of [
    ["Music", 1],
    ["Bread", 0],
    ["Empty", 2],
  ] as const) {
    categories[name] = (
      await db.category.create({ data: { name, slug: name.toLowerCase(), orderIndex } })
    ).id;
  }
  const bread = { categoryId: categories["Bread"]! };
  for (const [slug, enrolledCount] of [
    ["rye", 2],
    ["spelt", 9],
    ["oat", 2],
    ["corn", 5],
    ["rice", 0],
  ] as const) {
    await course(slug, enrolledCount + 1, { ...bread, enrolledCount, price: 79 });
  }
  await course("organ", 20, { categoryId: categories["Music"]!, modules: [[{}, {}], [{}, {}, {}], []] });
  await course("loose", 21, { price: null });
  // More lessons than any other, but nobody can say how long they are.
  await course("timeless", 3, { modules: [[{}, {}, {}, {}, {}, {}]], duration: 0 });
  await course("hidden", 30, {
    ...bread,
    enrolledCount: 99,
    status: "unlisted",
    modules: [[{}, {}, {}, {}, {}, {}]],
  });
  await course("down", 31, { ...bread, enrolledCount: 98, takenDownAt: new Date() });
  await writeQuizzes();
});

/** Two in a lesson that is drawn, one in a lesson and one in a course that nobody sees. */
async function writeQuizzes() {
  const first = await db.module.findFirstOrThrow({
    where: { courseId: ids["organ"]!, orderIndex: 0 },
    include: { lessons: { orderBy: { orderIndex: "asc" } } },
  });
  const [lesson] = first.lessons;
  await db.lesson.update({ where: { id: lesson!.id }, data: { duration: null, isPreview: true } });
  for (const title of ["First", "Second"]) await createQuiz(lesson!.id, { title });
  const unseen = { moduleId: first.id, title: "Unseen", orderIndex: 9, content: "secret" };
  await createQuiz((await db.lesson.create({ data: unseen })).id);
  const hidden = await db.lesson.findFirstOrThrow({ where: { module: { courseId: ids["hidden"]! } } });
  await createQuiz(hidden.id);
}

describe("the landing page", () => {
  it("has the categories that hold courses, in their order, each with its four most enrolled", async () => {
    const { categories } = await getContents(guest());
    expect(
      categories.map(({ name, count, courses }) => [name, count, courses.map(({ slug }) => slug)]),
    ).toEqual([
      ["Bread", 5, ["spelt", "corn", "rye", "oat"]],
      ["Music", 1, ["organ"]],
    ]);
  });

  it("has the four newest and the three most enrolled of what is listed", async () => {
    const { newest, popular } = await getContents(guest());
    expect(newest.map(({ slug }) => slug)).toEqual(["loose", "organ", "spelt", "corn"]);
    expect(popular).toEqual([
      { slug: "spelt", title: "spelt", enrolled: 9 },
      { slug: "corn", title: "corn", enrolled: 5 },
      { slug: "rye", title: "rye", enrolled: 2 },
    ]);
    expect(newest[0]).toMatchObject({ price: null, category: "", progress: null });
  });

  it("draws the course with the most lessons that has a length, without what learners don’t see", async () => {
    const { longest } = await getContents(guest());
    expect(longest).toMatchObject({ slug: "organ", instructor: "" });
    expect(longest?.modules.map(({ lessons }) => lessons.length)).toEqual([2, 3]);
    expect(longest?.modules[0]?.lessons[0]).toEqual({
      id: expect.any(Number) as number,
      title: "Lesson 1",
      minutes: 0,
      isPreview: true,
      quiz: "First",
    });
    expect(JSON.stringify(longest)).not.toMatch(/Unseen|secret/);
  });

  it("counts quizzes that learners reach, and what is free", async () => {
    expect((await getContents(guest())).totals).toEqual({
      courses: 8,
      lessons: 5 * 3 + 5 + 3 + 6,
      quizzes: 2,
      free: 2,
    });
  });

  it("shows a learner how far they are, and nobody else", async () => {
    await db.enrollment.create({ data: { userId: learner.id, courseId: ids["loose"]! } });
    expect((await getContents(learner)).newest[0]?.progress).toEqual({ percent: 0, isCompleted: false });
    expect((await getContents(other)).newest[0]?.progress).toBeNull();
  });
});

it("the sitemap names every listed course once, with the day its lessons changed last", async () => {
  const addresses = await listCourseAddresses(guest());
  expect(addresses.map(({ slug }) => slug).sort()).toEqual(
    Object.keys(ids)
      .filter((slug) => slug !== "hidden" && slug !== "down")
      .sort(),
  );
  const [last] = await db.lesson.findMany({
    where: { module: { courseId: ids["loose"]! } },
    orderBy: { publishedAt: "desc" },
  });
  expect(addresses.find(({ slug }) => slug === "loose")).toEqual({
    slug: "loose",
    updatedAt: last?.publishedAt,
  });
});

describe("what stands around a course", () => {
  const about = (slug: string, instructor = teacher) =>
    ({ id: ids[slug]!, categoryId: categories["Bread"]!, level: "beginner", instructor }) as const;
  const around = (slug: string, reviews = 3) =>
    getCourseBackground(guest(), about(slug), { stars: null, order: "newest", reviews });

  it("are the running plans for persons that hold it, the cheapest first", async () => {
    const plan = (name: string, price: number, more: object = {}) =>
      db.subscriptionPlan.create({
        data: { name, price, description: "-", period: "month", ...more },
        select: { id: true },
      });
    await plan("All", 30, { coversAll: true });
    await plan("Rye", 10.5, { period: "year", courses: { create: { courseId: ids["rye"]! } } });
    await plan("Bread", 20, { categories: { create: { categoryId: categories["Bread"]! } } });
    await plan("Gone", 1, { coversAll: true, isActive: false });
    await plan("Seats", 2, { coversAll: true, audience: "company" });
    await plan("Elsewhere", 3, { courses: { create: { courseId: ids["organ"]! } } });

    expect((await around("rye")).plans).toEqual([
      { name: "Rye", price: 10.5, currency: "EUR", period: "year" },
      { name: "Bread", price: 20, currency: "EUR", period: "month" },
      { name: "All", price: 30, currency: "EUR", period: "month" },
    ]);
    expect((await around("loose")).plans.map(({ name }) => name)).toEqual(["All"]);
  });

  it("is what the instructor has listed, rated by everybody who rated", async () => {
    const rate = (slug: string, rating: number, ratingCount: number) =>
      db.course.update({ where: { id: ids[slug]! }, data: { rating, ratingCount }, select: { id: true } });
    expect((await around("rye")).instructor).toEqual({ courses: 8, enrolled: 18, rating: null });
    await rate("rye", 5, 1);
    await rate("oat", 3, 3);
    await rate("hidden", 1, 50);
    expect((await around("rye")).instructor.rating).toBe(3.5);
    const view = { stars: null, order: "newest", reviews: 3 } as const;
    expect((await getCourseBackground(guest(), about("rye", other), view)).instructor).toEqual({
      courses: 0,
      enrolled: 0,
      rating: null,
    });
  });

  it("are as many reviews as were asked for, of this course, and of people no more than their name", async () => {
    const data = { firstName: "Amara", profileImage: "/api/media/1" };
    await db.user.update({ where: { id: learner.id }, data, select: { id: true } });
    for (const [i, { id: userId }] of [learner, other, teacher].entries()) {
      const review = { userId, courseId: ids["corn"]!, rating: 4, body: `Text ${i}` };
      await db.courseReview.create({ data: { ...review, createdAt: new Date(2026, 1, 3 - i) } });
    }
    const { reviews, withText } = await around("corn", 2);
    expect(withText).toBe(3);
    expect(reviews.map(({ body, author }) => [body, author])).toEqual([
      ["Text 0", "Amara"],
      ["Text 1", "A learner"],
    ]);
    expect(Object.keys(reviews[0]!).sort().join(" ")).toBe(
      "author body id image isEdited isReported rating repliedAt reply writtenAt",
    );
    expect((await around("rye")).reviews).toEqual([]);
    expect((await around("rye")).ratings.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0]);
  });
});
