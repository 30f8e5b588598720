import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AnswerValue } from "@/lib/quizzes/types";
import type { Entry, Saved } from "./answer-entry";
import type { Shelf } from "./answer-shelf";
import { type AttemptFacts, createAttemptStore } from "./attempt-store";

const start = Date.parse("2026-11-23T12:00:00Z");

const facts = (more: Partial<AttemptFacts["startedWith"]> = {}): AttemptFacts => ({
  id: 5,
  questions: [1, 2, 3].map((id) => ({
    id,
    type: "multiple_choice",
    points: 1,
    answer: id === 1 ? 0 : null,
    isFlagged: false,
    seq: id === 1 ? 100 : 0,
  })),
  startedWith: { now: start, deadlineAt: start + 600_000, savedAt: null, ...more },
});

type Sent = { id: number; entries: readonly Entry[]; isFinal: boolean };

function setUp(kept: Entry[] = [], more: Partial<AttemptFacts["startedWith"]> = {}) {
  const rows = new Map(kept.map((row) => [row.questionId, row]));
  const removed: number[] = [];
  const shelf: Shelf = {
    put: async (row) => void rows.set(row.questionId, row),
    remove: async (id) => void removed.push(id),
    list: async () => [...rows.values()],
    clear: async () => rows.clear(),
  };
  const sent: Sent[] = [];
  const answer = {
    seqs: {} as Record<string, number>,
    now: null as string | null,
    deadlineAt: start + 600_000,
  };
  const send = async (
    id: number,
    entries: readonly Entry[],
    { isFinal }: { isFinal: boolean },
  ): Promise<Saved> => {
    sent.push({ id, entries, isFinal });
    const own = Object.fromEntries(entries.map(({ questionId, seq }) => [questionId, seq]));
    const now = answer.now ?? new Date(Date.now()).toISOString();
    return {
      savedAt: now,
      now,
      deadlineAt: new Date(answer.deadlineAt).toISOString(),
      seqs: { ...own, ...answer.seqs },
    };
  };
  const store = createAttemptStore(facts(more), { shelf, send });
  const shown: [number, AnswerValue | null][] = [];
  const fields = new Map<number, AnswerValue>();
  const ended = vi.fn();
  const stop = store.start(
    {
      show: (id, value) => void shown.push([id, value]),
      read: (id) => fields.get(id) ?? store.get().entries[id]?.value ?? null,
      onEnded: ended,
    },
    Date.now(),
  );
  return { store, sent, shown, ended, answer, removed, stop };
}

beforeEach(() => void vi.useFakeTimers({ now: start }));
afterEach(() => void vi.useRealTimers());
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const entry = (questionId: number, seq: number, value: AnswerValue | null): Entry => ({
  questionId,
  seq,
  value,
  isFlagged: false,
});

describe("a running attempt", () => {
  it("begins at the first question without an answer", () => {
    expect(setUp().store.get().current).toBe(1);
  });

  it("goes from question to question, and not beyond", () => {
    const { store } = setUp();
    store.goTo(9);
    expect(store.get().current).toBe(2);
    store.goTo(-1);
    expect(store.get().current).toBe(0);
  });

  it("saves answers and flags with the server's time as their number", async () => {
    const { store, sent } = setUp();
    store.answer(2, 1);
    store.flag(2);
    await pass(1_000);
    const [first, second] = [sent[0]?.entries[0], store.get().entries[2]];
    expect(first).toMatchObject({ questionId: 2, value: 1, isFlagged: true });
    expect(first?.seq).toBeGreaterThanOrEqual(start);
    expect(second?.seq).toBe(first?.seq);
    expect(store.get()).toMatchObject({ saving: "idle", waiting: 0 });
    expect(store.get().savedAt).toBeGreaterThanOrEqual(start);
  });

  it("numbers rise even where this computer's clock goes back", async () => {
    const { store } = setUp();
    store.answer(2, 1);
    const before = store.get().entries[2]?.seq ?? 0;
    vi.setSystemTime(start - 3_600_000);
    store.answer(2, 0);
    expect(store.get().entries[2]?.seq).toBe(before + 1);
  });

  it("clears an answer in its fields too", () => {
    const { store, shown } = setUp();
    store.clear(1);
    expect(shown).toEqual([[1, null]]);
    expect(store.get().entries[1]?.value).toBeNull();
  });

  it("learns from another window's newer answer that it is outdated", async () => {
    const { store, answer } = setUp();
    answer.seqs = { 2: start + 900_000 };
    store.answer(2, 1);
    await pass(1_000);
    expect(store.get().isOutdated).toBe(true);
  });
});

describe("after a crash", () => {
  it("shows and sends what the server does not have", async () => {
    const { store, shown, sent } = setUp([entry(2, start - 5, 3)]);
    await pass(1_000);
    expect(shown).toEqual([[2, 3]]);
    expect(sent[0]?.entries).toEqual([entry(2, start - 5, 3)]);
    expect(store.get().entries[2]?.value).toBe(3);
  });

  it("forgets what the server has, or has newer", async () => {
    const { shown, sent, removed } = setUp([entry(1, 100, 2), entry(99, start, 1)]);
    await pass(1_000);
    expect({ shown, sent, removed }).toEqual({ shown: [], sent: [], removed: [1, 99] });
  });

  it("never puts an old answer over one that was given since", async () => {
    const { store, sent } = setUp([entry(2, start - 5, 3)]);
    store.answer(2, 0);
    await pass(1_000);
    expect(sent.flatMap(({ entries }) => entries.map(({ value }) => value))).toEqual([0]);
    expect(store.get().entries[2]?.value).toBe(0);
  });
});

describe("the clock", () => {
  it("is the server's, however wrong this computer's is", async () => {
    vi.setSystemTime(start + 5 * 3_600_000);
    const { store } = setUp();
    expect(store.serverNow()).toBe(start);
    await pass(60_000);
    expect(store.serverNow()).toBe(start + 60_000);
  });

  it("is put right by each answer of the server", async () => {
    const { store, answer } = setUp();
    answer.now = new Date(start + 7_000).toISOString();
    store.answer(2, 1);
    await pass(400);
    expect(store.serverNow()).toBe(start + 7_000);
  });

  it("hands in at the deadline, once, with what is waiting", async () => {
    const { store, sent, ended } = setUp([], { deadlineAt: start + 10_000 });
    await pass(9_900);
    store.answer(3, 2);
    await pass(5_000);
    expect(sent).toEqual([
      { id: 5, entries: [expect.objectContaining({ questionId: 3, value: 2 })], isFinal: true },
    ]);
    expect(store.get().isHandingIn).toBe(true);
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it("follows a deadline that was moved", async () => {
    const { store, sent, answer } = setUp([], { deadlineAt: start + 10_000 });
    answer.deadlineAt = start + 100_000;
    store.answer(2, 1);
    await pass(50_000);
    expect(sent.some(({ isFinal }) => isFinal)).toBe(false);
    await pass(60_000);
    expect(sent.some(({ isFinal }) => isFinal)).toBe(true);
  });

  it("is asked for when somebody comes back after a while", async () => {
    const { store, sent, answer } = setUp();
    store.wake();
    await pass(60_000);
    answer.now = new Date(start + 90_000).toISOString();
    store.wake();
    await pass(0);
    expect(sent.map(({ entries }) => entries.length)).toEqual([0]);
    expect(store.serverNow()).toBe(start + 90_000);
    expect(store.get().savedAt).toBeNull();
  });

  it("never ends an attempt without a limit", async () => {
    const { sent } = setUp([], { deadlineAt: null });
    await pass(10 * 3_600_000);
    expect(sent).toEqual([]);
  });

  it("stops when the page is left", async () => {
    const { stop, sent } = setUp([], { deadlineAt: start + 1_000 });
    stop();
    await pass(10_000);
    expect(sent).toEqual([]);
  });
});
