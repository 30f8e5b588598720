import type { Entry, Saved } from "./answer-entry";
import type { Shelf } from "./answer-shelf";

/** The server answered, and not with a yes. */
export class Refused extends Error {
  constructor(readonly status: number) {
    super(`refused with ${status}`);
  }
}

export type Saving = "idle" | "saving" | "retrying" | "signed_out" | "refused";

type Options = {
  send(entries: Entry[], how: { isFinal: boolean; isLeaving: boolean }): Promise<Saved>;
  shelf: Shelf;
  onChange(saving: Saving, waiting: number): void;
  onSaved(saved: Saved, entries: readonly Entry[]): void;
  /** The attempt takes no more answers. */
  onEnded(): void;
};

const quietMs = 400;
const longestWaitMs = 900;
const longestBackoffMs = 15_000;
const batchSize = 100;

/**
 * Brings answers to the server: soon after each change, again and again while it can't be reached, and only
 * forgets one when the server has it.
 */
export function createAnswerQueue({ send, shelf, onChange, onSaved, onEnded }: Options) {
  const pending = new Map<number, Entry>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | null = null;
  let running: Promise<void> | null = null;
  let failures = 0;
  let isFinal = false;
  let isOver = false;
  let saving: Saving = "idle";

  return {
    add(entry: Entry) {
      if (isOver) return;
      pending.set(entry.questionId, entry);
      void shelf.put(entry);
      tell(failures > 0 ? saving : "saving");
      if (!running && failures === 0) schedule();
    },
    flush,
    /** Hands in, together with what is still waiting. */
    handIn() {
      isFinal = true;
      failures = 0;
      return flush();
    },
    /** The page goes away: a last try that outlives it. */
    leave() {
      if (pending.size > 0 && !isOver)
        void send(batch(), { isFinal: false, isLeaving: true }).catch(() => undefined);
    },
    /** The network, or the person, is back. */
    retry() {
      if (failures > 0) void flush();
    },
    /** Asks whether the attempt still runs, and until when. Whether that works does not matter. */
    async check() {
      if (running || pending.size > 0 || isOver) return;
      try {
        onSaved(await send([], { isFinal: false, isLeaving: false }), []);
      } catch (error) {
        if (error instanceof Refused && isEnd(error.status)) end();
      }
    },
    stop() {
      isOver = true;
      clearTimeout(timer);
    },
  };

  function schedule() {
    waitingSince ??= Date.now();
    const left = longestWaitMs - (Date.now() - waitingSince);
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), Math.max(0, Math.min(quietMs, left)));
  }

  function flush() {
    clearTimeout(timer);
    waitingSince = null;
    return (running ??= run().finally(() => {
      running = null;
    }));
  }

  async function run() {
    while ((pending.size > 0 || isFinal) && !isOver) {
      const entries = batch();
      const isLast = isFinal && entries.length === pending.size;
      tell("saving");
      try {
        accept(await send(entries, { isFinal: isLast, isLeaving: false }), entries);
      } catch (error) {
        return fail(error instanceof Refused ? error.status : null);
      }
      if (isLast) return end();
    }
    tell("idle");
  }

  function batch() {
    return [...pending.values()].slice(0, batchSize);
  }

  function accept(saved: Saved, entries: readonly Entry[]) {
    failures = 0;
    for (const { questionId, seq } of entries) {
      if ((pending.get(questionId)?.seq ?? 0) <= seq) pending.delete(questionId);
      void shelf.remove(questionId, seq);
    }
    onSaved(saved, entries);
  }

  function fail(status: number | null) {
    if (status !== null && isEnd(status)) return end();
    failures += 1;
    const backoff = Math.min(longestBackoffMs, 500 * 2 ** failures);
    timer = setTimeout(() => void flush(), backoff * (0.75 + Math.random() / 2));
    tell(status === 401 ? "signed_out" : status === 422 ? "refused" : "retrying");
  }

  function end() {
    isOver = true;
    pending.clear();
    void shelf.clear();
    tell("idle");
    onEnded();
  }

  function tell(now: Saving) {
    saving = now;
    onChange(saving, pending.size);
  }
}

/** Gone, or handed in: by the clock, in another window, or by staff. */
function isEnd(status: number) {
  return status === 404 || status === 409;
}
