import { setTimeout as sleep } from "node:timers/promises";
import type { AnswerValue, SnapshotQuestion, StoredAnswers } from "@/lib/quizzes/types";

type Question = Pick<SnapshotQuestion, "id" | "type">;
type Save = { questionId: number; seq: number; value: AnswerValue };

export type Sitting = { url: string; cookie: string; attemptId: number; questions: Question[] };

/** An app that is asked to end goes on serving who is connected: whoever kills must not stay connected. */
const alone = { connection: "close" };

/**
 * Somebody who changes answers as fast as the site can save them, all questions at the same time,
 * until the site breaks down or `stop` is called. Only what the site acknowledged is remembered.
 */
export function startSaving(sitting: Sitting) {
  const acknowledged: Save[] = [];
  let isStopped = false;
  let open = sitting.questions.length;
  const lanes = sitting.questions.map(async (question) => {
    for (let seq = 1; !isStopped; seq++) {
      const save = { questionId: question.id, seq, value: valueOf(question, seq) };
      if (!(await isSaved(sitting, save))) break;
      acknowledged.push(save);
    }
    open -= 1;
  });
  return {
    async untilSaved(count: number) {
      while (acknowledged.length < count && open > 0) await sleep(10);
      if (open === 0) throw new Error(`The site saved ${acknowledged.length} answers, and then no more.`);
    },
    async stop() {
      isStopped = true;
      await Promise.all(lanes);
      return acknowledged;
    },
  };
}

/** Another one for each number, as far as the kind of question has so many. */
function valueOf({ type }: Question, seq: number): AnswerValue {
  return type === "multiple_choice" || type === "true_false" ? seq % 2 : String(seq);
}

/** @returns whether the site acknowledged it */
export async function isSaved({ url, cookie, attemptId }: Sitting, answer: Save) {
  try {
    const response = await fetch(`${url}/api/attempts/${attemptId}/answers`, {
      method: "PUT",
      headers: { ...alone, "content-type": "application/json", cookie },
      body: JSON.stringify({ answers: [answer] }),
      signal: AbortSignal.timeout(10_000),
    });
    const body = (await response.json()) as { seqs?: Record<string, number> };
    return response.ok && body.seqs?.[answer.questionId] === answer.seq;
  } catch {
    return false;
  }
}

/** The acknowledged saves that are gone: nothing, or an older or another answer, stands in their place. */
export function lostOf(acknowledged: Save[], held: StoredAnswers) {
  return acknowledged.filter(({ questionId, seq, value }) => {
    const answer = held[questionId];
    return !answer || answer.seq < seq || (answer.seq === seq && answer.value !== value);
  });
}
