import type { Span } from "@/lib/learning/watched";
import { paths } from "@/lib/paths";
import type { VisitReport } from "./visit-shelf";

/** What the server holds after a report. */
export type Answer = { watched: Span[]; positionSec: number; secondsLeft: number | null; isRead: boolean };

/** The server answered, and not with a yes. */
export class Refused extends Error {
  constructor(readonly status: number) {
    super(`refused with ${status}`);
  }
}

const patienceMs = 15_000;

/**
 * Sends a report to its lesson's door; with `isLeaving` it outlives the page.
 * @throws Refused with the status; anything else means that the server was not reached
 */
export async function sendVisit(
  { lessonId, at, ...report }: VisitReport,
  isLeaving: boolean,
): Promise<Answer> {
  const agoSec = Math.max(0, Date.now() - at) / 1000;
  const response = await fetch(paths.lessonProgress(lessonId), {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...report, agoSec }),
    keepalive: isLeaving,
    ...(!isLeaving && { signal: AbortSignal.timeout(patienceMs) }),
  });
  if (!response.ok) throw new Refused(response.status);
  return (await response.json()) as Answer;
}
