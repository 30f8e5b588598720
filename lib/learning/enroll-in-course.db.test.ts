import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { guest, type Member } from "@/lib/viewer";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { enrollInCourse } from "./enroll-in-course";

let teacher: Member;
let count = 0;

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
});

const newcomer = () => createPerson(`newcomer${(count += 1)}`);
const enrolledCount = async (id: number) =>
  (await db.course.findUniqueOrThrow({ where: { id } })).enrolledCount;

describe("enrolling", () => {
  it("in a free course opens it for good, also when a price is set later", async () => {
    const [learner, course] = [await newcomer(), await createCourse(teacher)];
    expect(await enrollInCourse(learner, { courseId: course.id })).toEqual({ slug: course.slug });
    const enrollment = await db.enrollment.findFirstOrThrow({
      where: { userId: learner.id, courseId: course.id },
    });
    expect(enrollment).toMatchObject({ isFree: true, completedAt: null });
    expect(await enrolledCount(course.id)).toBe(1);
  });

  it("twice, or five times at once, is enrolling once", async () => {
    const [learner, course] = [await newcomer(), await createCourse(teacher)];
    await Promise.all(Array.from({ length: 5 }, () => enrollInCourse(learner, { courseId: course.id })));
    await enrollInCourse(learner, { courseId: course.id });
    expect(await db.enrollment.count({ where: { courseId: course.id } })).toBe(1);
    expect(await enrolledCount(course.id)).toBe(1);
    const events = await db.auditEvent.count({
      where: { action: "course.enrolled", objectId: String(course.id) },
    });
    expect(events).toBe(1);
  });

  it("in a paid course needs a ground", async () => {
    const [learner, course] = [await newcomer(), await createCourse(teacher, { price: 79 })];
    await expect(enrollInCourse(learner, { courseId: course.id })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await db.purchase.create({
      data: {
        userId: learner.id,
        courseId: course.id,
        amount: 79,
        currency: "EUR",
        status: "paid",
        idempotencyKey: "a",
        paidAt: new Date(),
      },
    });
    await enrollInCourse(learner, { courseId: course.id });
    const enrollment = await db.enrollment.findFirstOrThrow({
      where: { userId: learner.id, courseId: course.id },
    });
    expect(enrollment.isFree).toBe(false);
  });

  it("is not for guests, and not for drafts", async () => {
    const course = await createCourse(teacher);
    await expect(enrollInCourse(guest(), { courseId: course.id })).rejects.toMatchObject({
      code: "UNAUTHENTICATED",
    });
    const draft = await createCourse(teacher, { status: "draft", publishedAt: null });
    await expect(enrollInCourse(await newcomer(), { courseId: draft.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(enrollInCourse(await newcomer(), { courseId: 999_999 })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("is open to an instructor like to everybody", async () => {
    const course = await createCourse(teacher, { price: 79 });
    await enrollInCourse(teacher, { courseId: course.id });
    expect(await enrolledCount(course.id)).toBe(1);
  });
});
