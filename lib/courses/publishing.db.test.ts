import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { markLessonRead } from "@/lib/learning/mark-lesson-read";
import { guest, type Member, system } from "@/lib/viewer";
import { createCourse, createPerson, createQuiz } from "@/scripts/db/test-world";
import { addLesson } from "./add-lesson";
import { publishCourse } from "./publish-course";
import { saveLesson } from "./save-lesson";

let author: Member;
let admin: Member;
let strangers: Member[];
let categoryId: number;

beforeAll(async () => {
  author = await createPerson("author", "instructor");
  admin = await createPerson("admin", "admin");
  strangers = [
    await createPerson("rival", "instructor"),
    await createPerson("student"),
    await createPerson("boss", "company_admin"),
  ];
  categoryId = (await db.category.create({ data: { name: "Craft", slug: "craft" } })).id;
});

const ready = () => ({ categoryId, description: "Bake it." });
const draft = { status: "draft", publishedAt: null } as const;
const hidden = { publishedAt: null };
const write = (lessonId: number, more: object = {}) => ({
  lessonId: String(lessonId),
  revision: "1",
  title: "Rewritten",
  content: "New text.",
  duration: "7",
  ...more,
});
const findCourse = (id: number) => db.course.findUniqueOrThrow({ where: { id } });
const findLesson = (id: number) =>
  db.lesson.findUniqueOrThrow({ where: { id }, include: { versions: { orderBy: { revision: "asc" } } } });
const lastEvent = () => db.auditEvent.findFirst({ orderBy: { id: "desc" } });
const events = () => db.auditEvent.count();

describe("saving a lesson", () => {
  it("keeps the text beside what learners read, in the history and on record", async () => {
    const { lessonIds } = await createCourse(author);
    const [id = 0] = lessonIds;
    expect(await saveLesson(author, write(id, { isPreview: "on" }))).toEqual({ revision: 2 });
    expect(await findLesson(id)).toMatchObject({
      title: "Lesson 1",
      content: "Text.",
      draftTitle: "Rewritten",
      draftContent: "New text.",
      isPreview: true,
      revision: 2,
      versions: [{ revision: 2, title: "Rewritten", content: "New text.", authorId: author.id }],
    });
    expect(await lastEvent()).toMatchObject({
      action: "lesson.saved",
      objectType: "lesson",
      objectId: String(id),
      after: { revision: 2 },
    });
  });

  it("notes in the history who wrote which revision", async () => {
    const { lessonIds } = await createCourse(author);
    const [id = 0] = lessonIds;
    await saveLesson(author, write(id));
    await saveLesson(admin, write(id, { revision: "2", content: "Better." }));
    const { versions, draftContent } = await findLesson(id);
    expect(versions.map(({ revision, authorId }) => [revision, authorId])).toEqual([
      [2, author.id],
      [3, admin.id],
    ]);
    expect(draftContent).toBe("Better.");
  });

  it("of a published course keeps its length in step at once, for there is nothing to publish", async () => {
    const { id, lessonIds } = await createCourse(author, { duration: 30, modules: [[{}, {}], [{}]] });
    await saveLesson(
      author,
      write(lessonIds[0] ?? 0, { title: "Lesson 1", content: "Text.", duration: "25" }),
    );
    expect(await findCourse(id)).toMatchObject({ duration: 45, lessonCount: 3 });
    await saveLesson(author, write(lessonIds[1] ?? 0, { duration: "" }));
    expect(await findCourse(id)).toMatchObject({ duration: 35, lessonCount: 3 });
  });

  it("that learners don’t see yet leaves the course’s length alone", async () => {
    const { id, lessonIds } = await createCourse(author, {
      duration: 10,
      lessonCount: 1,
      modules: [[{}, hidden]],
    });
    await saveLesson(author, write(lessonIds[1] ?? 0));
    expect(await findCourse(id)).toMatchObject({ duration: 10, lessonCount: 1 });
  });

  it("is refused to everybody else, and changes nothing", async () => {
    const { lessonIds } = await createCourse(author);
    const [id = 0] = lessonIds;
    const before = [await findLesson(id), await events()];
    for (const viewer of [...strangers, guest()]) {
      await expect(saveLesson(viewer, write(id))).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    await expect(saveLesson(system, write(id))).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    await expect(saveLesson(author, write(id, { revision: "7" }))).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await expect(saveLesson(author, write(id, { duration: "0" }))).rejects.toMatchObject({
      fieldErrors: { duration: [expect.any(String)] },
    });
    await expect(saveLesson(author, write(999_999))).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect([await findLesson(id), await events()]).toEqual(before);
  });
});

describe("publishing", () => {
  it("opens a draft with all its lessons and puts it on record", async () => {
    const modules = [
      [
        { ...hidden, draftTitle: "Flour" },
        { ...hidden, duration: null },
      ],
    ];
    const { id, lessonIds } = await createCourse(author, { ...ready(), ...draft, modules });
    expect(await publishCourse(author, { courseId: String(id) })).toEqual({ added: 2, changed: 0 });
    expect(await findCourse(id)).toMatchObject({
      status: "published",
      publishedAt: expect.any(Date) as Date,
      lessonCount: 2,
      duration: 10,
    });
    expect(await findLesson(lessonIds[0] ?? 0)).toMatchObject({
      title: "Flour",
      content: "Text.",
      draftTitle: null,
      publishedAt: expect.any(Date) as Date,
    });
    expect(await lastEvent()).toMatchObject({
      action: "course.published",
      actorId: author.id,
      objectId: String(id),
      after: { added: 2, changed: 0 },
    });
  });

  it("changes only the lessons that were written, and no date of what was published before", async () => {
    const { id, lessonIds } = await createCourse(author, {
      ...ready(),
      modules: [[{}, { draftContent: "New." }]],
    });
    const [first = 0, second = 0] = lessonIds;
    const before = [await findLesson(first), await findLesson(second)];
    const { publishedAt } = await findCourse(id);
    expect(await publishCourse(author, { courseId: id })).toEqual({ added: 0, changed: 1 });
    expect(await findLesson(first)).toEqual(before[0]);
    expect(await findLesson(second)).toMatchObject({ content: "New.", publishedAt: before[1]!.publishedAt });
    expect((await findCourse(id)).publishedAt).toEqual(publishedAt);
  });

  it("can empty a text, for an empty draft is a draft", async () => {
    const { id, lessonIds } = await createCourse(author, {
      ...ready(),
      modules: [[{ draftContent: "" }, {}]],
    });
    await publishCourse(author, { courseId: id });
    expect(await findLesson(lessonIds[0] ?? 0)).toMatchObject({ content: "", draftContent: null });
  });

  it.each(["unlisted", "archived"] as const)("leaves a course %s that is so", async (status) => {
    const { id } = await createCourse(author, { ...ready(), status, modules: [[{ draftContent: "New." }]] });
    await publishCourse(author, { courseId: id });
    expect((await findCourse(id)).status).toBe(status);
  });

  it("touches no other course", async () => {
    const other = await createCourse(author, {
      ...ready(),
      ...draft,
      modules: [[{ ...hidden, draftContent: "Not yet." }]],
    });
    const { id } = await createCourse(author, ready());
    await publishCourse(author, { courseId: id });
    expect(await findCourse(other.id)).toMatchObject({ status: "draft" });
    expect(await findLesson(other.lessonIds[0] ?? 0)).toMatchObject({
      publishedAt: null,
      draftContent: "Not yet.",
    });
  });

  it("twice at once counts each lesson once", async () => {
    const { id } = await createCourse(author, { ...ready(), ...draft, modules: [[hidden, hidden]] });
    const both = await Promise.all([1, 2].map(() => publishCourse(author, { courseId: id })));
    expect(both.map(({ added }) => added).sort()).toEqual([0, 2]);
    expect(await findCourse(id)).toMatchObject({ lessonCount: 2, duration: 20 });
  });

  it("with a lesson being added at the same moment takes it or leaves it, and counts right", async () => {
    const { id } = await createCourse(author, { ...ready(), modules: [[{}]] });
    const { id: moduleId } = await db.module.findFirstOrThrow({ where: { courseId: id } });
    await Promise.all([
      publishCourse(author, { courseId: id }),
      addLesson(author, { moduleId, title: "Late" }),
    ]);
    const shown = await db.lesson.count({ where: { moduleId, publishedAt: { not: null } } });
    expect((await findCourse(id)).lessonCount).toBe(shown);
  });

  it("is refused with a sentence while something is missing, and changes nothing", async () => {
    const { id, lessonIds } = await createCourse(author, {
      ...draft,
      description: "Bake it.",
      modules: [[hidden]],
    });
    const before = [await findCourse(id), await findLesson(lessonIds[0] ?? 0), await events()];
    const refused = publishCourse(author, { courseId: id });
    await expect(refused).rejects.toMatchObject({ code: "CONFLICT", message: "Choose a category." });
    for (const viewer of [...strangers, guest()]) {
      await expect(publishCourse(viewer, { courseId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    expect([await findCourse(id), await findLesson(lessonIds[0] ?? 0), await events()]).toEqual(before);
  });
});

describe("a learner whose course is published anew", () => {
  async function learning(modules: Parameters<typeof createCourse>[1]) {
    const learner = await createPerson(`learner${await events()}`);
    const course = await createCourse(author, { ...ready(), ...modules });
    await enrollInCourse(learner, { courseId: course.id });
    const read = (lessonId: number) => markLessonRead(learner, { lessonId });
    const state = () =>
      db.enrollment.findFirstOrThrow({
        where: { userId: learner.id, courseId: course.id },
        select: { completedAt: true, completions: { select: { lessonId: true } } },
      });
    return { ...course, read, state };
  }

  it("keeps every lesson that is done, and has to do the new ones", async () => {
    const { id, lessonIds, read, state } = await learning({
      modules: [[{}, { draftContent: "New." }, hidden]],
    });
    const [first = 0, second = 0, added = 0] = lessonIds;
    await read(first);
    await publishCourse(author, { courseId: id });
    await read(second);
    expect(await state()).toMatchObject({
      completedAt: null,
      completions: [{ lessonId: first }, { lessonId: second }],
    });
    await read(added);
    expect((await state()).completedAt).not.toBeNull();
  });

  it("stays finished when lessons come after the end", async () => {
    const { id, lessonIds, read, state } = await learning({ modules: [[{}, hidden]] });
    await read(lessonIds[0] ?? 0);
    const finished = await state();
    expect(finished.completedAt).not.toBeNull();
    await publishCourse(author, { courseId: id });
    expect(await state()).toEqual(finished);
  });

  it("is never finished by it: publishing hides nothing", async () => {
    const { id, lessonIds, read, state } = await learning({ modules: [[{}, { draftContent: "New." }]] });
    await read(lessonIds[0] ?? 0);
    await createQuiz(lessonIds[1] ?? 0);
    const shown = () => db.lesson.count({ where: { module: { courseId: id }, publishedAt: { not: null } } });
    const before = await shown();
    await publishCourse(author, { courseId: id });
    expect(await shown()).toBe(before);
    expect((await state()).completedAt).toBeNull();
  });
});
