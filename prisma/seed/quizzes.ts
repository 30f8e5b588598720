import { fraction, toDecimal, zero } from "@/lib/quizzes/fraction";
import { grade } from "@/lib/quizzes/grading";
import { leftsOf } from "@/lib/quizzes/parts";
import { scoreQuestion, sumUp } from "@/lib/quizzes/scoring";
import { freeze } from "@/lib/quizzes/snapshot";
import type { AnswerValue, Snapshot, SnapshotQuestion, StoredAnswers } from "@/lib/quizzes/types";
import type { Tx } from "@/lib/db";
import type { Prisma } from "@/prisma/generated/client";
import type { QuestionType } from "@/prisma/generated/enums";
import type { Calendar } from "./calendar";
import type { Random } from "./random";

export type SeededQuiz = Awaited<ReturnType<typeof readQuizzes>>[number];
export type AttemptRow = Prisma.QuizAttemptCreateManyInput & {
  startedAt: Date;
  submittedAt?: Date;
  passed?: boolean | null;
};

/** Every quiz with what an attempt freezes of it. */
export function readQuizzes(tx: Tx) {
  return tx.quiz.findMany({
    orderBy: { id: "asc" },
    include: {
      questions: { orderBy: { orderIndex: "asc" }, include: { answers: { orderBy: { orderIndex: "asc" } } } },
    },
  });
}

type Sitting = {
  userId: string;
  attemptNo: number;
  startedAt: Date;
  /** How likely each answer is right. */
  skill: number;
  /** What an instructor gave for essays, from 0 to 1; null is not graded yet. */
  essayMark: number | null;
};

/** One attempt as a person would have made it: frozen, answered, handed in and graded by the app's own rules. */
export function takeQuiz(
  quiz: SeededQuiz,
  sitting: Sitting,
  random: Random,
  { after }: Calendar,
): AttemptRow {
  const { userId, attemptNo, startedAt, skill, essayMark } = sitting;
  const snapshot = freeze(quiz, random.integer(1, 2 ** 31 - 1));
  const limit = quiz.timeLimit ?? 40;
  const seconds = Math.round(limit * 60 * (0.35 + 0.5 * random.next()));
  const at = after(startedAt, seconds / 120).toISOString();
  const answers: StoredAnswers = {};
  for (const question of snapshot.questions) {
    answers[question.id] = { value: answer(question, skill, random), seq: random.integer(1, 3), at };
  }
  const graded = gradeAll(snapshot, answers, essayMark);
  const submittedAt = after(startedAt, seconds / 60);
  return {
    ...openRow(quiz, snapshot, { userId, attemptNo, startedAt }, after),
    status: graded.needsGrading ? "needs_grading" : "graded",
    answers: graded.answers,
    score: graded.score,
    pointsEarned: toDecimal(graded.earned),
    passed: graded.needsGrading ? null : graded.passed,
    timeSpent: seconds,
    submittedAt,
    gradedAt: graded.needsGrading ? null : after(submittedAt, hasEssay(snapshot) ? 22 * 60 : 0),
  };
}

/** An attempt that was begun and waits for its person: the first half is answered. */
export function beginQuiz(
  quiz: SeededQuiz,
  sitting: Omit<Sitting, "essayMark">,
  random: Random,
  { after }: Calendar,
): AttemptRow {
  const snapshot = freeze(quiz, random.integer(1, 2 ** 31 - 1));
  const answers: StoredAnswers = {};
  for (const question of snapshot.questions.slice(0, Math.ceil(snapshot.questions.length / 2))) {
    answers[question.id] = {
      value: answer(question, sitting.skill, random),
      seq: 1,
      at: after(sitting.startedAt, 4).toISOString(),
    };
  }
  return { ...openRow(quiz, snapshot, sitting, after), status: "in_progress", answers };
}

export function hasEssay({ questions }: { questions: { type: QuestionType }[] }) {
  return questions.some(({ type }) => type === "essay");
}

function openRow(
  quiz: SeededQuiz,
  snapshot: Snapshot,
  { userId, attemptNo, startedAt }: Pick<Sitting, "userId" | "attemptNo" | "startedAt">,
  after: Calendar["after"],
) {
  return {
    userId,
    quizId: quiz.id,
    attemptNo,
    totalQuestions: snapshot.questions.length,
    pointsPossible: snapshot.questions.reduce((sum, { points }) => sum + points, 0),
    snapshot,
    startedAt,
    attemptedAt: startedAt,
    deadlineAt: quiz.timeLimit === null ? null : after(startedAt, quiz.timeLimit),
  };
}

/** The app's grading, and for essays the mark of the person who read them. */
function gradeAll(snapshot: Snapshot, answers: StoredAnswers, essayMark: number | null) {
  const graded = grade(snapshot, answers);
  if (!graded.needsGrading || essayMark === null) return graded;

  const mark = fraction(Math.round(essayMark * 10), 10);
  const parts = snapshot.questions.map((question) => {
    const own = graded.answers[question.id];
    if (question.type !== "essay")
      return { points: question.points, fraction: scoreQuestion(question, own?.value) ?? zero };
    const share = Number(toDecimal(mark));
    if (own) Object.assign(own, { fraction: share, points: share * question.points, feedback });
    return { points: question.points, fraction: mark };
  });
  return { ...graded, ...sumUp(parts, snapshot.passingScore), needsGrading: false };
}

const feedback = "Clear, and short enough to be read. Say next time what would change your mind.";

const essays = [
  "I would start with the three numbers that decide it and say which of them I measured and which I guessed. Then one paragraph on what happens if the guess is wrong, because that is the part people ask about. The proposal comes last and fits into one sentence.",
  "The first draft tried to say everything. For this version I kept the facts that would change somebody’s mind: what was observed, how often, and what it cost. I left out who was to blame, since the point is what we do next time.",
  "My reasons, in order: it is the smallest change that can be undone within a day, it touches one place only, and we will see within a week whether it works. If the number has not moved by then, we go back and I write down why.",
];

function answer(question: SnapshotQuestion, skill: number, random: Random): AnswerValue | null {
  if (question.type === "essay") return random.pick(essays);
  if (random.happens(skill)) return rightAnswer(question);
  return random.happens(0.12) ? null : wrongAnswer(question, random);
}

function rightAnswer({ type, options, rights }: SnapshotQuestion): AnswerValue {
  const places = options.map((_, place) => place);
  const first = options.find(({ isCorrect }) => isCorrect)?.text ?? "";
  switch (type) {
    case "multiple_select":
      return places.filter((place) => options[place]?.isCorrect);
    case "numeric":
    case "short_answer":
      return first;
    case "fill_blanks": {
      const blanks = [...new Set(options.flatMap(({ blank }) => blank ?? []))].sort((a, b) => a - b);
      return blanks.map((blank) => options.find((option) => option.blank === blank)?.text ?? "");
    }
    case "matching":
      return leftsOf(options).map(({ match }) => rights.indexOf(match ?? ""));
    case "ordering":
      return places.sort((a, b) => (options[a]?.order ?? 0) - (options[b]?.order ?? 0));
    default:
      return options.findIndex(({ isCorrect }) => isCorrect);
  }
}

/** Wrong as people are: one slip in a longer answer, a neighbor instead of the right choice. */
function wrongAnswer(question: SnapshotQuestion, random: Random): AnswerValue {
  const right = rightAnswer(question);
  const { type, options } = question;
  if (typeof right === "number") return (right + random.integer(1, options.length - 1)) % options.length;
  if (type === "numeric") return String(Number(right) * 2 + 1);
  if (typeof right === "string") return random.pick(["not sure", "see the lesson", "null"]);
  if (type === "multiple_select") {
    const wrong = options.findIndex(({ isCorrect }) => !isCorrect);
    return wrong === -1 ? (right as number[]).slice(1) : [...(right as number[]).slice(1), wrong];
  }
  if (type === "fill_blanks") return (right as string[]).map((text, i) => (i === 0 ? "later" : text));
  const [first, second, ...rest] = right as number[];
  return [second ?? 0, first ?? 0, ...rest];
}
