import { paths } from "@/lib/paths";
import type { Entry, Saved } from "./answer-entry";
import { Refused } from "./answer-queue";

const patienceMs = 15_000;

/**
 * Sends answers to the attempt's door.
 * @throws Refused with the status; anything else means that the server was not reached
 */
export async function sendAnswers(
  attemptId: number,
  answers: readonly Entry[],
  { isFinal, isLeaving }: { isFinal: boolean; isLeaving: boolean },
): Promise<Saved> {
  const response = await fetch(paths.attemptAnswers(attemptId), {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ answers, ...(isFinal && { isFinal }) }),
    keepalive: isLeaving,
    signal: AbortSignal.timeout(patienceMs),
  });
  if (!response.ok) throw new Refused(response.status);
  return (await response.json()) as Saved;
}
