import { renderMarkdown } from "@/lib/markdown";
import type { QuestionType } from "@/prisma/generated/enums";
import { isBlank } from "./blank";
import { markBlanks } from "./blanks";
import { fraction, multiply, parseDecimal, toDecimal, zero } from "./fraction";
import { blankNumbers, leftsOf } from "./parts";
import { inline, plainText } from "./plain-text";
import type {
  AnswerValue,
  Snapshot,
  SnapshotOption,
  SnapshotQuestion,
  StoredAnswer,
  StoredAnswers,
} from "./types";

export type Mark = "right" | "partly" | "wrong" | "waiting";

export type ResultQuestion = {
  id: number;
  number: number;
  type: QuestionType;
  /** One line of plain text. */
  title: string;
  html: string;
  mark: Mark;
  points: number;
  /** Null while somebody has to read it. */
  earned: number | null;
  isFlagged: boolean;
  isBlank: boolean;
  given: Given;
  /** Null where it is not released, or there is none. */
  explanation: string | null;
  /** The instructor's words on an essay. */
  feedback: string | null;
};

/** What was answered, and beside it what would have been right: null where that is not released. */
export type Given =
  | {
      kind: "choices";
      options: { html: string; isChosen: boolean; isRight: boolean | null; explanation: string | null }[];
    }
  | { kind: "text"; text: string; accepted: string[] | null }
  | { kind: "blanks"; texts: { blank: number; text: string; accepted: string[] | null }[] }
  | { kind: "pairs"; pairs: { html: string; given: string | null; right: string | null }[] }
  | { kind: "order"; steps: { html: string; rightPosition: number | null }[] };

/** The questions of a graded attempt. Unless `released`, nothing of what would have been right is in it. */
export function toResult(
  { questions }: Snapshot,
  answers: StoredAnswers,
  released: boolean,
): Promise<ResultQuestion[]> {
  return Promise.all(
    questions.map(async (question, i) => {
      const stored: StoredAnswer = answers[question.id] ?? { value: null, seq: 0 };
      const html = await renderMarkdown(markBlanks(question.text));
      return {
        id: question.id,
        number: i + 1,
        type: question.type,
        title: plainText(await renderMarkdown(question.text.replaceAll(/\[\[\d{1,3}\]\]/g, "___"))),
        html,
        mark: markOf(stored),
        points: question.points,
        earned: stored.points ?? null,
        isFlagged: stored.isFlagged ?? false,
        isBlank: isBlank(stored.value),
        given: await givenOf(question, stored.value, released),
        explanation: released ? await rendered(question.explanation) : null,
        feedback: stored.feedback ?? null,
      };
    }),
  );
}

function markOf({ fraction }: StoredAnswer): Mark {
  if (fraction === undefined) return "waiting";
  if (fraction >= 1) return "right";
  return fraction > 0 ? "partly" : "wrong";
}

function givenOf(
  question: SnapshotQuestion,
  value: AnswerValue | null,
  released: boolean,
): Promise<Given> | Given {
  const { type, options } = question;
  switch (type) {
    case "multiple_choice":
    case "true_false":
    case "multiple_select":
      return choices(options, value, released);
    case "numeric":
    case "short_answer":
      return {
        kind: "text",
        text: textOf(value),
        accepted: released ? acceptedOf(options).map(withTolerance) : null,
      };
    case "essay":
      return { kind: "text", text: textOf(value), accepted: null };
    case "fill_blanks":
      return blanks(question, value, released);
    case "matching":
      return pairs(question, value, released);
    case "ordering":
      return steps(options, value, released);
  }
}

async function choices(
  options: SnapshotOption[],
  value: AnswerValue | null,
  released: boolean,
): Promise<Given> {
  const chosen = new Set<unknown>(Array.isArray(value) ? value : [value]);
  return {
    kind: "choices",
    options: await Promise.all(
      options.map(async ({ text, isCorrect, explanation }, place) => ({
        html: inline(await renderMarkdown(text)),
        isChosen: chosen.has(place),
        isRight: released ? isCorrect : null,
        explanation: released ? await rendered(explanation) : null,
      })),
    ),
  };
}

function blanks(question: SnapshotQuestion, value: AnswerValue | null, released: boolean): Given {
  const typed = Array.isArray(value) ? value : [];
  return {
    kind: "blanks",
    texts: blankNumbers(question).map((blank, i) => ({
      blank,
      text: String(typed[i] ?? ""),
      accepted: released
        ? acceptedOf(question.options.filter((option) => option.blank === blank)).map(({ text }) => text)
        : null,
    })),
  };
}

async function pairs(
  { options, rights }: SnapshotQuestion,
  value: AnswerValue | null,
  released: boolean,
): Promise<Given> {
  const places = Array.isArray(value) ? value : [];
  const shown = async (right: string | null | undefined) =>
    right ? inline(await renderMarkdown(right)) : null;
  return {
    kind: "pairs",
    pairs: await Promise.all(
      leftsOf(options).map(async ({ text, match }, i) => ({
        html: inline(await renderMarkdown(text)),
        given: await shown(typeof places[i] === "number" ? rights[places[i]] : null),
        right: released ? await shown(match) : null,
      })),
    ),
  };
}

/** In the order given; where there is none, as they were shown. */
async function steps(
  options: SnapshotOption[],
  value: AnswerValue | null,
  released: boolean,
): Promise<Given> {
  const given = Array.isArray(value) ? value.flatMap((place) => options[Number(place)] ?? []) : options;
  const right = options.map(({ order }) => order).sort((a, b) => a - b);
  return {
    kind: "order",
    steps: await Promise.all(
      given.map(async ({ text, order }) => ({
        html: inline(await renderMarkdown(text)),
        rightPosition: released ? right.indexOf(order) + 1 : null,
      })),
    ),
  };
}

function acceptedOf(options: SnapshotOption[]) {
  return options.filter(({ isCorrect }) => isCorrect);
}

function withTolerance({ text, absoluteTolerance, relativeTolerance }: SnapshotOption) {
  const parts = [
    ...(Number(absoluteTolerance) > 0 ? [`± ${absoluteTolerance}`] : []),
    ...(Number(relativeTolerance) > 0 ? [`± ${percentOf(relativeTolerance ?? "")}`] : []),
  ];
  return [text, parts.join(" or ")].filter(Boolean).join(" ");
}

/** Exactly: by floating point 0.07 would be 7.000000000000001 %. */
function percentOf(share: string) {
  return `${Number(toDecimal(multiply(parseDecimal(share) ?? zero, fraction(100, 1))))}%`;
}

function textOf(value: AnswerValue | null) {
  return typeof value === "string" ? value : "";
}

async function rendered(markdown: string | null) {
  return markdown ? renderMarkdown(markdown) : null;
}
