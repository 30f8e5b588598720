import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { AppError } from "@/lib/errors";
import { notifyPerson } from "@/lib/ops/notify-person";
import { paths } from "@/lib/paths";
import { loadShownReview } from "./load-review";
import { canReplyToReview } from "./policy";
import { replyToReviewInput, reviewInput } from "./schema";

/** Answers a review, or writes the answer anew. Its author hears of the first one. */
export const replyToReview = command({
  input: replyToReviewInput,
  load: ({ tx, viewer, input }) => loadShownReview(tx, viewer, input.reviewId),
  authorize: canReplyToReview,
  async run({ tx, viewer, input: { reply }, subject }) {
    const { id, userId, slug, title } = subject;
    if (subject.reply === reply) return {};
    // Not by Prisma: `updated_at` says when the author last wrote.
    await tx.$executeRaw`update course_reviews set reply = ${reply}, replied_at = now() where id = ${id}`;
    await recordEvent(tx, viewer, {
      action: subject.reply === null ? "review.answered" : "review.answer_updated",
      object: { type: "review", id },
    });
    await notifyPerson(tx, {
      userId,
      kind: "review.answered",
      subject: `review:${id}`,
      title: `Your review of ${title} was answered`,
      body: reply.length > 300 ? `${reply.slice(0, 299).trimEnd()}…` : reply,
      url: `${paths.course(slug)}#reviews`,
    });
    return {};
  },
});

/** Takes one's answer back. */
export const removeReply = command({
  input: reviewInput,
  load: ({ tx, viewer, input }) => loadShownReview(tx, viewer, input.reviewId),
  authorize: canReplyToReview,
  async run({ tx, viewer, subject: { id, reply } }) {
    if (reply === null) throw new AppError("CONFLICT", "There is no answer any more.");
    await tx.$executeRaw`update course_reviews set reply = null, replied_at = null where id = ${id}`;
    await recordEvent(tx, viewer, { action: "review.answer_removed", object: { type: "review", id } });
    return {};
  },
});
