import { beforeAll, expect, it } from "vitest";
import { db } from "@/lib/db";
import { guest, type Member, type Viewer } from "@/lib/viewer";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { getCourseBackground } from "./course-background";

let teacher: Member;
let learner: Member;
let bread = 0;
const ids: Record<string, number> = {};

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
  learner = await createPerson("learner");
  bread = (await db.category.create({ data: { name: "Bread", slug: "bread" } })).id;
  await course("rye", { categoryId: bread });
});

async function course(slug: string, more: object = {}) {
  ids[slug] = (await createCourse(teacher, { slug, title: slug, ...more })).id;
}

async function relatedTo(slug: string, viewer: Viewer = guest()) {
  const { id, categoryId, level } = await db.course.findUniqueOrThrow({ where: { slug } });
  const about = { id, categoryId, level, instructor: teacher };
  const { related } = await getCourseBackground(viewer, about, { stars: null, order: "newest", reviews: 3 });
  return related.map((card) => card.slug);
}

it("a course alone has none", async () => {
  expect(await relatedTo("rye")).toEqual([]);
});

it("courses of the category come, of the same level first, and only listed ones", async () => {
  await course("spelt", { categoryId: bread, level: "advanced", enrolledCount: 90 });
  await course("oat", { categoryId: bread });
  await course("draft", { categoryId: bread, status: "draft" });
  await course("unlisted", { categoryId: bread, status: "unlisted" });
  await course("down", { categoryId: bread, takenDownAt: new Date() });
  await course("organ");
  expect(await relatedTo("rye")).toEqual(["oat", "spelt"]);
});

it("what the same people learn comes before what only has the same category", async () => {
  const people = await Promise.all([1, 2, 3].map((i) => createPerson(`person${i}`)));
  await db.enrollment.createMany({
    data: people.flatMap(({ id: userId }) => [
      { userId, courseId: ids["rye"]! },
      { userId, courseId: ids["organ"]! },
    ]),
  });
  expect(await relatedTo("rye")).toEqual(["organ", "oat", "spelt"]);
});

it("a course that the reader is in is not suggested to them", async () => {
  await db.enrollment.create({ data: { userId: learner.id, courseId: ids["oat"]! } });
  expect(await relatedTo("rye", learner)).toEqual(["organ", "spelt"]);
  expect(await relatedTo("rye")).toContain("oat");
});

it("a title that is much like it is found across categories", async () => {
  await course("statistics", { title: "Statistics for beginners" });
  await course("statistics-2", { title: "Statistics for beginners II", categoryId: bread });
  expect(await relatedTo("statistics")).toEqual(["statistics-2"]);
});
