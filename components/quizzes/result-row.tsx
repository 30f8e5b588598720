import { clsx } from "clsx";
import { Check, ChevronDown, Clock, Flag, Minus, X } from "lucide-react";
import { inline } from "@/lib/quizzes/plain-text";
import type { Mark, ResultQuestion } from "@/lib/quizzes/result";
import { formatPoints } from "@/lib/quizzes/wording";
import { GivenAnswer, withAnswers } from "./given-answer";
import { QuestionText } from "./question-text";
import { ShortText } from "./short-text";

const marks: Record<Mark, { name: string; className: string; Icon: typeof Check }> = {
  right: { name: "Correct", className: "bg-brand text-brand-foreground", Icon: Check },
  partly: { name: "Partly correct", className: "bg-warning-solid text-warning-foreground", Icon: Minus },
  wrong: { name: "Incorrect", className: "bg-destructive text-destructive-foreground", Icon: X },
  waiting: {
    name: "Waiting for grading",
    className: "border border-input text-muted-foreground",
    Icon: Clock,
  },
};

/** More than one line can hold: code blocks, pictures, lists, several paragraphs. */
const hasBlocks = /<(?:pre|img|table|ul|ol|aside|figure|blockquote)|<\/p>\s*</;

type ResultRowProps = { question: ResultQuestion; isOpen: boolean; isOwner: boolean };

export function ResultRow({ question, isOpen, isOwner }: ResultRowProps) {
  const { number, title, html, mark, earned, points, isFlagged, given, explanation, feedback } = question;
  const { name, className, Icon } = marks[mark];
  const isLong = given.kind === "blanks" || hasBlocks.test(html);

  return (
    <details className="group border-t border-border" open={isOpen}>
      <summary className="flex list-none items-start gap-3 py-3.5 md:gap-4 [&::-webkit-details-marker]:hidden">
        <span className="sr-only">{name}</span>
        <span className={clsx("flex size-5 shrink-0 items-center justify-center rounded-full", className)}>
          <Icon className="size-3" strokeWidth={3} />
        </span>
        <span className="tnum w-5 shrink-0 text-sm leading-5 text-muted-foreground">{number}</span>
        <span className="line-clamp-2 min-w-0 flex-1 text-base leading-5 group-open:line-clamp-none group-open:font-medium">
          {isLong ? title : <ShortText html={inline(html)} />}
        </span>
        {isFlagged && (
          <span className="shrink-0 leading-5 text-warning">
            <Flag className="mt-0.5 size-4" fill="currentColor" />
            <span className="sr-only">Flagged</span>
          </span>
        )}
        <span className="tnum shrink-0 text-xs leading-5 text-muted-foreground">
          {earned === null ? "–" : formatPoints(earned)} / {points}
        </span>
        <ChevronDown className="mt-0.5 size-4 shrink-0 text-muted-foreground transition-transform group-open:rotate-180" />
      </summary>
      <div className="pb-6 md:pl-[4.25rem]">
        {isLong && (
          <div className="mb-4">
            <QuestionText size="small" html={withAnswers(html, given)} />
          </div>
        )}
        <GivenAnswer question={question} isOwner={isOwner} />
        {feedback && <Aside title="From your instructor">{feedback}</Aside>}
        {explanation && (
          <div className="mt-4 border-l-2 border-border-strong pl-4">
            <QuestionText size="small" html={explanation} />
          </div>
        )}
      </div>
    </details>
  );
}

function Aside({ title, children }: { title: string; children: string }) {
  return (
    <div className="mt-4 border-l-2 border-border-strong pl-4">
      <p className="text-sm font-medium">{title}</p>
      <p className="mt-1 font-serif text-md leading-[1.65rem] whitespace-pre-line">{children}</p>
    </div>
  );
}
