import { Client } from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import { guest, type Member } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { createPerson } from "@/scripts/db/test-world";
import { listed } from "../policy";
import { hitEnd, hitStart } from "../highlight";
import { catalogInput, type CatalogFilters } from "../schema";
import { catalogPageSize, getCatalog } from "./catalog";
import { listCourseAddresses } from "./sitemap";

const find = (
  search: Record<string, string | string[]> = {},
  viewer = guest() as Parameters<typeof getCatalog>[0],
) => getCatalog(viewer, catalogInput.parse(search));
const titles = async (search: Record<string, string | string[]> = {}) =>
  (await find(search)).cards.map(({ title }) => title);

let teacher: { id: string };
let learner: Member;
const categories: Record<string, number> = {};

beforeAll(async () => {
  teacher = await db.user.create({ data: { username: "teacher", password: "-", role: "instructor" } });
  learner = await createPerson("learner");
  for (const [orderIndex, name] of ["Programming", "Data Science", "Empty"].entries()) {
    const slug = name.toLowerCase().replace(" ", "-");
    categories[slug] = (await db.category.create({ data: { name, slug, orderIndex } })).id;
  }
  await course("JavaScript Foundations", {
    price: 0,
    duration: 90,
    rating: 4.8,
    ratingCount: 5,
    enrolledCount: 9,
  });
  await course("React in Practice", {
    level: "intermediate",
    price: 79,
    duration: 200,
    rating: 4.1,
    ratingCount: 2,
    enrolledCount: 5,
    learningStyles: ["visual", "hands_on"],
    learningOutcomes: ["Say when an effect is not needed"],
  });
  await course("SQL for Analysts", { category: "data-science", price: 0, duration: 400, enrolledCount: 7 });
  await course("Machine Learning", {
    category: "data-science",
    level: "advanced",
    price: null,
    duration: 700,
  });
  await course("Hidden Draft", { status: "draft", publishedAt: null });
  await course("Unlisted React", { status: "unlisted" });
  await course("Archived React", { status: "archived" });
  await course("Taken Down React", { takenDownAt: new Date() });
});

type CourseOptions = Partial<Omit<Prisma.CourseUncheckedCreateInput, "title" | "slug">> & {
  category?: string;
};

async function course(title: string, { category = "programming", ...data }: CourseOptions = {}) {
  const slug = title.toLowerCase().replaceAll(" ", "-");
  return db.course.create({
    data: {
      title,
      slug,
      instructorId: teacher.id,
      categoryId: categories[category] ?? null,
      status: "published",
      publishedAt: new Date(),
      lessonCount: 2,
      ...data,
    },
  });
}

describe("the catalog", () => {
  it("shows what is published, and nothing that is a draft, unlisted, archived or taken down", async () => {
    expect(await titles()).toEqual([
      "JavaScript Foundations",
      "SQL for Analysts",
      "React in Practice",
      "Machine Learning",
    ]);
  });

  it("holds the same rule as the policy and the sitemap", async () => {
    const byPolicy = await db.course.findMany({ where: listed, select: { slug: true } });
    const { cards } = await find();
    expect(cards.map(({ slug }) => slug).sort()).toEqual(byPolicy.map(({ slug }) => slug).sort());
    expect(await listCourseAddresses(guest())).toHaveLength(byPolicy.length);
  });

  it("costs one statement, whatever is asked", async () => {
    await find();
    const spy = vi.spyOn(Client.prototype, "query");
    await find({ q: "react", level: ["beginner", "advanced"], sort: "price", page: "2" });
    expect(spy).toHaveBeenCalledTimes(1);
    await find({ q: "raect", price: ["included", "license"] }, learner);
    expect(spy, "and one for a member's plans").toHaveBeenCalledTimes(3);
    spy.mockRestore();
  });

  it("is empty without an error where there are no courses", async () => {
    const empty = { total: 0, cards: [], page: 1, pages: 1, found: 4 };
    expect(await find({ category: "no-such-thing" })).toMatchObject(empty);
  });
});

describe("filters", () => {
  it.each<[Record<string, string | string[]>, string[]]>([
    [{ category: "data-science" }, ["SQL for Analysts", "Machine Learning"]],
    [
      { category: ["data-science", "programming"], level: "beginner" },
      ["JavaScript Foundations", "SQL for Analysts"],
    ],
    [{ price: "free" }, ["JavaScript Foundations", "SQL for Analysts"]],
    [{ price: ["paid", "free"] }, ["JavaScript Foundations", "SQL for Analysts", "React in Practice"]],
    [{ style: "hands_on" }, ["React in Practice"]],
    [{ duration: ["under-2", "over-10"] }, ["JavaScript Foundations", "Machine Learning"]],
    [{ rating: "4" }, ["JavaScript Foundations", "React in Practice"]],
    [{ rating: "4.5" }, ["JavaScript Foundations"]],
  ])("%j", async (search, expected) => {
    expect(await titles(search)).toEqual(expected);
  });

  it("finds courses of a running plan, free ones left out", async () => {
    const included = () => titles({ price: "included" });
    const plan = { name: "Plan", description: "-", price: 20, period: "month" } as const;
    const react = await db.course.findUniqueOrThrow({ where: { slug: "react-in-practice" } });
    expect(await included()).toEqual([]);

    await db.subscriptionPlan.create({ data: { ...plan, isActive: false, coversAll: true } });
    expect(await included()).toEqual([]);
    const ofReact = { create: { courseId: react.id } };
    const one = await db.subscriptionPlan.create({ data: { ...plan, courses: ofReact } });
    expect(await included()).toEqual(["React in Practice"]);
    const categoryId = categories["data-science"]!;
    const ofData = { create: { categoryId } };
    const some = await db.subscriptionPlan.create({ data: { ...plan, categories: ofData } });
    expect(await included()).toEqual(["React in Practice", "Machine Learning"]);
    await db.subscriptionPlan.deleteMany({ where: { id: { in: [one.id, some.id] } } });
    expect(await included()).toEqual([]);
    await db.subscriptionPlan.updateMany({ data: { isActive: true } });
    await db.subscriptionPlan.deleteMany();
  });

  it("counts each choice as if its own filter were not set and all others were", async () => {
    const { facets } = await find({ category: "programming", level: "beginner" });
    expect(facets.category).toEqual([
      { value: "programming", label: "Programming", count: 1 },
      { value: "data-science", label: "Data Science", count: 1 },
    ]);
    expect(facets.level).toEqual({ beginner: 1, intermediate: 1, advanced: 0 });
    expect(facets.price).toEqual({ free: 1, paid: 0, included: 0, license: 0 });
    expect(facets.duration).toEqual({ "under-2": 1, "2-5": 0, "5-10": 0, "over-10": 0 });
    expect(facets.rating).toEqual({ "4.5": 1, "4": 1, "3": 1 });
    expect((await find()).facets.style).toEqual({ hands_on: 1, visual: 1, reading: 0, auditory: 0 });
  });

  it("says how many there are without each group, the others kept", async () => {
    const { total, found, without } = await find({ category: "data-science", price: "paid" });
    expect({ total, found }).toEqual({ total: 0, found: 4 });
    expect(without).toEqual({ category: 1, price: 2, level: 0, style: 0, duration: 0, rating: 0 });
  });
});

describe("search", () => {
  it.each([
    ["react", "React in Practice"],
    ["effects", "React in Practice"],
    ["javascript", "JavaScript Foundations"],
    ["java", "JavaScript Foundations"],
    ["javscript", "JavaScript Foundations"],
    ["Analists sql", "SQL for Analysts"],
    ["machne lerning", "Machine Learning"],
  ])("%s finds %s first", async (q, title) => {
    expect((await titles({ q }))[0]).toBe(title);
  });

  it.each([
    ["for the", "SQL for Analysts"],
    ["?!", "JavaScript Foundations"],
  ])("%s tells no courses apart: all are found, %s first", async (q, title) => {
    const { cards, ...rest } = await find({ q });
    expect(rest).toMatchObject({ found: 4, total: 4, isVague: true, suggestion: null });
    expect(cards[0]).toMatchObject({ title, marks: { found: null } });
  });

  it("finds nothing for a word that is nowhere, and shows what most people take", async () => {
    const result = await find({ q: "haskell", category: "data-science" });
    expect(result).toMatchObject({ total: 0, found: 0, suggestion: null, isVague: false });
    const popular = result.popular.map(({ title }) => title);
    expect(popular).toEqual(["SQL for Analysts", "Machine Learning", "JavaScript Foundations"]);
    expect((await find({ q: "react" })).popular).toEqual([]);
  });

  it.each([
    ["javscript", "javascript"],
    ["raect", "react"],
    ["Machne lerning", "machine learning"],
    ['"sql" analists', '"sql" analysts'],
    ["efect", "effect"],
  ])("asked for %s suggests %s, which finds something", async (q, suggestion) => {
    expect((await find({ q })).suggestion).toBe(suggestion);
    expect((await find({ q: suggestion })).found).toBeGreaterThan(0);
  });

  it.each(["react", "effects", "haskell", "12345", "hidden draft", "drafty", "unlisted"])(
    "asked for %s suggests nothing",
    async (q) => expect((await find({ q })).suggestion).toBeNull(),
  );

  it("marks what was found in the title and in the first text that has it", async () => {
    const marksOf = async (q: string) => (await find({ q })).cards[0]?.marks;
    expect(await marksOf("react effects")).toEqual({
      title: `${hitStart}React${hitEnd} in Practice`,
      found: { source: "outcome", text: `Say when an ${hitStart}effect${hitEnd} is not needed` },
    });
    expect((await marksOf("javscript"))?.title).toBe(`${hitStart}JavaScript${hitEnd} Foundations`);
    expect((await find()).cards[0]).not.toHaveProperty("marks");
  });

  it.each(["'", '"', "\\", "%", "()", "& | !", ":*", "--", "$1", "\u{1F600}", "<script>", "or", "-"])(
    "survives %s",
    async (q) => {
      await expect(find({ q })).resolves.toMatchObject({ page: 1 });
    },
  );
});

describe("pages", () => {
  const many = 30;

  beforeAll(async () => {
    await db.course.createMany({
      data: Array.from({ length: many }, (_, n) => ({
        title: `Paged ${n % 3}`,
        slug: `paged-${n}`,
        instructorId: teacher.id,
        status: "published" as const,
        publishedAt: new Date(0),
        level: "advanced" as const,
        price: 5,
        duration: 60,
        rating: 3,
        ratingCount: 1,
      })),
    });
  });

  const sorts = ["relevance", "popular", "newest", "rating", "shortest", "price"] as const;
  it.each(sorts)("shows every course once across the pages by %s, though most are equal", async (sort) => {
    const search: Partial<Record<keyof CatalogFilters, string>> = { q: "paged", sort };
    const [one, two] = await Promise.all([find(search), find({ ...search, page: "2" })]);
    expect(one.cards).toHaveLength(catalogPageSize);
    expect(new Set([...one.cards, ...two.cards].map(({ id }) => id)).size).toBe(many);
    expect(two).toMatchObject({ total: many, page: 2, pages: 2 });
  });

  it("shows the last page where a later one is asked for", async () => {
    const beyond = await find({ q: "paged", page: "99" });
    expect(beyond.page).toBe(2);
    expect(beyond.cards).toHaveLength(many - catalogPageSize);
  });
});

describe("a learner", () => {
  it("sees on the card how far they are, and nobody else does", async () => {
    const { id } = await course("Half Done");
    const [first] = await Promise.all(
      [0, 1].map((orderIndex) =>
        db.lesson.create({
          data: {
            title: "Lesson",
            publishedAt: new Date(),
            orderIndex: 0,
            module: { create: { title: "Module", courseId: id, orderIndex } },
          },
        }),
      ),
    );
    const enrollment = await db.enrollment.create({ data: { userId: learner.id, courseId: id } });
    await db.lessonCompletion.create({
      data: { userId: learner.id, lessonId: first!.id, enrollmentId: enrollment.id },
    });
    const progress = async (viewer: Parameters<typeof getCatalog>[0]) =>
      (await find({ q: "half done" }, viewer)).cards[0]?.progress;

    expect(await progress(learner)).toEqual({ percent: 50, isCompleted: false });
    expect(await progress(guest())).toBeNull();

    await db.enrollment.update({ where: { id: enrollment.id }, data: { completedAt: new Date() } });
    expect(await progress(learner)).toEqual({ percent: 100, isCompleted: true });
  });
});
