import { beforeAll, expect, it } from "vitest";
import { isSaved } from "@/lib/courses/queries/saved";
import { db } from "@/lib/db";
import { guest, type Member } from "@/lib/viewer";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { saveCourse } from "./save-course";
import { unsaveCourse } from "./unsave-course";

let teacher: Member;
let mia: Member;
beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
  mia = await createPerson("mia");
});

it("somebody saves a course, as often as they click, and takes it back", async () => {
  const { id: courseId } = await createCourse(teacher, { price: 79 });
  await Promise.all(Array.from({ length: 8 }, () => saveCourse(mia, { courseId })));
  expect(await db.savedCourse.count({ where: { courseId } })).toBe(1);
  expect(await isSaved(mia, courseId)).toBe(true);
  expect(await isSaved(teacher, courseId)).toBe(false);
  expect(await isSaved(guest(), courseId)).toBe(false);

  await saveCourse(teacher, { courseId });
  for (let time = 0; time < 2; time++) await unsaveCourse(mia, { courseId: String(courseId) });
  expect(await isSaved(mia, courseId)).toBe(false);
  expect(await isSaved(teacher, courseId)).toBe(true);
});

it("a guest signs in first", async () => {
  const { id: courseId } = await createCourse(teacher);
  for (const write of [saveCourse, unsaveCourse]) {
    await expect(write(guest(), { courseId })).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  }
});

it("a course that somebody can’t see is not there to be saved, but one that was saved can be let go", async () => {
  const draft = await createCourse(teacher, { status: "draft", publishedAt: null });
  for (const courseId of [draft.id, 2_000_000_000]) {
    await expect(saveCourse(mia, { courseId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  await db.savedCourse.create({ data: { userId: mia.id, courseId: draft.id } });
  await unsaveCourse(mia, { courseId: draft.id });
  expect(await isSaved(mia, draft.id)).toBe(false);
});

it.each([{}, { courseId: 0 }, { courseId: "x" }, { courseId: 2 ** 31 }])("%j is no course", async (input) =>
  expect(saveCourse(mia, input)).rejects.toMatchObject({ code: "INVALID" }),
);
