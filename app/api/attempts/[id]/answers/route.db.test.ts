import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { startAttempt } from "@/lib/quizzes/start-attempt";
import type { Snapshot } from "@/lib/quizzes/types";
import { guest, type Member, type Viewer } from "@/lib/viewer";
import { createFullQuiz, secret } from "@/scripts/db/test-quiz";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { PUT } from "./route";

let viewer: Viewer = guest();
vi.mock("@/lib/session", () => ({ getViewer: () => Promise.resolve(viewer) }));

let learner: Member;
let course: Awaited<ReturnType<typeof createCourse>>;
let attemptId = 0;
let questionId = 0;
let count = 0;

beforeAll(async () => {
  course = await createCourse(await createPerson("teacher", "instructor"));
});

beforeEach(async () => {
  learner = await createPerson(`learner${(count += 1)}`);
  viewer = learner;
  await enrollInCourse(learner, { courseId: course.id });
  const quizId = await createFullQuiz(course.lessonIds[0] ?? 0, { timeLimit: 10, kinds: ["true_false"] });
  ({ attemptId } = await startAttempt(learner, { quizId }));
  questionId = ((await read()).snapshot as unknown as Snapshot).questions[0]?.id ?? 0;
});

const read = () => db.quizAttempt.findUniqueOrThrow({ where: { id: attemptId } });

type Sending = { id?: string; headers?: Record<string, string> };

function put(body: unknown, { id = String(attemptId), headers = {} }: Sending = {}) {
  const request = new Request(`http://localhost:3000/api/attempts/${id}/answers`, {
    method: "PUT",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return PUT(request, { params: Promise.resolve({ id }) });
}

const answers = (value: unknown, seq = 1) => [{ questionId, value, seq }];

describe("a page that saves", () => {
  it("hears when, by whose clock, until when, and what is held; nothing else", async () => {
    const response = await put({ answers: answers(0, 7) });
    expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
    const { deadlineAt } = await read();
    expect(await response.json()).toEqual({
      savedAt: expect.any(String),
      now: expect.any(String),
      deadlineAt: deadlineAt?.toISOString(),
      seqs: { [questionId]: 7 },
    });
  });

  it("may ask for the time alone", async () => {
    expect(await (await put({ answers: [] })).json()).toMatchObject({ seqs: {} });
    expect((await read()).answers).toEqual({});
  });

  it("can’t save into another attempt than that of its address", async () => {
    const other = await createPerson(`other${count}`);
    const response = await put({ attemptId, answers: answers(0) }, { id: "2000000000" });
    expect(response.status).toBe(404);
    viewer = other;
    expect((await put({ attemptId, answers: answers(0) })).status).toBe(404);
    expect((await read()).answers).toEqual({});
  });
});

describe("the last message", () => {
  it("is saved, and hands the attempt in", async () => {
    expect((await put({ answers: answers(0), isFinal: true })).status).toBe(200);
    expect(await read()).toMatchObject({ status: "graded", score: 100, passed: true });
  });

  it("that comes twice is told that the attempt has ended, and changes nothing", async () => {
    await put({ answers: answers(0), isFinal: true });
    const before = await read();
    const again = await put({ answers: answers(1, 2), isFinal: true });
    expect([again.status, await again.json()]).toEqual([
      409,
      { code: "CONFLICT", message: "This attempt has ended. What was saved in time counts." },
    ]);
    expect(await read()).toEqual(before);
  });

  it("with an answer that can’t be one hands nothing in", async () => {
    expect((await put({ answers: answers(9), isFinal: true })).status).toBe(422);
    expect(await read()).toMatchObject({ status: "in_progress", answers: {} });
  });

  it.each([
    ["a word", "true"],
    ["a number", 1],
    ["missing", undefined],
  ])("is none where its sign is %s", async (_, isFinal) => {
    expect((await put({ answers: answers(0), isFinal })).status).toBe(200);
    expect((await read()).status).toBe("in_progress");
  });

  it("after the deadline brings nothing more, and tells nothing of the result", async () => {
    await put({ answers: answers(1) });
    await db.$executeRaw`update quiz_attempts set started_at = now() - interval '1 hour',
      deadline_at = now() - interval '6 seconds' where id = ${attemptId}`;
    const late = await put({ answers: answers(0, 2), isFinal: true });
    expect(late.status).toBe(409);
    expect(await late.text()).not.toContain(secret);
    expect((await read()).answers).toMatchObject({ [questionId]: { value: 1 } });
  });
});

describe("refused", () => {
  it.each<[string, number, unknown, Sending?]>([
    ["what is no JSON", 422, "{"],
    ["a form", 422, { answers: [] }, { headers: { "content-type": "text/plain" } }],
    ["nothing at all", 422, "null"],
    ["a list", 422, []],
    ["no answers", 422, { isFinal: true }],
    ["half a megabyte", 422, { answers: [], more: "x".repeat(500_000) }],
    ["an address without a number", 422, { answers: [] }, { id: "mine" }],
    ["a number that no row can have", 422, { answers: [] }, { id: "99999999999" }],
    ["a page of another site", 403, { answers: [] }, { headers: { "sec-fetch-site": "cross-site" } }],
  ])("is %s: %i", async (_, status, body, sending) => {
    expect((await put(body, sending)).status).toBe(status);
    expect(await read()).toMatchObject({ status: "in_progress", answers: {} });
  });

  it("is everybody else, and a guest is asked to sign in", async () => {
    const others = [
      await createPerson(`teacher${count}`, "instructor"),
      await createPerson(`admin${count}`, "admin"),
    ];
    for (const other of others) {
      viewer = other;
      expect((await put({ answers: answers(0), isFinal: true })).status).toBe(404);
    }
    viewer = guest();
    expect((await put({ answers: answers(0), isFinal: true })).status).toBe(401);
    expect(await read()).toMatchObject({ status: "in_progress", answers: {} });
  });
});
