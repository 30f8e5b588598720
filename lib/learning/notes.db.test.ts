import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { guest, type Member, type Viewer } from "@/lib/viewer";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { createNote } from "./create-note";
import { deleteNote } from "./delete-note";
import { enrollInCourse } from "./enroll-in-course";
import { getCourseNotes, listLessonNotes } from "./queries/notes";
import { updateNote } from "./update-note";

let teacher: Member;
let admin: Member;
let other: Member;
let learner: Member;
let course: Awaited<ReturnType<typeof createCourse>>;
let lessonId = 0;
let count = 0;

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
  admin = await createPerson("root", "admin");
  other = await createPerson("other");
  course = await createCourse(teacher, {
    modules: [[{ title: "First" }, { title: "Second" }], [{ title: "Third" }]],
  });
  lessonId = course.lessonIds[0] ?? 0;
  for (const person of [other, teacher, admin]) await enrollInCourse(person, { courseId: course.id });
});

beforeEach(async () => {
  learner = await createPerson(`learner${(count += 1)}`);
  await enrollInCourse(learner, { courseId: course.id });
});

const write = (body: string, more: object = {}) => createNote(learner, { lessonId, body, ...more });
const mine = (viewer: Viewer = learner, lesson = lessonId) => listLessonNotes(viewer, lesson);

describe("a note", () => {
  it("is pinned to a second, to a paragraph, or to nothing, and listed by its place", async () => {
    await write("Whole", { atSec: "", paragraph: "", quote: "" });
    await write("Paragraph", { paragraph: "3", quote: " The interval " });
    await write("Late", { atSec: "300" });
    await write("  Early ", { atSec: "12", paragraph: "1", quote: "A second wins" });
    expect((await mine()).map(({ id: _, ...note }) => note)).toEqual([
      { atSec: 12, paragraph: null, quote: null, body: "Early" },
      { atSec: 300, paragraph: null, quote: null, body: "Late" },
      { atSec: null, paragraph: 3, quote: "The interval", body: "Paragraph" },
      { atSec: null, paragraph: null, quote: null, body: "Whole" },
    ]);
  });

  it("belongs to a paragraph only together with how that begins", async () => {
    await write("Half a pin", { paragraph: "3" });
    expect(await mine()).toMatchObject([{ paragraph: null, quote: null }]);
  });

  it("is changed and deleted by whoever wrote it, and can be written again", async () => {
    const { noteId } = await write("First words", { atSec: 61 });
    await updateNote(learner, { noteId, body: "Better words" });
    expect(await mine()).toMatchObject([{ id: noteId, atSec: 61, body: "Better words" }]);
    await deleteNote(learner, { noteId });
    expect(await mine()).toEqual([]);
    await expect(deleteNote(learner, { noteId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await write("Better words", { atSec: 61 });
    expect(await mine()).toMatchObject([{ atSec: 61, body: "Better words" }]);
  });

  it.each([
    ["nothing", " \n "],
    ["more than 5,000 characters", "x".repeat(5_001)],
  ])("says something: %s is refused at its field", async (_, body) => {
    await expect(write(body)).rejects.toMatchObject({
      code: "INVALID",
      fieldErrors: { body: [expect.any(String)] },
    });
    expect(await mine()).toEqual([]);
  });

  it("is one of at most 500 in a lesson", async () => {
    const data = Array.from({ length: 500 }, () => ({ userId: learner.id, lessonId, body: "x" }));
    await db.lessonNote.createMany({ data });
    await expect(write("One more")).rejects.toMatchObject({ code: "LIMIT_REACHED" });
  });
});

describe("nobody else", () => {
  it("reads somebody’s notes: other learners, the instructor, admins or guests", async () => {
    await write("Private");
    for (const viewer of [other, teacher, admin, guest()]) {
      expect(await mine(viewer)).toEqual([]);
      expect(JSON.stringify(await getCourseNotes(viewer, course.slug))).not.toContain("Private");
    }
  });

  it("changes or deletes them: to everybody else they are not there", async () => {
    const { noteId } = await write("Private");
    for (const viewer of [other, teacher, admin, guest()]) {
      await expect(updateNote(viewer, { noteId, body: "Mine now" })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      await expect(deleteNote(viewer, { noteId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await mine()).toMatchObject([{ body: "Private" }]);
  });

  it("writes notes to a course without being enrolled", async () => {
    const stranger = await createPerson(`stranger${count}`);
    await expect(createNote(stranger, { lessonId, body: "x" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(createNote(guest(), { lessonId, body: "x" })).rejects.toMatchObject({
      code: "UNAUTHENTICATED",
    });
    await expect(createNote(learner, { lessonId: 2_000_000_000, body: "x" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("the notes of a course", () => {
  it("are grouped by module and lesson, in the order of the course, and without what has none", async () => {
    const [, second = 0, third = 0] = course.lessonIds;
    await createNote(learner, { lessonId: third, body: "C" });
    await createNote(learner, { lessonId: second, body: "B", atSec: 9 });
    await createNote(learner, { lessonId: second, body: "A", atSec: 3 });
    const found = await getCourseNotes(learner, course.slug);
    expect(
      found?.modules.map(({ title, lessons }) => [title, lessons.map((lesson) => lesson.title)]),
    ).toEqual([
      ["Module 1", ["Second"]],
      ["Module 2", ["Third"]],
    ]);
    expect(found?.modules[0]?.lessons[0]?.notes.map(({ body }) => body)).toEqual(["A", "B"]);
  });

  it("stay readable when access has ended and when a lesson is hidden", async () => {
    const paid = await createCourse(teacher, { price: 79 });
    await db.enrollment.create({ data: { userId: learner.id, courseId: paid.id }, select: { id: true } });
    const [first = 0] = paid.lessonIds;
    await createNote(learner, { lessonId: first, body: "Kept" });
    await db.lesson.update({ where: { id: first }, data: { publishedAt: null }, select: { id: true } });
    const found = await getCourseNotes(learner, paid.slug);
    expect(found?.modules[0]?.lessons).toMatchObject([{ isThere: false, notes: [{ body: "Kept" }] }]);
  });

  it("are empty at first, and not there for whoever is not enrolled", async () => {
    expect((await getCourseNotes(learner, course.slug))?.modules).toEqual([]);
    expect(await getCourseNotes(await createPerson(`passer${count}`), course.slug)).toBeNull();
    expect(await getCourseNotes(learner, "nowhere")).toBeNull();
  });
});
