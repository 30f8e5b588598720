import "server-only";

import { command } from "@/lib/command";
import { finishAttempt } from "./finish-attempt";
import { canSubmitAttempt } from "./policy";
import { submitAttemptInput } from "./schema";

/** Hands in an attempt. Handing in twice, from two tabs or after the deadline gives the one result. */
export const submitAttempt = command({
  input: submitAttemptInput,
  async load({ tx, viewer, input }) {
    const attempt = await tx.quizAttempt.findUnique({
      where: { id: input.attemptId },
      select: { id: true, userId: true },
    });
    return attempt && canSubmitAttempt(viewer, attempt) ? attempt : null;
  },
  authorize: canSubmitAttempt,
  async run({ tx, viewer, input, subject: { id } }) {
    await finishAttempt(tx, viewer, id, input.answers.size > 0 ? input.answers : undefined);
    return { attemptId: id };
  },
});
