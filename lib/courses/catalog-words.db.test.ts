import { beforeAll, describe, expect, it } from "vitest";
import { db, pool } from "@/lib/db";
import type { Member } from "@/lib/viewer";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { publishCourse } from "./publish-course";
import { saveLesson } from "./save-lesson";
import { updateCourse } from "./update-course";

let teacher: Member;
/** By its words alone: the catalog also forgives how a title is spelled. */
const isFoundBy = async (q: string, slug: string) => {
  const { rowCount } = await pool.query(
    "select from courses where slug = $2 and words @@ websearch_to_tsquery('english', $1)",
    [q, slug],
  );
  return rowCount === 1;
};
const isKnown = async (word: string) => (await db.catalogWord.count({ where: { word } })) === 1;

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
});

describe("a course is found by", () => {
  it("its title, its description and its outcomes, and no longer by what they said before", async () => {
    const { id, slug } = await createCourse(teacher, {
      title: "Marquetry",
      description: "Veneers.",
      learningOutcomes: ["Sharpen a scraper"],
    });
    for (const q of ["marquetry", "veneer", "sharpening"]) expect(await isFoundBy(q, slug), q).toBe(true);

    await db.course.update({
      where: { id },
      data: { title: "Parquetry", learningOutcomes: ["Lay a floor"] },
    });
    expect(await isFoundBy("marquetry", slug)).toBe(false);
    expect(await isFoundBy("sharpening", slug)).toBe(false);
    for (const q of ["parquetry", "veneer", "floor"]) expect(await isFoundBy(q, slug), q).toBe(true);
  });

  it("the titles of lessons once learners can see them, wherever they go", async () => {
    const one = await createCourse(teacher, {
      modules: [[{ title: "Dovetails" }, { title: "Mortises", publishedAt: null }]],
    });
    const two = await createCourse(teacher, { modules: [[]] });
    const [dovetails, mortises] = one.lessonIds;
    expect(await isFoundBy("dovetail", one.slug)).toBe(true);
    expect(await isFoundBy("mortise", one.slug)).toBe(false);

    await db.lesson.update({ where: { id: mortises! }, data: { publishedAt: new Date() } });
    expect(await isFoundBy("mortise", one.slug)).toBe(true);
    await pool.query("update lessons set title = 'Tenons' where id = $1", [mortises]);
    expect(await isFoundBy("mortise", one.slug)).toBe(false);
    expect(await isFoundBy("tenon", one.slug)).toBe(true);

    const to = await db.module.findFirstOrThrow({ where: { courseId: two.id } });
    await db.lesson.update({ where: { id: dovetails! }, data: { moduleId: to.id } });
    expect(await isFoundBy("dovetail", one.slug)).toBe(false);
    expect(await isFoundBy("dovetail", two.slug)).toBe(true);
    await db.module.update({ where: { id: to.id }, data: { courseId: one.id, orderIndex: 9 } });
    expect(await isFoundBy("dovetail", one.slug)).toBe(true);
    expect(await isFoundBy("dovetail", two.slug)).toBe(false);

    await db.lesson.delete({ where: { id: mortises! } });
    expect(await isFoundBy("tenon", one.slug)).toBe(false);
    await db.module.delete({ where: { id: to.id } });
    expect(await isFoundBy("dovetail", one.slug)).toBe(false);
  });

  it("what its author saves and publishes", async () => {
    const course = await createCourse(teacher, {
      status: "draft",
      publishedAt: null,
      description: "About wood.",
      modules: [[{ title: "Planes", publishedAt: null }]],
      categoryId: (await db.category.create({ data: { name: "Wood", slug: "wood" } })).id,
    });
    const [lessonId] = course.lessonIds;
    await saveLesson(teacher, { lessonId, revision: 1, title: "Spokeshaves", content: "Text.", duration: 5 });
    await publishCourse(teacher, { courseId: course.id });
    expect(await isFoundBy("spokeshave", course.slug)).toBe(true);
    expect(await isFoundBy("plane", course.slug)).toBe(false);

    const { categoryId } = await db.course.findUniqueOrThrow({ where: { id: course.id } });
    const same = { courseId: course.id, categoryId, level: "beginner", pricing: "free" };
    await updateCourse(teacher, { ...same, title: "Lutherie", description: "Fiddles." });
    expect(await isFoundBy("fiddle", course.slug)).toBe(true);
    expect(await isFoundBy("wood", course.slug)).toBe(false);
  });
});

it("a course is left alone where nothing that it is found by changes", async () => {
  const { id, lessonIds } = await createCourse(teacher);
  const versionOf = async () =>
    (await pool.query<{ xmin: string }>("select xmin::text from courses where id = $1", [id])).rows[0]?.xmin;
  const before = await versionOf();
  const [lessonId] = lessonIds;
  await db.lesson.update({
    where: { id: lessonId! },
    data: { draftTitle: "Later", duration: 7, content: "New." },
  });
  await db.lesson.update({ where: { id: lessonId! }, data: { revision: 2 } });
  expect(await versionOf()).toBe(before);
});

it("words are known as they are spelled, without those too short to be misspelled", async () => {
  await createCourse(teacher, { title: "Bookbinding and glue for 2026 e-mails" });
  for (const word of ["bookbinding", "glue"]) expect(await isKnown(word), word).toBe(true);
  for (const word of ["Bookbinding", "bookbind", "and", "2026"])
    expect(await isKnown(word), word).toBe(false);
});

it("many authors who write in the same courses at once all get through, and no word is lost", async () => {
  const authors = 8;
  const modules = [Array.from({ length: authors }, () => ({}))];
  const courses = await Promise.all(Array.from({ length: 6 }, () => createCourse(teacher, { modules })));
  const flowers = ["zinnia yarrow", "aster begonia", "begonia zinnia", "yarrow aster"];
  await Promise.all(
    Array.from({ length: authors }, async (_, author) => {
      const own = courses.map(({ lessonIds }) => lessonIds[author]);
      for (const [n, title] of flowers.entries()) {
        await pool.query("update lessons set title = $1 where id = any($2)", [`${title} ${author}${n}`, own]);
      }
    }),
  );
  await Promise.all(
    courses.map(({ id }, n) =>
      db.course.update({ where: { id }, data: { title: n % 2 ? "Zebra yak xerus" : "Xerus yak zebra" } }),
    ),
  );
  const { rows } = await pool.query(
    `select slug from courses c
     where words <> course_words(title, description, learning_outcomes, published_lesson_titles(id))`,
  );
  expect(rows).toEqual([]);
  for (const word of ["zinnia", "begonia", "xerus"]) expect(await isKnown(word), word).toBe(true);
});
