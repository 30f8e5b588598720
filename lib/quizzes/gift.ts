import { parse, SyntaxError as GiftSyntaxError } from "gift-pegjs";
import { whyUnanswerable } from "./answerable";
import { type Answered, GiftMisfit, readAnswers, textOf, textOrNull } from "./gift-answers";
import { readTags } from "./gift-tags";
import type { QuestionDraft } from "./question-draft";

export type LineProblem = { line: number; message: string };

/**
 * Reads a GIFT file by its reference grammar, as questions of our nine types. Every problem is collected
 * with its line (from 1); a question with a problem is not among the questions.
 */
export function readGift(text: string): { questions: QuestionDraft[]; problems: LineProblem[] } {
  const problems: LineProblem[] = [];
  const questions = splitBlocks(text).flatMap((block) => readBlock(block, problems));
  if (questions.length === 0 && problems.length === 0)
    problems.push({ line: 1, message: "There are no questions in this file." });
  return { questions, problems };
}

/** `line` is that of its first line in the file. */
type Block = { line: number; lines: string[] };

/** The grammar ends a question at a blank line, and nowhere else. Comments belong to the question below them. */
function splitBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const [i, content] of text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .entries()) {
    const isBlank = content.trim() === "";
    if (isBlank && open && !open.lines.every(isCommentOrBlank)) open = null;
    else if (open) open.lines.push(content);
    else if (!isBlank) {
      open = { line: i + 1, lines: [content] };
      blocks.push(open);
    }
  }
  return blocks.filter(({ lines }) => !lines.every(isCommentOrBlank));
}

function isCommentOrBlank(line: string) {
  return /^\s*(\/\/.*)?$/.test(line);
}

function readBlock(block: Block, problems: LineProblem[]): QuestionDraft[] {
  const start = block.line + block.lines.findIndex((line) => !isCommentOrBlank(line));
  const complain = (message: string, line = start) => void problems.push({ line, message });
  const before = problems.length;
  try {
    const drafts = parse(block.lines.join("\n")).flatMap((parsed) => {
      if (parsed.type === "Category") return [];
      if (parsed.type === "Description") throw new GiftMisfit("The question has no answer part in braces.");
      return [toDraft(parsed, start, (tag, message) => complain(message, lineOf(block, tag)))];
    });
    for (const draft of drafts) {
      const reason = whyUnanswerable(draft);
      if (reason) complain(reason);
    }
    return problems.length > before ? [] : drafts;
  } catch (error) {
    if (error instanceof GiftMisfit) complain(error.message);
    else if (error instanceof GiftSyntaxError)
      complain(explain(error), block.line + error.location.start.line - 1);
    else throw error;
    return [];
  }
}

function toDraft(
  parsed: Answered,
  line: number,
  complain: (tag: string, message: string) => void,
): QuestionDraft {
  const tags = readTags(parsed.tags ?? [], complain);
  const { type, answers } = readAnswers(parsed, tags.type);
  if (tags.hasScoring && type !== "multiple_select") {
    complain(`scoring:${tags.selectScoring}`, "Scoring is for questions with several right answers.");
  }
  return {
    line,
    type,
    text: textOf(parsed.stem),
    points: tags.points,
    explanation: textOrNull(parsed.globalFeedback),
    selectScoring: tags.selectScoring,
    isCaseSensitive: tags.isCaseSensitive,
    tags: tags.topics,
    answers,
  };
}

function lineOf({ line, lines }: Block, tag: string) {
  const at = lines.findIndex((content) => content.includes(`[tag:${tag}]`));
  return at === -1 ? line : line + at;
}

/** The grammar's own message lists every rule that could have gone on; authors need the character. */
function explain({ found, expected }: GiftSyntaxError) {
  if (expected.some((part) => part.type === "other" && part.description.startsWith("a value between"))) {
    return "Between the percent signs stands a number from -100 to 100.";
  }
  if (found === null)
    return "The question is not closed with “}”. A blank line ends a question, so there can be none inside it.";
  if (/[:=~#{}]/.test(found)) return `Unexpected “${found}”. Where it is meant as text, write “\\${found}”.`;
  return `Unexpected “${found === "\n" ? "end of line" : found}”.`;
}
