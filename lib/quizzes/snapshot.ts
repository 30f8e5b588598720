import type { QuestionType, ReleaseRule, SelectScoring } from "@/prisma/generated/enums";
import type { Snapshot, SnapshotOption, SnapshotQuestion } from "./types";

type QuizRow = {
  title: string;
  passingScore: number;
  timeLimit: number | null;
  release: ReleaseRule;
  isShuffled: boolean;
  questions: QuestionRow[];
};

type QuestionRow = {
  id: number;
  questionType: QuestionType;
  questionText: string;
  points: number;
  explanation: string | null;
  selectScoring: SelectScoring;
  isCaseSensitive: boolean;
  answers: AnswerRow[];
};

type AnswerRow = {
  id: number;
  answerText: string;
  isCorrect: boolean;
  explanation: string | null;
  orderIndex: number;
  matchText: string | null;
  blankNo: number | null;
  absoluteTolerance: { toString(): string } | null;
  relativeTolerance: { toString(): string } | null;
};

/**
 * Freezes a quiz for one attempt. Questions and options are shuffled with `seed` where the quiz asks for it;
 * steps to be ordered and right-hand sides always are, or their order would be the answer.
 */
export function freeze(quiz: QuizRow, seed: number): Snapshot {
  const random = mulberry32(seed);
  const questions = quiz.questions.map((question) => freezeQuestion(question, quiz.isShuffled, random));
  return {
    version: 1,
    title: quiz.title,
    passingScore: quiz.passingScore,
    timeLimit: quiz.timeLimit,
    release: quiz.release,
    seed,
    questions: quiz.isShuffled ? shuffle(questions, random) : questions,
  };
}

const keepsOrder = new Set<QuestionType>(["true_false", "fill_blanks", "matching"]);

function freezeQuestion(row: QuestionRow, isShuffled: boolean, random: () => number): SnapshotQuestion {
  const options = row.answers.map(freezeOption);
  const mustShuffle = row.questionType === "ordering";
  const mayShuffle = isShuffled && !keepsOrder.has(row.questionType);
  const rights = [...new Set(options.flatMap(({ match }) => (match === null ? [] : [match])))];
  return {
    id: row.id,
    type: row.questionType,
    text: row.questionText,
    points: row.points,
    explanation: row.explanation,
    selectScoring: row.selectScoring,
    isCaseSensitive: row.isCaseSensitive,
    options: mustShuffle || mayShuffle ? shuffle(options, random) : options,
    rights: shuffle(rights, random),
  };
}

function freezeOption(row: AnswerRow): SnapshotOption {
  return {
    id: row.id,
    text: row.answerText,
    isCorrect: row.isCorrect,
    explanation: row.explanation,
    order: row.orderIndex,
    match: row.matchText,
    blank: row.blankNo,
    absoluteTolerance: row.absoluteTolerance?.toString() ?? null,
    relativeTolerance: row.relativeTolerance?.toString() ?? null,
  };
}

/** Fisher–Yates. */
function shuffle<T>(items: readonly T[], random: () => number) {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const traded = shuffled.splice(j, 1, ...shuffled.slice(i, i + 1));
    shuffled.splice(i, 1, ...traded);
  }
  return shuffled;
}

/** A small seeded generator: the same seed gives the same order for ever. */
function mulberry32(seed: number) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
