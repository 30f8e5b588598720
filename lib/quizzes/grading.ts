import { fraction, type Fraction, multiply, toDecimal, zero } from "./fraction";
import { type Result, scoreQuestion, sumUp } from "./scoring";
import type { Snapshot, StoredAnswer, StoredAnswers } from "./types";

export type Graded = Result & {
  /** The stored answers, each with what it earned. */
  answers: StoredAnswers;
  /** An essay waits for a person. */
  needsGrading: boolean;
};

/** Grades an attempt by the questions it froze. What somebody must read counts 0 until then. */
export function grade(snapshot: Snapshot, stored: StoredAnswers): Graded {
  let needsGrading = false;
  const answers: StoredAnswers = {};
  const parts = snapshot.questions.map((question) => {
    const answer: StoredAnswer = stored[question.id] ?? { value: null, seq: 0 };
    const earned = scoreQuestion(question, answer.value);
    needsGrading ||= earned === null;
    answers[question.id] = { ...answer, ...(earned && marks(earned, question.points)) };
    return { points: question.points, fraction: earned ?? zero };
  });
  return { ...sumUp(parts, snapshot.passingScore), answers, needsGrading };
}

function marks(earned: Fraction, points: number) {
  return {
    fraction: Number(toDecimal(earned)),
    points: Number(toDecimal(multiply(earned, fraction(points, 1)))),
  };
}
