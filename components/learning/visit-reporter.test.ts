import { beforeEach, expect, it, vi } from "vitest";
import { type Answer, Refused } from "./send-visit";
import { createReporter, type Place } from "./visit-reporter";
import type { VisitReport, VisitShelf } from "./visit-shelf";

/** A shelf as the browser's, without the browser. */
function memoryShelf(kept: VisitReport[] = []) {
  const rows = new Map(kept.map((report) => [report.visitId, report]));
  const shelf: VisitShelf = {
    put: async (report) => void rows.set(report.visitId, report),
    remove: async ({ visitId, seq }) => {
      if ((rows.get(visitId)?.seq ?? Infinity) <= seq) rows.delete(visitId);
    },
    list: async () => [...rows.values()].sort((a, b) => a.at - b.at),
  };
  return { shelf, rows };
}

const held = (to: number): Answer => ({
  ...{ watched: to > 0 ? [{ from: 0, to }] : [], positionSec: to, secondsLeft: 90 - to, isRead: false },
});
const old = (more: Partial<VisitReport> = {}): VisitReport => ({
  ...{ visitId: "old", lessonId: 7, enrollmentId: 3, seq: 9, at: 1, positionSec: 40 },
  ...{ watched: [{ from: 0, to: 40 }], activeSeconds: 40, reachedEnd: false, ...more },
});

let place: Place;
let sent: { report: VisitReport; isLeaving: boolean }[];
let answers: (Answer | Error)[];
const [onAnswer, onRefused] = [vi.fn(), vi.fn()];

beforeEach(() => {
  place = { positionSec: 10, watched: [{ from: 0, to: 10 }], reachedEnd: false };
  [sent, answers] = [[], []];
  vi.resetAllMocks();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});

function open(kept: VisitReport[] = []) {
  const { shelf, rows } = memoryShelf(kept);
  const reporter = createReporter({
    ...{ lessonId: 7, enrollmentId: 3, shelf, onAnswer, onRefused, read: () => place },
    async send(report, isLeaving) {
      sent.push({ report, isLeaving });
      const answer = answers.shift() ?? held(1000);
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  return { reporter, rows };
}

it("a report that the server has taken is kept no longer", async () => {
  const { reporter, rows } = open();
  answers = [held(10)];
  await reporter.report();
  expect(onAnswer).toHaveBeenCalledWith(held(10));
  expect(rows.size).toBe(0);
});

it("what the server has not counted yet stays on the shelf for the next visit", async () => {
  const { reporter, rows } = open();
  answers = [held(4)];
  await reporter.report();
  expect([...rows.values()]).toMatchObject([{ watched: [{ from: 0, to: 10 }] }]);
});

it("while the network is away reports wait, and the latest of them says it all", async () => {
  const { reporter, rows } = open();
  answers = [new TypeError("offline"), new TypeError("offline"), held(30)];
  await reporter.report();
  place = { positionSec: 30, watched: [{ from: 0, to: 30 }], reachedEnd: false };
  await vi.advanceTimersByTimeAsync(2_000);
  expect(sent).toHaveLength(2);
  expect(rows.size).toBe(1);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(sent.at(-1)?.report).toMatchObject({ positionSec: 30, watched: [{ from: 0, to: 30 }] });
  expect(rows.size).toBe(0);
});

it("reports of a visit are numbered, so that one that comes twice is known", async () => {
  const { reporter } = open();
  reporter.tick();
  await reporter.report();
  reporter.tick();
  await reporter.report();
  expect(sent.map(({ report }) => [report.seq, report.activeSeconds])).toEqual([
    [1, 1],
    [2, 2],
  ]);
  expect(new Set(sent.map(({ report }) => report.visitId)).size).toBe(1);
});

it("a pause while a report is on its way is told after it, not beside it", async () => {
  const { reporter } = open();
  await Promise.all([reporter.report(), reporter.report(), reporter.report()]);
  expect(sent).toHaveLength(2);
});

it("the next visit tells first what the last one could not", async () => {
  const { reporter, rows } = open([old({ visitId: "newer", at: 2, lessonId: 8 }), old()]);
  await reporter.replay();
  expect(sent.map(({ report }) => report.visitId)).toEqual(["old", "newer"]);
  expect(onAnswer, "only of this lesson").toHaveBeenCalledOnce();
  expect(rows.size).toBe(0);
});

it("what somebody else of this browser has left waits for them; what nobody can read is thrown away", async () => {
  const { reporter, rows } = open([old(), old({ visitId: "bad", at: 2 }), old({ visitId: "last", at: 3 })]);
  answers = [new Refused(404), new Refused(422), held(40)];
  await reporter.replay();
  expect([...rows.keys()]).toEqual(["old"]);
});

it("without a network nothing of the shelf is lost", async () => {
  const { reporter, rows } = open([old(), old({ visitId: "last", at: 3 })]);
  answers = [new TypeError("offline")];
  await reporter.replay();
  expect(sent).toHaveLength(1);
  expect(rows.size).toBe(2);
});

it("a closing page sends once more, in a way that outlives it", async () => {
  const { reporter, rows } = open();
  answers = [held(10)];
  reporter.leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toMatchObject([{ isLeaving: true, report: { positionSec: 10 } }]);
  expect(rows.size).toBe(0);
});

it.each([401, 403, 404])(
  "somebody whose reports are refused with %i is told, and nothing is tried again",
  async (status) => {
    const { reporter } = open();
    answers = [new Refused(status)];
    await reporter.report();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(onRefused).toHaveBeenCalledOnce();
    expect(sent).toHaveLength(1);
  },
);
