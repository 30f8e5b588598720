import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { guest, type Member } from "@/lib/viewer";
import { createFullQuiz } from "@/scripts/db/test-quiz";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { saveAnswers } from "./save-answers";
import { startAttempt } from "./start-attempt";
import { submitAttempt } from "./submit-attempt";
import type { AnswerValue, Snapshot, StoredAnswers } from "./types";

let learner: Member;
let quizId = 0;
let attemptId = 0;
let questions: Snapshot["questions"] = [];
let count = 0;

beforeAll(async () => {
  const teacher = await createPerson("teacher", "instructor");
  const course = await createCourse(teacher);
  quizId = await createFullQuiz(course.lessonIds[0] ?? 0, { timeLimit: 10 });
});

beforeEach(async () => {
  const { lesson } = await db.quiz.findUniqueOrThrow({
    where: { id: quizId },
    select: { lesson: { select: { module: true } } },
  });
  learner = await createPerson(`learner${(count += 1)}`);
  await enrollInCourse(learner, { courseId: lesson.module.courseId });
  ({ attemptId } = await startAttempt(learner, { quizId }));
  questions = ((await read()).snapshot as unknown as Snapshot).questions;
});

const read = () => db.quizAttempt.findUniqueOrThrow({ where: { id: attemptId } });
const stored = async () => (await read()).answers as unknown as StoredAnswers;
const idOf = (type: string) => questions.find((question) => question.type === type)?.id ?? 0;
const save = (
  value: AnswerValue | null,
  seq: number,
  { type = "multiple_choice", viewer = learner, isFlagged = false } = {},
) => saveAnswers(viewer, { attemptId, answers: [{ questionId: idOf(type), value, seq, isFlagged }] });
const refusal = (saving: Promise<unknown>) =>
  saving.then(
    () => "accepted",
    (error) => error.code,
  );
const moveDeadline = (seconds: number) =>
  db.$executeRaw`update quiz_attempts set started_at = now() - interval '1 hour',
    deadline_at = now() + make_interval(secs => ${seconds}) where id = ${attemptId}`;

describe("saving an answer", () => {
  it("keeps it and says when, by the database's clock", async () => {
    const saved = await save(1, 5, { isFlagged: true });
    expect(saved.seqs).toEqual({ [idOf("multiple_choice")]: 5 });
    expect(saved.deadlineAt).toEqual((await read()).deadlineAt);
    expect(Math.abs(saved.now.getTime() - Date.now())).toBeLessThan(60_000);
    expect((await stored())[idOf("multiple_choice")]).toMatchObject({ value: 1, seq: 5, isFlagged: true });
  });

  it("keeps one answer of each kind", async () => {
    const given: Record<string, AnswerValue> = {
      multiple_choice: 2,
      true_false: 0,
      multiple_select: [0, 2],
      numeric: "3,5",
      short_answer: "Ünïcode 🎓",
      fill_blanks: ["a", ""],
      matching: [1, null],
      ordering: [2, 0, 1],
      essay: "Line one\nline “two”",
    };
    const answers = Object.entries(given).map(([type, value]) => ({ questionId: idOf(type), value, seq: 1 }));
    await saveAnswers(learner, { attemptId: String(attemptId), answers });
    const kept = await stored();
    for (const [type, value] of Object.entries(given)) expect(kept[idOf(type)]?.value).toEqual(value);
  });

  it("lets the highest number win, in whatever order they arrive", async () => {
    await save(2, 9);
    expect((await save(0, 4)).seqs).toEqual({ [idOf("multiple_choice")]: 9 });
    expect((await save(0, 9)).seqs).toEqual({ [idOf("multiple_choice")]: 9 });
    expect((await stored())[idOf("multiple_choice")]).toMatchObject({ value: 2, seq: 9 });
  });

  it("ends in the same state when fifty arrive at once, mixed up and repeated", async () => {
    const seqs = Array.from({ length: 50 }, (_, i) => ((i * 17) % 25) + 1);
    await Promise.all(seqs.map((seq) => save(seq === 25 ? 2 : seq % 2, seq)));
    expect((await stored())[idOf("multiple_choice")]).toMatchObject({ value: 2, seq: 25 });
  });

  it("loses no other answer when different ones arrive at once", async () => {
    const given: [string, AnswerValue][] = [
      ["multiple_choice", 1],
      ["true_false", 1],
      ["numeric", "1"],
      ["short_answer", "1"],
      ["essay", "1"],
    ];
    await Promise.all(given.map(([type, value]) => save(value, 1, { type })));
    const kept = await stored();
    expect(given.map(([type]) => kept[idOf(type)]?.value)).toEqual(given.map(([, value]) => value));
  });

  it("counts a question that comes twice in one message once", async () => {
    const questionId = idOf("multiple_choice");
    await saveAnswers(learner, {
      attemptId,
      answers: [
        { questionId, value: 2, seq: 8 },
        { questionId, value: 0, seq: 3 },
      ],
    });
    expect((await stored())[questionId]).toMatchObject({ value: 2, seq: 8 });
  });

  it("clears an answer", async () => {
    await save(1, 1);
    await save(null, 2);
    expect((await stored())[idOf("multiple_choice")]).toMatchObject({ value: null, seq: 2 });
  });

  it("answers an empty message with the time", async () => {
    expect(await saveAnswers(learner, { attemptId, answers: [] })).toMatchObject({ seqs: {} });
  });
});

describe("late", () => {
  it("is still on time within five seconds after the deadline", async () => {
    await moveDeadline(-4);
    expect(await refusal(save(1, 1))).toBe("accepted");
  });

  it("changes nothing after that", async () => {
    await save(1, 1);
    await moveDeadline(-6);
    expect(await refusal(save(2, 2))).toBe("CONFLICT");
    expect((await stored())[idOf("multiple_choice")]).toMatchObject({ value: 1 });
  });

  it("changes nothing once it is handed in", async () => {
    await submitAttempt(learner, { attemptId });
    expect(await refusal(save(1, 1))).toBe("CONFLICT");
    expect((await stored())[idOf("multiple_choice")]).toMatchObject({ value: null, points: 0 });
  });
});

describe("refused", () => {
  it("is whoever it does not belong to, as if it were not there", async () => {
    const other = await createPerson(`other${count}`);
    expect(await refusal(save(1, 1, { viewer: other }))).toBe("NOT_FOUND");
    const admin = await createPerson(`admin${count}`, "admin");
    expect(await refusal(save(1, 1, { viewer: admin }))).toBe("NOT_FOUND");
    expect(await refusal(saveAnswers(guest(), { attemptId, answers: [] }))).toBe("UNAUTHENTICATED");
    expect(await refusal(saveAnswers(learner, { attemptId: 2_000_000_000, answers: [] }))).toBe("NOT_FOUND");
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["no list", { answers: "all" }],
    ["an answer without a number", { answers: [{ questionId: 1, value: 1 }] }],
    ["a question of another quiz", { answers: [{ questionId: 999_999, value: 0, seq: 1 }] }],
    ["an option that is not there", { answers: [{ questionId: "MC", value: 3, seq: 1 }] }],
    ["half a number", { answers: [{ questionId: "MC", value: 0.5, seq: 1 }] }],
    ["a negative sequence", { answers: [{ questionId: "MC", value: 0, seq: -1 }] }],
    ["an object", { answers: [{ questionId: "MC", value: { isCorrect: true }, seq: 1 }] }],
    ["too many", { answers: Array.from({ length: 501 }, () => ({ questionId: "MC", value: 0, seq: 1 })) }],
    ["an attempt number too large", { attemptId: 1e15, answers: [] }],
    ["a text with NUL", { answers: [{ questionId: "TEXT", value: "a\0b", seq: 1 }] }],
    ["half a surrogate pair", { answers: [{ questionId: "TEXT", value: "\ud83d", seq: 1 }] }],
  ])("is %s, and nothing is written", async (_, message) => {
    const names: Record<string, number> = { MC: idOf("multiple_choice"), TEXT: idOf("short_answer") };
    const filled = JSON.parse(JSON.stringify(message ?? {}), (key, value) =>
      key === "questionId" ? (names[value] ?? value) : value,
    );
    expect(await refusal(saveAnswers(learner, { attemptId, ...filled }))).toBe("INVALID");
    expect(await stored()).toEqual({});
  });
});
