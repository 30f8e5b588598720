import "server-only";

import { cache } from "react";
import { db } from "@/lib/db";
import { isMember, type Member, system, type Viewer } from "@/lib/viewer";
import { isOverdue } from "../deadline";
import { loadQuiz } from "../load-quiz";
import { canSeeQuiz, canStartAttempt } from "../policy";
import { submitAttempt } from "../submit-attempt";

export type QuizPage = NonNullable<Awaited<ReturnType<typeof getQuiz>>>;

/**
 * What a quiz is, what it asks for, and how the viewer stands in it; null where the viewer may not see it. An
 * attempt whose time is over is handed in first.
 */
export const getQuiz = cache(async (viewer: Viewer, quizId: number) => {
  if (!isMember(viewer)) return null;
  const page = await readPage(viewer, quizId);
  const open = page?.standing.open;
  if (!open || !isOverdue(open.deadlineAt, page.now)) return page;

  await submitAttempt(system, { attemptId: open.id });
  return readPage(viewer, quizId);
});

async function readPage(viewer: Member, quizId: number) {
  const found = await loadQuiz(db, viewer, quizId);
  if (!found || (!canSeeQuiz(found.access) && found.attempts.length === 0)) return null;
  return { ...found, canStart: canStartAttempt(viewer, found) };
}
