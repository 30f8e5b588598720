import { db } from "@/lib/db";
import { blankNumbers, leftsOf } from "@/lib/quizzes/parts";
import type { AnswerValue, SnapshotQuestion } from "@/lib/quizzes/types";
import type { Prisma } from "@/prisma/generated/client";
import type { QuestionType } from "@/prisma/generated/enums";

/** Stands in every text that a learner may not see while an attempt runs. */
export const secret = "canary";

type Answer = Partial<Prisma.QuizAnswerUncheckedCreateInput> & { answerText: string };
type Question = Partial<Prisma.QuizQuestionUncheckedCreateInput> & {
  questionText: string;
  questionType: QuestionType;
  key: Answer[];
};

const why = `Because, ${secret}.`;
const right = { isCorrect: true, explanation: why };
const wrong = { isCorrect: false, explanation: why };

/** One question of each kind, worth 2 points each. */
const questions: Question[] = [
  {
    questionType: "multiple_choice",
    questionText: "Which `one`?\n\n```js\nconst at = 12:30;\n```",
    key: [
      { answerText: "One", ...wrong },
      { answerText: "Two", ...right },
      { answerText: "Three", ...wrong },
    ],
  },
  {
    questionType: "true_false",
    questionText: "The train leaves at 12:30.",
    key: [
      { answerText: "True", ...right },
      { answerText: "False", ...wrong },
    ],
  },
  {
    questionType: "multiple_select",
    questionText: "Which ones?",
    key: [
      { answerText: "A", ...right },
      { answerText: "B", ...right },
      { answerText: "C", ...wrong },
    ],
  },
  {
    questionType: "numeric",
    questionText: "How much?",
    key: [{ answerText: "3.5", absoluteTolerance: "0.1", ...right }],
  },
  { questionType: "short_answer", questionText: "Who?", key: [{ answerText: `${secret} bird`, ...right }] },
  {
    questionType: "fill_blanks",
    questionText: "A [[1]] in a [[2]].",
    key: [
      { answerText: `${secret} one`, blankNo: 1, ...right },
      { answerText: `${secret} two`, blankNo: 2, ...right },
    ],
  },
  {
    questionType: "matching",
    questionText: "Match.",
    key: [
      { answerText: "One", matchText: "1", ...right },
      { answerText: "Two", matchText: "2", ...right },
      { answerText: "", matchText: "3", ...right },
    ],
  },
  {
    questionType: "ordering",
    questionText: "Order.",
    key: [
      { answerText: "First", ...right },
      { answerText: "Second", ...right },
      { answerText: "Third", ...right },
    ],
  },
  { questionType: "essay", questionText: "Write.", key: [] },
];

/** A quiz with one question of each kind; `kinds` leaves out the others. */
export async function createFullQuiz(
  lessonId: number,
  { kinds, ...more }: Partial<Prisma.QuizUncheckedCreateInput> & { kinds?: QuestionType[] } = {},
) {
  const chosen = questions.filter(({ questionType }) => !kinds || kinds.includes(questionType));
  const { id } = await db.quiz.create({
    data: {
      title: "Full",
      ...more,
      lessonId,
      questions: {
        create: chosen.map(({ key, ...question }, orderIndex) => ({
          points: 2,
          explanation: why,
          ...question,
          orderIndex,
          answers: { create: key.map((answer, i) => ({ ...answer, orderIndex: i })) },
        })),
      },
    },
    select: { id: true },
  });
  return id;
}

/** What earns all the points of a frozen question; null for an essay, which somebody has to read. */
export function rightAnswer(question: SnapshotQuestion): AnswerValue | null {
  const { type, options, rights } = question;
  const places = options.flatMap(({ isCorrect }, place) => (isCorrect ? [place] : []));
  const accepted = options.filter(({ isCorrect }) => isCorrect);
  switch (type) {
    case "multiple_choice":
    case "true_false":
      return places[0] ?? null;
    case "multiple_select":
      return places;
    case "numeric":
    case "short_answer":
      return accepted[0]?.text ?? null;
    case "fill_blanks":
      return blankNumbers(question).map(
        (blank) => accepted.find((option) => option.blank === blank)?.text ?? "",
      );
    case "matching":
      return leftsOf(options).map(({ match }) => rights.indexOf(match ?? ""));
    case "ordering":
      return options.map((_, place) => place).sort((a, b) => options[a]!.order - options[b]!.order);
    case "essay":
      return null;
  }
}
