import { type Span, watchedSeconds } from "@/lib/learning/watched";
import { type Answer, Refused } from "./send-visit";
import type { VisitReport, VisitShelf } from "./visit-shelf";

/** Where a learner is now, and what was played in this visit so far. */
export type Place = { positionSec: number | null; watched: Span[]; reachedEnd: boolean };

type Options = {
  lessonId: number;
  enrollmentId: number;
  read(): Place;
  send(report: VisitReport, isLeaving: boolean): Promise<Answer>;
  shelf: VisitShelf;
  onAnswer(answer: Answer): void;
  /** The person was signed out, is no longer enrolled, or lost access. */
  onRefused(): void;
};

const longestBackoffMs = 30_000;
const mostSpans = 50;

export type Reporter = ReturnType<typeof createReporter>;

/**
 * Tells the server where a learner is. What a report says waits on the shelf until the server has taken all of it,
 * and is told again: when the network is back, in another tab, or at the next visit.
 */
export function createReporter({ lessonId, enrollmentId, read, send, shelf, onAnswer, onRefused }: Options) {
  const visitId = crypto.randomUUID();
  let [seq, activeSeconds, failures] = [0, 0, 0];
  let running: Promise<void> | null = null;
  let isAskedAgain = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  return {
    /** One more second with the tab visible and the person active. */
    tick() {
      activeSeconds += 1;
    },
    /** Keeps where the learner is now, for a browser that dies before the next report. */
    keep() {
      void shelf.put(next());
    },
    report,
    /** The page goes away: a last report that outlives it. */
    leave() {
      const last = next();
      void shelf.put(last);
      send(last, true).then(
        (answer) => accept(last, answer),
        () => undefined,
      );
    },
    /** The network, or the person, is back. */
    retry() {
      if (failures > 0) void report();
      void replay();
    },
    replay,
    stop() {
      clearTimeout(timer);
    },
  };

  function next(): VisitReport {
    const { positionSec, watched, reachedEnd } = read();
    seq += 1;
    const longest = [...watched].sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, mostSpans);
    return {
      ...{ visitId, lessonId, enrollmentId, seq, at: Date.now(), positionSec, activeSeconds, reachedEnd },
      watched: longest,
    };
  }

  /** While one report is on its way another is only asked for: it says all that has happened until then. */
  function report(): Promise<void> {
    clearTimeout(timer);
    isAskedAgain = true;
    return (running ??= run().finally(() => {
      running = null;
    }));
  }

  async function run() {
    while (isAskedAgain) {
      isAskedAgain = false;
      const latest = next();
      void shelf.put(latest);
      try {
        const answer = await send(latest, false);
        failures = 0;
        await accept(latest, answer);
        onAnswer(answer);
      } catch (error) {
        if (error instanceof Refused && isClosed(error.status)) return onRefused();
        return tryLater();
      }
    }
  }

  function tryLater() {
    failures += 1;
    timer = setTimeout(() => void report(), Math.min(longestBackoffMs, 1000 * 2 ** failures));
  }

  /** What earlier visits of this browser could not tell, in order. */
  async function replay() {
    for (const kept of await shelf.list()) {
      if (kept.visitId === visitId) continue;
      try {
        const answer = await send(kept, false);
        await accept(kept, answer);
        if (kept.lessonId === lessonId) onAnswer(answer);
      } catch (error) {
        if (!(error instanceof Refused)) return;
        // What somebody else of this browser has left waits for them.
        if (!isClosed(error.status)) await shelf.remove(kept);
      }
    }
  }

  /** What is not paid for by time yet stays on the shelf. */
  async function accept(told: VisitReport, { watched, isRead }: Answer) {
    if (isRead || isCovered(told.watched, watched)) await shelf.remove(told);
  }
}

function isClosed(status: number) {
  return status === 401 || status === 403 || status === 404;
}

/** But for one second: the file may be a part of a second longer than the server knows. */
function isCovered(told: readonly Span[], held: readonly Span[]) {
  return watchedSeconds([...told, ...held], Infinity) - watchedSeconds(held, Infinity) <= 1;
}
