import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { AppError } from "@/lib/errors";
import { loadShownReview } from "./load-review";
import { canReportReview } from "./policy";
import { reportText } from "./reviewing";
import { reportReviewInput } from "./schema";

/** Asks a moderator to look at somebody else's review; the same person asking twice changes nothing. */
export const reportReview = command({
  input: reportReviewInput,
  load: ({ tx, viewer, input }) => loadShownReview(tx, viewer, input.reviewId),
  authorize: canReportReview,
  async run({ tx, viewer, input, subject: { id } }) {
    if (viewer.id === null) throw new AppError("UNAUTHENTICATED", "Please sign in first.");
    const { count } = await tx.reviewReport.createMany({
      data: { reviewId: id, userId: viewer.id, reason: reportText(input) },
      skipDuplicates: true,
    });
    if (count > 0) {
      await recordEvent(tx, viewer, {
        action: "review.reported",
        object: { type: "review", id },
        after: { reason: input.reason },
      });
    }
    return {};
  },
});
