import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { guest, type Member } from "@/lib/viewer";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { deleteReview } from "./delete-review";
import { dismissReports, hideReview, restoreReview } from "./hide-review";
import { publishCourse } from "./publish-course";
import { removeReply, replyToReview } from "./reply-to-review";
import { reportReview } from "./report-review";
import { writeReview } from "./write-review";

let teacher: Member;
let colleague: Member;
let admin: Member;
let companyAdmin: Member;
let learner: Member;
let stranger: Member;

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
  colleague = await createPerson("colleague", "instructor");
  admin = await createPerson("boss", "admin");
  companyAdmin = await createPerson("office", "company_admin");
  learner = await createPerson("learner");
  stranger = await createPerson("stranger");
});

const ratingOf = async (id: number) => {
  const { rating, ratingCount } = await db.course.findUniqueOrThrow({ where: { id } });
  return [rating === null ? null : Number(rating), ratingCount];
};
const reviewOf = (courseId: number) =>
  db.courseReview.findUniqueOrThrow({ where: { userId_courseId: { userId: learner.id, courseId } } });
const eventsOf = async (reviewId: number) => {
  const found = await db.auditEvent.findMany({
    where: { objectType: "review", objectId: String(reviewId) },
    orderBy: { id: "asc" },
  });
  return found.map(({ action }) => action);
};

/** Four stars of somebody who completed a course. */
async function reviewed() {
  const course = await createCourse(teacher);
  await db.enrollment.create({ data: { userId: learner.id, courseId: course.id, completedAt: new Date() } });
  await writeReview(learner, { courseId: course.id, rating: 4, body: "Good." });
  return { course, review: await reviewOf(course.id) };
}

describe("moderating", () => {
  it("an admin hides a review with a reason, and shows it again; the rating follows both times", async () => {
    const { course, review } = await reviewed();
    await reportReview(stranger, { reviewId: review.id, reason: "insult" });
    await hideReview(admin, { reviewId: review.id, reason: "Insulting" });
    expect(await ratingOf(course.id)).toEqual([null, 0]);
    expect(await db.reviewReport.count({ where: { reviewId: review.id, resolvedAt: null } })).toBe(0);
    await expect(hideReview(admin, { reviewId: review.id, reason: "Again" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await restoreReview(admin, { reviewId: review.id });
    expect(await ratingOf(course.id)).toEqual([4, 1]);
    await expect(restoreReview(admin, { reviewId: review.id })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await eventsOf(review.id)).toEqual([
      "review.written",
      "review.reported",
      "review.hidden",
      "review.restored",
    ]);
    const hidden = await db.auditEvent.findFirstOrThrow({
      where: { action: "review.hidden", objectId: String(review.id) },
    });
    expect(hidden).toMatchObject({ actorId: admin.id, reason: "Insulting" });
    expect((await reviewOf(course.id)).updatedAt).toEqual(review.updatedAt);
  });

  it("nobody else moderates, not even the course’s instructor", async () => {
    const { course, review } = await reviewed();
    for (const viewer of [teacher, colleague, learner, companyAdmin]) {
      const reviewId = review.id;
      for (const act of [hideReview, restoreReview, dismissReports]) {
        await expect(act(viewer, { reviewId, reason: "Nonsense" })).rejects.toMatchObject({
          code: "FORBIDDEN",
        });
      }
    }
    expect(await ratingOf(course.id)).toEqual([4, 1]);
    await expect(hideReview(admin, { reviewId: review.id, reason: " " })).rejects.toMatchObject({
      fieldErrors: { reason: [expect.any(String)] },
    });
  });
});

describe("reporting", () => {
  it("a person reports a review once, however often they ask", async () => {
    const { review } = await reviewed();
    const report = { reviewId: review.id, reason: "advertising", details: "Links to a shop" };
    await Promise.all([1, 2, 3].map(() => reportReview(stranger, report)));
    await reportReview(teacher, { reviewId: review.id, reason: "other", details: "Not true" });
    const reports = await db.reviewReport.findMany({
      where: { reviewId: review.id },
      orderBy: { id: "asc" },
    });
    expect(reports.map(({ reason }) => reason)).toEqual(["It is advertising: Links to a shop", "Not true"]);
    expect((await eventsOf(review.id)).filter((action) => action === "review.reported")).toHaveLength(2);

    await dismissReports(admin, { reviewId: review.id });
    expect(await db.reviewReport.count({ where: { reviewId: review.id, resolvedAt: null } })).toBe(0);
    await expect(dismissReports(admin, { reviewId: review.id })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("nobody reports their own, a hidden one, or without an account", async () => {
    const { review } = await reviewed();
    const report = { reviewId: review.id, reason: "insult" };
    await expect(reportReview(learner, report)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(reportReview(guest(), report)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    await hideReview(admin, { reviewId: review.id, reason: "Insulting" });
    await expect(reportReview(stranger, report)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await db.reviewReport.count({ where: { reviewId: review.id } })).toBe(0);
  });

  it("“something else” needs words, and an unknown reason is refused", async () => {
    const { review } = await reviewed();
    await expect(reportReview(stranger, { reviewId: review.id, reason: "other" })).rejects.toMatchObject({
      fieldErrors: { details: [expect.any(String)] },
    });
    await expect(reportReview(stranger, { reviewId: review.id, reason: "bored" })).rejects.toMatchObject({
      fieldErrors: { reason: [expect.any(String)] },
    });
  });
});

it("a guest is refused at once, also while somebody holds the course", async () => {
  const { course, review } = await reviewed();
  const asked = { courseId: course.id, reviewId: review.id, rating: 4, reason: "insult", reply: "Thanks" };
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select from courses where id = ${course.id} for update`;
    for (const act of [writeReview, reportReview, replyToReview, hideReview, deleteReview]) {
      await expect(act(guest(), asked)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    }
    await expect(publishCourse(guest(), asked)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("answering", () => {
  it("the instructor answers, changes the answer and takes it back; the author is told once", async () => {
    const { course, review } = await reviewed();
    await replyToReview(teacher, { reviewId: review.id, reply: "Thank you." });
    await replyToReview(teacher, { reviewId: review.id, reply: "Thank you, Lea." });
    expect(await reviewOf(course.id)).toMatchObject({
      reply: "Thank you, Lea.",
      repliedAt: expect.any(Date),
    });
    const told = await db.notification.findMany({ where: { subject: `review:${review.id}` } });
    expect(told).toMatchObject([
      { userId: learner.id, kind: "review.answered", url: `/courses/${course.slug}#reviews` },
    ]);

    await removeReply(teacher, { reviewId: review.id });
    expect(await reviewOf(course.id)).toMatchObject({ reply: null, repliedAt: null });
    expect((await reviewOf(course.id)).updatedAt).toEqual(review.updatedAt);
    await expect(removeReply(teacher, { reviewId: review.id })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await eventsOf(review.id)).toEqual([
      "review.written",
      "review.answered",
      "review.answer_updated",
      "review.answer_removed",
    ]);
  });

  it("nobody answers in the instructor’s name, nor a hidden review, nor with nothing", async () => {
    const { course, review } = await reviewed();
    const reply = { reviewId: review.id, reply: "Thanks" };
    for (const viewer of [learner, stranger, colleague, admin, companyAdmin]) {
      await expect(replyToReview(viewer, reply)).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(removeReply(viewer, reply)).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    await expect(replyToReview(guest(), reply)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    await expect(replyToReview(teacher, { ...reply, reply: "  " })).rejects.toMatchObject({
      fieldErrors: { reply: [expect.any(String)] },
    });
    await hideReview(admin, { reviewId: review.id, reason: "Insulting" });
    await expect(replyToReview(teacher, reply)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await reviewOf(course.id)).toMatchObject({ reply: null });
  });
});
