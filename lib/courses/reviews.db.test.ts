import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { guest, type Member } from "@/lib/viewer";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { deleteReview } from "./delete-review";
import { dismissReports, hideReview } from "./hide-review";
import { reportReview } from "./report-review";
import { writeReview } from "./write-review";

let teacher: Member;
let colleague: Member;
let admin: Member;
let companyAdmin: Member;
let learner: Member;
let stranger: Member;
let count = 0;

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
  colleague = await createPerson("colleague", "instructor");
  admin = await createPerson("boss", "admin");
  companyAdmin = await createPerson("office", "company_admin");
  learner = await createPerson("learner");
  stranger = await createPerson("stranger");
});

type Setup = {
  who?: Member;
  done?: number;
  status?: "published" | "draft" | "archived";
  completed?: boolean;
};

/** A course of three lessons in which somebody has finished some. */
async function learned({ who = learner, done = 1, status = "published", completed = false }: Setup = {}) {
  const course = await createCourse(teacher, { status });
  await enroll(who, course, done, completed);
  return course;
}

async function enroll(
  who: Member,
  course: { id: number; lessonIds: number[] },
  done: number,
  completed = false,
) {
  const completedAt = completed ? new Date() : null;
  const { id: enrollmentId } = await db.enrollment.create({
    data: { userId: who.id, courseId: course.id, completedAt },
  });
  const lessons = course.lessonIds.slice(0, done);
  await db.lessonCompletion.createMany({
    data: lessons.map((lessonId) => ({ userId: who.id, lessonId, enrollmentId })),
  });
}

const write = (viewer: Parameters<typeof writeReview>[0], courseId: number, rating = 4, body = "Good.") =>
  writeReview(viewer, { courseId, rating, body });
const ratingOf = async (id: number) => {
  const { rating, ratingCount } = await db.course.findUniqueOrThrow({ where: { id } });
  return [rating === null ? null : Number(rating), ratingCount];
};
const reviewOf = (courseId: number, who: Member = learner) =>
  db.courseReview.findUniqueOrThrow({ where: { userId_courseId: { userId: who.id, courseId } } });
const eventsOf = async (reviewId: number) => {
  const found = await db.auditEvent.findMany({
    where: { objectType: "review", objectId: String(reviewId) },
    orderBy: { id: "asc" },
  });
  return found.map(({ action }) => action);
};

async function reviewed(body = "Good.") {
  const course = await learned();
  await write(learner, course.id, 4, body);
  return { course, review: await reviewOf(course.id) };
}

async function newPerson() {
  return createPerson(`person-${(count += 1)}`);
}

describe("writing a review", () => {
  it("a learner at a third of the course rates it, and the course’s rating follows", async () => {
    const course = await learned();
    await write(learner, course.id, 4);
    const { id, body, updatedAt, createdAt } = await reviewOf(course.id);
    expect(body).toBe("Good.");
    expect(updatedAt).toEqual(createdAt);
    expect(await ratingOf(course.id)).toEqual([4, 1]);
    expect(await eventsOf(id)).toEqual(["review.written"]);
  });

  it("a second review of the same person takes the place of the first", async () => {
    const { course, review } = await reviewed();
    await write(learner, course.id, 2, "");
    const after = await reviewOf(course.id);
    expect(after).toMatchObject({ id: review.id, rating: 2, body: null });
    expect(after.updatedAt.getTime()).toBeGreaterThan(after.createdAt.getTime());
    expect(await ratingOf(course.id)).toEqual([2, 1]);
    await write(learner, course.id, 2, "");
    expect(await eventsOf(review.id)).toEqual(["review.written", "review.updated"]);
  });

  it("a course is not moved in lists of what was changed last by being rated", async () => {
    const course = await learned();
    const before = await db.course.findUniqueOrThrow({ where: { id: course.id } });
    await write(learner, course.id);
    const after = await db.course.findUniqueOrThrow({ where: { id: course.id } });
    expect(after.updatedAt).toEqual(before.updatedAt);
  });

  it("a learner who has done nothing is told how far they must be, and nothing is written", async () => {
    const course = await learned({ done: 0 });
    await expect(write(learner, course.id)).rejects.toMatchObject({
      code: "CONFLICT",
      message: "Reviews open at 30% of the course. You are at 0%.",
    });
    expect(await ratingOf(course.id)).toEqual([null, 0]);
  });

  it("whoever completed it may, whatever was added since", async () => {
    const course = await learned({ done: 0, completed: true });
    await write(learner, course.id, 5);
    expect(await ratingOf(course.id)).toEqual([5, 1]);
  });

  it("an archived course can still be rated by whoever learned it, a draft or a removed one by nobody", async () => {
    const archived = await learned({ status: "archived" });
    await write(learner, archived.id, 3);
    expect(await ratingOf(archived.id)).toEqual([3, 1]);
    const draft = await learned({ status: "draft" });
    await expect(write(learner, draft.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const down = await learned();
    await db.course.update({ where: { id: down.id }, data: { takenDownAt: new Date() } });
    await expect(write(learner, down.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(write(learner, 999_999)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("guests, people who are not enrolled and the course’s own instructor can’t", async () => {
    const course = await learned({ who: teacher, completed: true });
    await expect(write(guest(), course.id)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    for (const viewer of [stranger, colleague, admin, companyAdmin, teacher]) {
      await expect(write(viewer, course.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    expect(await ratingOf(course.id)).toEqual([null, 0]);
  });

  it.each([
    [{ rating: "" }, "rating"],
    [{ rating: 0 }, "rating"],
    [{ rating: 6 }, "rating"],
    [{ rating: 4.5 }, "rating"],
    [{}, "rating"],
    [{ rating: 4, body: "x".repeat(2_001) }, "body"],
  ])("%j is refused at its field", async (given, field) => {
    const course = await learned();
    await expect(writeReview(learner, { courseId: course.id, ...given })).rejects.toMatchObject({
      code: "INVALID",
      fieldErrors: { [field]: [expect.any(String)] },
    });
  });

  it("64 people at once: every one counts, and the average is exact", { timeout: 60_000 }, async () => {
    const course = await createCourse(teacher);
    const people = await Promise.all(Array.from({ length: 64 }, newPerson));
    await Promise.all(people.map((person) => enroll(person, course, 2)));
    const ratings = people.map((_, i) => (i % 5) + 1);
    await Promise.all(people.map((person, i) => write(person, course.id, ratings[i])));
    const average = ratings.reduce((sum, stars) => sum + stars, 0) / 64;
    expect(await ratingOf(course.id)).toEqual([Math.round(average * 100) / 100, 64]);
  });
});

describe("deleting a review", () => {
  it("its author takes it back, and the course has no rating again", async () => {
    const { course, review } = await reviewed();
    await deleteReview(learner, { reviewId: review.id });
    expect(await ratingOf(course.id)).toEqual([null, 0]);
    expect(await eventsOf(review.id)).toEqual(["review.written", "review.deleted"]);
  });

  it("for everybody else it is not there to delete", async () => {
    const { course, review } = await reviewed();
    await expect(deleteReview(guest(), { reviewId: review.id })).rejects.toMatchObject({
      code: "UNAUTHENTICATED",
    });
    for (const viewer of [stranger, teacher, admin]) {
      await expect(deleteReview(viewer, { reviewId: review.id })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
    expect(await ratingOf(course.id)).toEqual([4, 1]);
  });

  it("a reported one can be changed, and deleted only when a moderator has looked at it", async () => {
    const { course, review } = await reviewed("Buy my flour");
    const { id: reviewId } = review;
    await reportReview(stranger, { reviewId, reason: "advertising" });
    await expect(deleteReview(learner, { reviewId })).rejects.toMatchObject({ code: "CONFLICT" });
    await write(learner, course.id, 5, "");
    expect(await db.reviewReport.count({ where: { reviewId, resolvedAt: null } })).toBe(1);
    expect(await ratingOf(course.id)).toEqual([5, 1]);

    await dismissReports(admin, { reviewId });
    await deleteReview(learner, { reviewId });
    expect(await ratingOf(course.id)).toEqual([null, 0]);
  });

  it("deleting and reporting at once never leave a report behind that nobody can see", async () => {
    for (let round = 0; round < 6; round += 1) {
      const { review } = await reviewed();
      const reviewId = review.id;
      const [deleted, reported] = await Promise.allSettled([
        deleteReview(learner, { reviewId }),
        reportReview(stranger, { reviewId, reason: "insult" }),
      ]);
      expect([deleted.status, reported.status].sort()).toEqual(["fulfilled", "rejected"]);
    }
  });

  it("a hidden one can be changed and not deleted, so that it does not come back as new", async () => {
    const { course, review } = await reviewed();
    await hideReview(admin, { reviewId: review.id, reason: "Insulting" });
    await expect(deleteReview(learner, { reviewId: review.id })).rejects.toMatchObject({ code: "CONFLICT" });
    await write(learner, course.id, 1, "Again.");
    expect((await reviewOf(course.id)).hiddenAt).not.toBeNull();
    expect(await ratingOf(course.id)).toEqual([null, 0]);
  });
});
