import { machineDoor, readJson } from "@/lib/machine-door";
import { saveAnswers } from "@/lib/quizzes/save-answers";
import { submitAttempt } from "@/lib/quizzes/submit-attempt";

/** What a page saves while an attempt runs; with `isFinal` it hands the attempt in as well. */
export const PUT = machineDoor<{ id: string }>(async (viewer, request, { id: attemptId }) => {
  const { answers, isFinal } = Object(await readJson(request)) as Record<string, unknown>;
  const saved = await saveAnswers(viewer, { attemptId, answers });
  if (isFinal === true) await submitAttempt(viewer, { attemptId });
  return saved;
});
