import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { guest, type Member, system, type Viewer } from "@/lib/viewer";
import { createCourse as makeCourse, createPerson } from "@/scripts/db/test-world";
import { addLesson } from "./add-lesson";
import { addModule } from "./add-module";
import { createCourse } from "./create-course";
import { updateCourse } from "./update-course";

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
  categoryId = (await db.category.create({ data: { name: "Craft", slug: "craft" } })).id;
});

const begin = (title: string, viewer: Viewer = author) =>
  createCourse(viewer, { title, categoryId: String(categoryId), level: "beginner" });
const details = (courseId: number, more: object = {}) => ({
  courseId: String(courseId),
  title: "Bread at home",
  description: "Bake it.",
  categoryId: String(categoryId),
  level: "advanced",
  pricing: "paid",
  price: "12,50",
  ...more,
});
const find = (id: number) => db.course.findUniqueOrThrow({ where: { id }, include: { modules: true } });
const lastEvent = () => db.auditEvent.findFirst({ orderBy: { id: "desc" } });
const events = () => db.auditEvent.count();

describe("a new course", () => {
  it("is its author’s free draft with one empty module, and is on record", async () => {
    const { courseId } = await begin("Bread at home");
    expect(await find(courseId)).toMatchObject({
      title: "Bread at home",
      slug: "bread-at-home",
      status: "draft",
      publishedAt: null,
      instructorId: author.id,
      level: "beginner",
      categoryId,
      lessonCount: 0,
      modules: [{ title: "Introduction", orderIndex: 0 }],
    });
    expect(await lastEvent()).toMatchObject({
      action: "course.created",
      objectType: "course",
      objectId: String(courseId),
      actorId: author.id,
      actorRole: "instructor",
    });
  });

  it("with a title that is there already gets an address of its own, and one that only begins alike keeps it", async () => {
    const slugs = [];
    for (const title of ["Soup for two", "Soup", "Soup", "Soup", "日本語", "日本語"]) {
      slugs.push((await find((await begin(title)).courseId)).slug);
    }
    expect(slugs).toEqual(["soup-for-two", "soup", "soup-2", "soup-3", "course", "course-2"]);
  });

  it("at the same moment as one of the same title never shares its address", async () => {
    const settled = await Promise.allSettled(Array.from({ length: 4 }, () => begin("Raced title")));
    const made = settled.filter(({ status }) => status === "fulfilled").length;
    expect(made).toBeGreaterThan(0);
    for (const one of settled)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "CONFLICT" });
    expect(await db.course.count({ where: { slug: { startsWith: "raced-title" } } })).toBe(made);
  });

  it("is refused to whoever does not teach, and to nobody in particular", async () => {
    const before = await db.course.count();
    for (const viewer of [student, boss, system]) {
      await expect(begin("Mine", viewer)).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    await expect(begin("Mine", guest())).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    expect(await db.course.count()).toBe(before);
  });

  it("in a category that is not there is refused at that field", async () => {
    const refused = createCourse(author, { title: "Mine", categoryId: "999999", level: "beginner" });
    await expect(refused).rejects.toMatchObject({
      code: "INVALID",
      fieldErrors: { categoryId: [expect.any(String)] },
    });
  });

  it("takes nothing from the form that is not asked for", async () => {
    const sent = {
      title: "Assigned",
      categoryId,
      level: "beginner",
      instructorId: rival.id,
      status: "published",
    };
    const { courseId } = await createCourse(author, sent);
    expect(await find(courseId)).toMatchObject({ instructorId: author.id, status: "draft" });
  });
});

describe("the details of a course", () => {
  it("change for everybody at once, with the price on record and the address as it was", async () => {
    const { id, slug } = await makeCourse(author, { price: 79 });
    await updateCourse(author, details(id));
    const changed = await find(id);
    expect(changed).toMatchObject({
      title: "Bread at home",
      description: "Bake it.",
      level: "advanced",
      slug,
    });
    expect(changed.price?.toFixed(2)).toBe("12.50");
    expect(await lastEvent()).toMatchObject({
      action: "course.updated",
      objectId: String(id),
      after: { pricing: "paid", price: "12.50" },
    });
  });

  it.each([
    ["free", 0],
    ["plan", null],
  ])("priced as %s forget an amount that is left in the field", async (pricing, price) => {
    const { id } = await makeCourse(author, { price: 79 });
    await updateCourse(author, details(id, { pricing, price: "79" }));
    const changed = (await find(id)).price;
    expect(changed === null ? null : Number(changed)).toBe(price);
  });

  it("leave a learner’s free ground as it is when a price is set", async () => {
    const { id } = await makeCourse(author);
    const enrollment = { userId: student.id, courseId: id, isFree: true };
    await db.enrollment.create({ data: enrollment, select: { id: true } });
    await updateCourse(author, details(id));
    expect(await db.enrollment.findFirst({ where: { courseId: id } })).toMatchObject({ isFree: true });
  });

  it("move neither the course to somebody else nor its state, whatever the form says", async () => {
    const { id } = await makeCourse(author, { status: "draft", publishedAt: null });
    const more = { instructorId: rival.id, status: "published", enrolledCount: 99, currency: "USD" };
    await updateCourse(author, details(id, more));
    expect(await find(id)).toMatchObject({
      instructorId: author.id,
      status: "draft",
      enrolledCount: 0,
      currency: "EUR",
    });
  });

  it("are an admin’s to change too, who is named on record", async () => {
    const { id } = await makeCourse(author);
    await updateCourse(admin, details(id));
    expect(await lastEvent()).toMatchObject({ actorId: admin.id, objectId: String(id) });
  });

  it("stay, without a record, when they are refused", async () => {
    const { id } = await makeCourse(author, { title: "Before", price: 5 });
    const before = [await find(id), await events()];
    for (const viewer of [rival, student, boss, guest()]) {
      await expect(updateCourse(viewer, details(id))).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    await expect(updateCourse(author, details(id, { categoryId: "999999" }))).rejects.toMatchObject({
      fieldErrors: { categoryId: [expect.any(String)] },
    });
    await expect(updateCourse(author, details(999_999))).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect([await find(id), await events()]).toEqual(before);
  });
});

describe("modules and lessons", () => {
  const order = async (courseId: number) =>
    (await db.module.findMany({ where: { courseId }, orderBy: { orderIndex: "asc" } })).map(
      ({ title, orderIndex }) => [orderIndex, title],
    );

  it("come last, where others are, and first where there is none", async () => {
    const { courseId } = await begin("Ordered");
    expect(await addModule(author, { courseId, title: "  Dough " })).toEqual({ title: "Dough" });
    expect(await order(courseId)).toEqual([
      [0, "Introduction"],
      [1, "Dough"],
    ]);
    const { id } = await makeCourse(author, { modules: [] });
    await addModule(author, { courseId: id, title: "Only one" });
    expect(await order(id)).toEqual([[0, "Only one"]]);
  });

  it("that are added at the same moment all find their place", async () => {
    const { courseId } = await begin("Crowded");
    const [module] = await db.module.findMany({ where: { courseId } });
    const moduleId = module!.id;
    const added = await Promise.all(
      Array.from({ length: 6 }, (_, i) => addLesson(author, { moduleId, title: `Lesson ${i}` })),
    );
    await Promise.all([1, 2, 3].map((i) => addModule(author, { courseId, title: `Module ${i}` })));
    expect(new Set(added.map(({ lessonId }) => lessonId)).size).toBe(6);
    const lessons = await db.lesson.findMany({ where: { moduleId }, orderBy: { orderIndex: "asc" } });
    expect(lessons.map(({ orderIndex }) => orderIndex)).toEqual([0, 1, 2, 3, 4, 5]);
    expect((await order(courseId)).map(([index]) => index)).toEqual([0, 1, 2, 3]);
  });

  it("stay hidden in a published course, and are on record", async () => {
    const { id } = await makeCourse(author);
    const first = await db.module.findFirstOrThrow({ where: { courseId: id } });
    const { courseId, lessonId } = await addLesson(author, { moduleId: first.id, title: "Later" });
    expect(courseId).toBe(id);
    expect(await db.lesson.findUniqueOrThrow({ where: { id: lessonId } })).toMatchObject({
      publishedAt: null,
      revision: 1,
      isPreview: false,
      duration: null,
    });
    expect(await lastEvent()).toMatchObject({ action: "lesson.added", after: { courseId: id } });
    expect((await find(id)).lessonCount).toBe(3);
    await addModule(author, { courseId: id, title: "Later too" });
    expect(await lastEvent()).toMatchObject({ action: "module.added", objectType: "module" });
  });

  it("are refused to other authors and to learners, and are not there afterwards", async () => {
    const { id } = await makeCourse(author);
    const first = await db.module.findFirstOrThrow({ where: { courseId: id } });
    const before = [await db.module.count(), await db.lesson.count(), await events()];
    for (const viewer of [rival, student, boss, guest()]) {
      const gone = { code: "NOT_FOUND" };
      await expect(addModule(viewer, { courseId: id, title: "Mine" })).rejects.toMatchObject(gone);
      await expect(addLesson(viewer, { moduleId: first.id, title: "Mine" })).rejects.toMatchObject(gone);
    }
    await expect(addLesson(author, { moduleId: 999_999, title: "Mine" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(addLesson(author, { moduleId: first.id, title: " x " })).rejects.toMatchObject({
      fieldErrors: { title: ["At least 3 characters."] },
    });
    expect([await db.module.count(), await db.lesson.count(), await events()]).toEqual(before);
  });
});
