import { Client } from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { guest, type Member, type Viewer } from "@/lib/viewer";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { findForPalette } from "./palette";

let teacher: Member;
let learner: Member;
let admin: Member;

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
  admin = await createPerson("admin", "admin");
  learner = await createPerson("learner");
  const bread = await db.category.create({ data: { name: "Bread", slug: "bread" } });
  const lessons = (...titles: string[]) => [titles.map((title) => ({ title }))];
  const knots = await createCourse(teacher, {
    ...{ slug: "knots", title: "Knots for sailors", enrolledCount: 5, categoryId: bread.id },
    modules: lessons("The bowline", "The 50% rule"),
  });
  await createCourse(teacher, { slug: "ropes", title: "Ropes", modules: lessons("The bowline again") });
  await createCourse(teacher, { slug: "percent", title: "100% rye_bread" });
  for (const [slug, state] of Object.entries({
    draft: { status: "draft", publishedAt: null },
    unlisted: { status: "unlisted" },
    archived: { status: "archived" },
    down: { takenDownAt: new Date(), takenDownReason: "A test" },
  } as const)) {
    await createCourse(teacher, { slug, title: `Knots, ${slug}`, ...state });
  }
  await enrollInCourse(learner, { courseId: knots.id });
  await db.lesson.create({
    data: {
      ...{ title: "The bowline, unpublished", orderIndex: 9, content: "Text." },
      moduleId: (await db.module.findFirstOrThrow({ where: { courseId: knots.id } })).id,
    },
    select: { id: true },
  });
});

const find = async (q: string, viewer: Viewer = learner) => {
  const { recent, courses, lessons } = await findForPalette(viewer, q);
  return {
    recent: recent.map(({ slug }) => slug),
    courses: courses.map(({ slug }) => slug),
    lessons: lessons.map(({ title }) => title),
  };
};
const everybody = () => [guest(), learner, teacher, admin, { ...learner, role: "company_admin" } as Viewer];

describe("what is typed into the palette", () => {
  it("finds listed courses by title, a word that is not finished, and one that is misspelled", async () => {
    for (const q of ["knots for", "sail", "knotz"]) expect((await find(q)).courses).toEqual(["knots"]);
    expect((await find("zzyzx")).courses).toEqual([]);
    for (const q of ['-"foo bar"', 'knots -"python data"', '"knots for" or -("foo bar")', "'", ":* knots"])
      await expect(find(q), q).resolves.toBeDefined();
  });

  it("finds the same courses for everybody, and none that is a draft, hidden, archived or taken down", async () => {
    for (const viewer of everybody()) expect((await find("knots", viewer)).courses).toEqual(["knots"]);
  });

  it("finds lessons in one's own courses only, and none that is not published", async () => {
    expect((await find("bowline")).lessons).toEqual(["The bowline"]);
    for (const viewer of [guest(), teacher, admin]) {
      expect((await find("bowline", viewer)).lessons).toEqual([]);
    }
  });

  it("finds no lesson of a course that was taken down since", async () => {
    const change = (takenDownAt: Date | null) =>
      db.course.update({ where: { slug: "knots" }, data: { takenDownAt }, select: { id: true } });
    await change(new Date());
    expect(await find("bowline")).toEqual({ recent: [], courses: ["ropes"], lessons: [] });
    expect((await find("")).recent).toEqual([]);
    await change(null);
  });

  it.each([
    ["100%", ["percent"], []],
    ["50%", ["knots"], ["The 50% rule"]],
    ["rye_", ["percent"], []],
    ["%%", [], []],
    ["__", [], []],
    ["' or true --", [], []],
    ["\\\\", [], []],
  ])("takes %j as it is written", async (q, courses, lessons) => {
    expect(await find(q)).toEqual({ recent: [], courses, lessons });
  });

  it("tells of a course what a row shows, and nothing more", async () => {
    const { courses, lessons } = await findForPalette(learner, "bowline knots");
    expect(courses).toEqual([
      {
        id: expect.any(Number),
        slug: "knots",
        title: "Knots for sailors",
        category: "Bread",
        coverImage: null,
      },
    ]);
    const [lesson] = (await findForPalette(learner, "the bowline")).lessons;
    expect(lesson).toEqual({
      ...{ id: expect.any(Number), title: "The bowline", slug: "knots", course: "Knots for sailors" },
    });
    expect(lessons).toEqual([]);
  });
});

describe("a palette in which nothing is typed", () => {
  it("shows somebody their own courses, what is open and was seen last first, and a guest nothing", async () => {
    const other = await createPerson("reader");
    const courses = await db.course.findMany({ where: { slug: { in: ["knots", "ropes", "percent"] } } });
    for (const { id: courseId, slug } of courses) {
      await enrollInCourse(other, { courseId });
      const seen = { knots: 3, ropes: 1, percent: 2 }[slug] ?? 0;
      await db.enrollment.updateMany({
        where: { userId: other.id, courseId },
        data: {
          lastSeenAt: new Date(Date.now() - seen * 60_000),
          completedAt: slug === "ropes" ? new Date() : null,
        },
      });
    }
    expect((await find("", other)).recent).toEqual(["percent", "knots", "ropes"]);
    expect((await find("")).recent).toEqual(["knots"]);
    expect(await find("", guest())).toEqual({ recent: [], courses: [], lessons: [] });
  });
});

it("the palette asks one statement, however much there is, and none for a single letter", async () => {
  const spy = vi.spyOn(Client.prototype, "query");
  for (const [viewer, q, statements] of [
    [learner, "bowline", 1],
    [learner, "", 1],
    [guest(), "knots", 1],
    [guest(), "", 0],
    [learner, "k", 0],
  ] as const) {
    spy.mockClear();
    await findForPalette(viewer, q);
    expect(spy, JSON.stringify(q)).toHaveBeenCalledTimes(statements);
  }
  spy.mockRestore();
});
