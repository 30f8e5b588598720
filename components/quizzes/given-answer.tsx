import { clsx } from "clsx";
import { Check, X } from "lucide-react";
import type { ReactNode } from "react";
import { escapeHtml, fillBlanks } from "@/lib/quizzes/blanks";
import type { Given, Mark, ResultQuestion } from "@/lib/quizzes/result";
import { letterOf } from "./choice-options";
import { ShortText } from "./short-text";

type Tone = "right" | "wrong" | "given" | "plain";

type GivenAnswerProps = {
  question: ResultQuestion;
  /** Staff read somebody else's. */
  isOwner: boolean;
};

/** What was answered, beside what would have been right where that is released. */
export function GivenAnswer({ question: { given, mark, isBlank, type }, isOwner }: GivenAnswerProps) {
  const yours = isOwner ? "Your answer" : "Answer given";
  switch (given.kind) {
    case "choices":
      return <Choices given={given} mark={mark} isMany={type === "multiple_select"} yours={yours} />;
    case "text":
      return <TextAnswer given={given} mark={mark} yours={yours} />;
    case "blanks":
      return <Blanks given={given} />;
    case "pairs":
      return <Pairs given={given} />;
    case "order":
      return <Order given={given} isBlank={isBlank} />;
  }
}

/** The text of a question with blanks, each with what was written in it. */
export function withAnswers(html: string, given: Given) {
  const texts = given.kind === "blanks" ? given.texts : [];
  return fillBlanks(html, (blank) => {
    const text = texts.find((candidate) => candidate.blank === blank)?.text.trim() ?? "";
    return `<u>${text === "" ? "&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;" : escapeHtml(text)}</u>`;
  });
}

type Of<K extends Given["kind"]> = Extract<Given, { kind: K }>;

type ChoicesProps = { given: Of<"choices">; mark: Mark; isMany: boolean; yours: string };

function Choices({ given: { options }, mark, isMany, yours }: ChoicesProps) {
  return (
    <ul className="space-y-1.5">
      {options.map(({ html, isChosen, isRight, explanation }, place) => {
        const tone = toneOf({ isChosen, isRight, mark, isMany });
        return (
          <Line
            key={place}
            tone={tone}
            letter={letterOf(place)}
            label={labelOf({ isChosen, isRight, tone, yours })}
          >
            <ShortText html={html} className={clsx(tone === "plain" && "text-muted-foreground")} />
            {explanation && <ShortText html={explanation} className="mt-1 text-sm text-muted-foreground" />}
          </Line>
        );
      })}
    </ul>
  );
}

type Choice = { isChosen: boolean; isRight: boolean | null; mark: Mark; isMany: boolean };

/** Of one choice, right or wrong is known at once; of several only together, until it is released. */
function toneOf({ isChosen, isRight, mark, isMany }: Choice): Tone {
  if (isRight === null) {
    if (!isChosen) return "plain";
    return mark === "right" ? "right" : isMany ? "given" : "wrong";
  }
  if (isRight) return "right";
  return isChosen ? "wrong" : "plain";
}

function labelOf({
  isChosen,
  isRight,
  tone,
  yours,
}: Pick<Choice, "isChosen" | "isRight"> & { tone: Tone; yours: string }) {
  if (isChosen) return tone === "right" ? `${yours}, correct` : yours;
  return isRight ? "Correct answer" : null;
}

type TextAnswerProps = { given: Of<"text">; mark: Mark; yours: string };

function TextAnswer({ given: { text, accepted }, mark, yours }: TextAnswerProps) {
  const tone = mark === "right" ? "right" : mark === "wrong" ? "wrong" : "given";
  return (
    <ul className="space-y-1.5">
      <Line tone={text.trim() === "" ? "plain" : tone} label={yours}>
        <Typed text={text} />
      </Line>
      {accepted && mark !== "right" && (
        <Line tone="right" label="Correct answer">
          {accepted.join(" · ")}
        </Line>
      )}
    </ul>
  );
}

function Blanks({ given: { texts } }: { given: Of<"blanks"> }) {
  return (
    <ul className="space-y-1.5">
      {texts.map(({ blank, text, accepted }) => (
        <Line
          key={blank}
          tone="plain"
          letter={String(blank)}
          label={accepted && `Accepted: ${accepted.join(" · ")}`}
          keepsLabel
        >
          <Typed text={text} />
        </Line>
      ))}
    </ul>
  );
}

function Pairs({ given: { pairs } }: { given: Of<"pairs"> }) {
  return (
    <ul className="space-y-1.5">
      {pairs.map(({ html, given, right }, i) => {
        const isRight = right !== null && given === right;
        return (
          <Line key={i} tone={right === null ? "given" : isRight ? "right" : "wrong"} label={null}>
            <span className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
              <ShortText html={html} />
              <span>
                {given === null ? <NoAnswer /> : <ShortText html={given} />}
                {right !== null && !isRight && (
                  <ShortText html={`Correct: ${right}`} className="mt-1 text-sm text-brand" />
                )}
              </span>
            </span>
          </Line>
        );
      })}
    </ul>
  );
}

function Order({ given: { steps }, isBlank }: { given: Of<"order">; isBlank: boolean }) {
  return (
    <>
      {isBlank && (
        <p className="mb-2 text-sm">
          <NoAnswer />
        </p>
      )}
      <ol className="space-y-1.5">
        {steps.map(({ html, rightPosition }, i) => {
          const isRight = rightPosition === i + 1;
          const tone = rightPosition === null || isBlank ? "given" : isRight ? "right" : "wrong";
          const label = rightPosition === null || isRight ? null : `Position ${rightPosition}`;
          return (
            <Line key={i} tone={tone} letter={String(i + 1)} label={label} keepsLabel>
              <ShortText html={html} />
            </Line>
          );
        })}
      </ol>
    </>
  );
}

function Typed({ text }: { text: string }) {
  return text.trim() === "" ? <NoAnswer /> : <span className="break-words whitespace-pre-line">{text}</span>;
}

function NoAnswer() {
  return <span className="text-muted-foreground">No answer</span>;
}

const frames: Record<Tone, string> = {
  right: "border-brand-border bg-brand-subtle",
  wrong: "border-destructive-border bg-destructive-subtle",
  given: "border-foreground/40",
  plain: "border-border",
};
const inks: Record<Tone, string> = {
  right: "text-brand",
  wrong: "text-destructive",
  given: "text-foreground",
  plain: "text-muted-foreground",
};

type LineProps = {
  tone: Tone;
  letter?: string;
  label: string | null;
  keepsLabel?: boolean;
  children: ReactNode;
};

/** One line of an answer list. On phones its label is a mark, unless it says more than the mark does. */
function Line({ tone, letter, label, keepsLabel, children }: LineProps) {
  return (
    <li className={clsx("flex items-start gap-3 rounded-md border px-3 py-2 text-base", frames[tone])}>
      {letter && <span className={clsx("min-w-3 shrink-0 font-semibold", inks[tone])}>{letter}</span>}
      <span className="min-w-0 flex-1">{children}</span>
      {label && (
        <span
          className={clsx(
            "flex shrink-0 items-center gap-1 text-xs leading-[1.3125rem] font-medium",
            inks[tone],
          )}
        >
          {tone === "right" && <Check className="size-3.5" strokeWidth={2.5} />}
          {tone === "wrong" && <X className="size-3.5" strokeWidth={2.5} />}
          <span className={clsx(!keepsLabel && "max-sm:sr-only")}>{label}</span>
        </span>
      )}
    </li>
  );
}
