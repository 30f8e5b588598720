import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Entry, Saved } from "./answer-entry";
import { createAnswerQueue, Refused, type Saving } from "./answer-queue";
import type { Shelf } from "./answer-shelf";

type Send = Parameters<typeof createAnswerQueue>[0]["send"];

const entry = (questionId: number, seq: number, value: Entry["value"] = 0): Entry => ({
  questionId,
  seq,
  value,
  isFlagged: false,
});
const saved = (entries: Entry[]): Saved => ({
  ...{ savedAt: "2026-11-23T12:00:00Z", now: "2026-11-23T12:00:00Z", deadlineAt: null },
  seqs: Object.fromEntries(entries.map(({ questionId, seq }) => [questionId, seq])),
});

function memoryShelf() {
  const rows = new Map<number, Entry>();
  const shelf: Shelf = {
    put: async (row) => void rows.set(row.questionId, row),
    remove: async (id, seq) => void ((rows.get(id)?.seq ?? Infinity) <= seq && rows.delete(id)),
    list: async () => [...rows.values()],
    clear: async () => rows.clear(),
  };
  return { rows, shelf };
}

function setUp(send: Send = async (entries) => saved(entries)) {
  const { rows, shelf } = memoryShelf();
  const spy = vi.fn(send);
  const states: [Saving, number][] = [];
  const ended = vi.fn();
  const queue = createAnswerQueue({
    send: spy,
    shelf,
    onChange: (saving, waiting) => states.push([saving, waiting]),
    onSaved: vi.fn(),
    onEnded: ended,
  });
  return { queue, send: spy, rows, states, ended, sent: () => spy.mock.calls.map(([entries]) => entries) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const offline = async () => {
  throw new TypeError("Failed to fetch");
};

describe("an answer", () => {
  it("is sent 400 ms after the last key, as it is then", async () => {
    const { queue, sent, states } = setUp();
    queue.add(entry(1, 1, "a"));
    await pass(300);
    queue.add(entry(1, 2, "ab"));
    await pass(399);
    expect(sent()).toEqual([]);
    await pass(1);
    expect(sent()).toEqual([[entry(1, 2, "ab")]]);
    expect(states.at(-1)).toEqual(["idle", 0]);
  });

  it("is sent within a second, though somebody keeps typing", async () => {
    const { queue, send } = setUp();
    for (let seq = 1; seq <= 10; seq++) {
      queue.add(entry(1, seq, "x".repeat(seq)));
      await pass(100);
    }
    expect(send).toHaveBeenCalledTimes(1);
  });

  it("stays on the shelf until the server has that very version", async () => {
    let answer: (value: Saved) => void = () => undefined;
    const { queue, rows, sent } = setUp(() => new Promise((resolve) => (answer = resolve)));
    queue.add(entry(1, 1));
    await pass(400);
    queue.add(entry(1, 2));
    answer(saved([entry(1, 1)]));
    await pass(0);
    expect(rows.get(1)?.seq).toBe(2);
    expect(sent().at(-1)).toEqual([entry(1, 2)]);
    answer(saved([entry(1, 2)]));
    await pass(0);
    expect(rows.size).toBe(0);
  });

  it("goes together with others, a hundred at a time", async () => {
    const { queue, sent } = setUp();
    for (let id = 1; id <= 150; id++) queue.add(entry(id, 1));
    await pass(1000);
    expect(sent().map((entries) => entries.length)).toEqual([100, 50]);
  });
});

describe("without the server", () => {
  it("it is tried again and again, less and less often, and never forgotten", async () => {
    const { queue, send, states, rows } = setUp(offline);
    queue.add(entry(1, 1));
    await pass(400);
    expect(states.at(-1)).toEqual(["retrying", 1]);
    await pass(60_000);
    const tries = send.mock.calls.length;
    expect(tries).toBeGreaterThan(5);
    await pass(60_000);
    expect(send.mock.calls.length - tries).toBeLessThan(8);
    expect(rows.size).toBe(1);
  });

  it("changes gather, and all go at once when the network is back", async () => {
    const { queue, send, sent, states } = setUp(offline);
    queue.add(entry(1, 1));
    await pass(400);
    queue.add(entry(2, 1));
    expect(states.at(-1)).toEqual(["retrying", 2]);
    send.mockImplementation(async (entries) => saved(entries));
    queue.retry();
    await pass(0);
    expect(sent().at(-1)).toEqual([entry(1, 1), entry(2, 1)]);
    expect(states.at(-1)).toEqual(["idle", 0]);
  });

  it.each([
    [401, "signed_out"],
    [422, "refused"],
    [500, "retrying"],
    [429, "retrying"],
  ] as const)("an answer of %i is said as %s and kept", async (status, said) => {
    const { queue, states, rows } = setUp(() => Promise.reject(new Refused(status)));
    queue.add(entry(1, 1));
    await pass(400);
    expect(states.at(-1)).toEqual([said, 1]);
    expect(rows.size).toBe(1);
  });

  it.each([404, 409])("an answer of %i ends it", async (status) => {
    const { queue, ended, rows, send } = setUp(() => Promise.reject(new Refused(status)));
    queue.add(entry(1, 1));
    await pass(400);
    expect(ended).toHaveBeenCalledTimes(1);
    expect(rows.size).toBe(0);
    queue.add(entry(1, 2));
    await pass(10_000);
    expect(send).toHaveBeenCalledTimes(1);
  });
});

describe("handing in", () => {
  const finals = (send: ReturnType<typeof setUp>["send"]) =>
    send.mock.calls.map(([entries, { isFinal }]) => [entries.length, isFinal]);

  it("takes what is still waiting along", async () => {
    const { queue, send, ended, rows } = setUp();
    queue.add(entry(1, 1));
    await queue.handIn();
    expect(finals(send)).toEqual([[1, true]]);
    expect(ended).toHaveBeenCalledTimes(1);
    expect(rows.size).toBe(0);
  });

  it("needs no waiting answer, and no second try after the first that worked", async () => {
    const { queue, send } = setUp();
    await Promise.all([queue.handIn(), queue.handIn()]);
    await queue.handIn();
    expect(finals(send)).toEqual([[0, true]]);
  });

  it("waits for what is on its way, and is last", async () => {
    let answer: (value: Saved) => void = () => undefined;
    const { queue, send } = setUp(() => new Promise((resolve) => (answer = resolve)));
    queue.add(entry(1, 1));
    await pass(400);
    const done = queue.handIn();
    answer(saved([entry(1, 1)]));
    await pass(0);
    answer(saved([]));
    await done;
    expect(finals(send)).toEqual([
      [1, false],
      [0, true],
    ]);
  });

  it("is tried until it is done", async () => {
    const { queue, send, ended } = setUp(offline);
    await queue.handIn();
    send.mockImplementation(async (entries) => saved(entries));
    await pass(3_000);
    expect(ended).toHaveBeenCalledTimes(1);
  });
});

describe("asking how it stands", () => {
  it("ends it where it was handed in elsewhere", async () => {
    const { queue, ended } = setUp(() => Promise.reject(new Refused(409)));
    await queue.check();
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it("is no trouble when it fails, and not needed while something is waiting", async () => {
    const { queue, send, states, ended } = setUp(offline);
    await queue.check();
    expect({ states, ended: ended.mock.calls.length }).toEqual({ states: [], ended: 0 });
    queue.add(entry(1, 1));
    await queue.check();
    expect(send).toHaveBeenCalledTimes(1);
  });
});

describe("leaving the page", () => {
  it("sends what is waiting in a request that outlives it, and keeps it on the shelf", async () => {
    const { queue, send, rows } = setUp();
    queue.leave();
    expect(send).not.toHaveBeenCalled();
    queue.add(entry(1, 1));
    queue.leave();
    expect(send).toHaveBeenCalledWith([entry(1, 1)], { isFinal: false, isLeaving: true });
    expect(rows.size).toBe(1);
  });

  it("sends nothing once it is stopped", async () => {
    const { queue, send } = setUp();
    queue.add(entry(1, 1));
    queue.stop();
    await pass(5_000);
    expect(send).not.toHaveBeenCalled();
  });
});
