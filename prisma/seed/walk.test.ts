import fc from "fast-check";
import { expect, it } from "vitest";
import { grade } from "@/lib/quizzes/grading";
import type { Snapshot, StoredAnswers } from "@/lib/quizzes/types";
import { createCalendar } from "./calendar";
import type { Journey } from "./journeys";
import type { SeededQuiz } from "./quizzes";
import { createRandom } from "./random";
import { type Lesson, walkThrough } from "./walk";

const calendar = createCalendar(new Date("2026-03-10T00:00:00Z"));

/** As a lesson's quiz comes from the database, as far as a walk looks at it. */
const quiz = {
  id: 5,
  title: "Checkpoint",
  maxAttempts: 2,
  timeLimit: 10,
  passingScore: 100,
  isShuffled: false,
  questions: [1, 2, 3].map((id) => ({
    id,
    questionType: "true_false",
    questionText: "Is it?",
    points: 1,
    answers: [
      { id: id * 10, answerText: "True", isCorrect: true, orderIndex: 0 },
      { id: id * 10 + 1, answerText: "False", isCorrect: false, orderIndex: 1 },
    ],
  })),
} as object as SeededQuiz;

const lessons: Lesson[] = [
  { id: 1, minutes: 8, videoSeconds: null, quiz: null },
  { id: 2, minutes: 5, videoSeconds: 61, quiz: null },
  { id: 3, minutes: 9, videoSeconds: null, quiz },
];

function walk(more: Partial<Journey>, seed = 1) {
  const journey: Journey = {
    ...{ who: "student1", course: "node-apis", done: "all", from: 40, to: 3, skill: 0.5 },
    ...more,
  };
  return walkThrough(lessons, journey, "id-1", calendar, createRandom(seed));
}

it("whoever finished a course did all of it, one thing after the other, and passed its quiz", () => {
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (seed, skill) => {
      const { enrolledAt, completedAt, lastSeenAt, progress, completions, attempts } = walk({ skill }, seed);

      expect(completions.map(({ lessonId }) => lessonId)).toEqual([1, 2, 3]);
      expect(progress[1]).toMatchObject({ position: 61, readAt: completions[1]?.completedAt });
      expect(completedAt).toEqual(lastSeenAt);
      const times = [
        enrolledAt,
        ...progress.map(({ seenAt }) => seenAt),
        ...attempts.map((own) => own.startedAt),
      ];
      expect(times.map(Number)).toEqual(times.map(Number).sort((a, b) => a - b));
      expect(lastSeenAt.getTime()).toBeLessThan(calendar.anchor.getTime());
      expect(attempts.map(({ attemptNo, passed }) => [attemptNo, passed])).toEqual(
        attempts.length === 2
          ? [
              [1, false],
              [2, true],
            ]
          : [[1, true]],
      );
    }),
  );
});

it("every attempt has the score that its answers earn", () => {
  for (const { snapshot, answers, score, submittedAt, startedAt } of walk({ skill: 0.4 }).attempts) {
    expect(grade(snapshot as Snapshot, answers as StoredAnswers).score).toBe(score);
    expect(Number(submittedAt) - Number(startedAt)).toBeLessThan(10 * 60_000);
  }
});

it("whoever stopped reading has part of the next lesson, and no more", () => {
  const { progress, completions, completedAt } = walk({ done: 1, then: "reading" });
  expect(completions).toHaveLength(1);
  expect(progress[1]).toMatchObject({ lessonId: 2, readAt: null, position: 24 });
  expect(completedAt).toBeNull();
});

it.each([
  ["open_attempt", "in_progress", undefined],
  ["failed_quiz", "graded", false],
] as const)(
  "whoever stopped at a quiz (%s) has read its lesson and holds that attempt",
  (then, status, passed) => {
    const { progress, completions, attempts } = walk({ done: 2, then });
    expect(completions).toHaveLength(2);
    expect(progress[2]?.readAt).not.toBeNull();
    expect(attempts).toHaveLength(1);
    expect(attempts[0]).toMatchObject({ status });
    expect(attempts[0]?.passed).toBe(passed);
  },
);

it("a journey that cannot have been so is refused", () => {
  expect(() => walk({ from: 0, to: 0 })).toThrow("student1 is ahead of time in node-apis");
  expect(() => walk({ done: 0, then: "failed_quiz" })).toThrow("has no quiz to stop at");
});
