import { controlClass, Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { fieldName, longestEssay, longestText } from "@/lib/quizzes/answers";
import { escapeHtml, fillBlanks } from "@/lib/quizzes/blanks";
import type { TakingQuestion } from "@/lib/quizzes/taking";
import { ChoiceOptions } from "./choice-options";
import { OrderingSteps } from "./ordering-steps";
import { QuestionText } from "./question-text";
import { ShortText } from "./short-text";

/** A question and its fields, drawn on the server with what was answered so far. */
export function QuestionBody({ question }: { question: TakingQuestion }) {
  const textId = `q${question.id}-text`;
  return (
    <div
      role={question.type === "multiple_choice" || question.type === "true_false" ? "radiogroup" : "group"}
      aria-labelledby={textId}
      className="mt-4"
    >
      <QuestionText
        id={textId}
        html={question.type === "fill_blanks" ? withInputs(question) : question.html}
      />
      <div className="mt-6">
        <Fields question={question} textId={textId} />
      </div>
    </div>
  );
}

function Fields({ question, textId }: { question: TakingQuestion; textId: string }) {
  const { type, answer } = question;
  const name = fieldName(question);
  const text = typeof answer === "string" ? answer : "";
  switch (type) {
    case "multiple_choice":
    case "true_false":
    case "multiple_select":
      return <ChoiceOptions question={question} />;
    case "matching":
      return <Pairs question={question} />;
    case "ordering":
      return <OrderingSteps id={question.id} steps={question.options} answer={asPlaces(answer)} />;
    case "numeric":
      return (
        <Input
          name={name}
          defaultValue={text}
          size="lg"
          inputMode="decimal"
          maxLength={longestText}
          aria-labelledby={textId}
          placeholder="A number"
          className="max-w-60"
        />
      );
    case "short_answer":
      return (
        <Input
          name={name}
          defaultValue={text}
          size="lg"
          maxLength={longestText}
          aria-labelledby={textId}
          placeholder="Your answer"
          spellCheck={false}
          className="max-w-[30rem]"
        />
      );
    case "essay":
      return (
        <textarea
          name={name}
          defaultValue={text}
          rows={12}
          maxLength={longestEssay}
          aria-labelledby={textId}
          placeholder="Your answer. Your instructor reads and grades it."
          className={controlClass("area", "font-serif text-md! leading-relaxed")}
        />
      );
    case "fill_blanks":
      return <p className="text-sm text-muted-foreground">Fill in the blanks in the text.</p>;
  }
}

function Pairs({ question }: { question: TakingQuestion }) {
  const { id, options, rights } = question;
  const answer = asPlaces(question.answer);
  const choices = [{ value: "", label: "Choose" }, ...rights.map((label, value) => ({ value, label }))];
  return (
    <ul className="divide-y divide-border border-y border-border">
      {options.map((html, i) => (
        <li key={i} className="grid items-center gap-x-6 gap-y-2 py-3 md:grid-cols-2">
          <ShortText id={`q${id}-left-${i}`} html={html} className="text-md leading-6" />
          <Select
            size="lg"
            name={fieldName(question)}
            options={choices}
            defaultValue={answer?.[i] ?? ""}
            aria-labelledby={`q${id}-left-${i}`}
          />
        </li>
      ))}
    </ul>
  );
}

const blankClass =
  "mx-1 inline-block h-[1.5em] w-36 max-w-full rounded-sm border border-input bg-card px-2 align-baseline font-sans text-[0.8em] leading-none text-foreground";

/** The inputs stand inside authored markup, so they are text until the browser reads them. */
function withInputs(question: TakingQuestion) {
  const { html, blanks, answer } = question;
  return fillBlanks(html, (blank, isFirst) => {
    const place = blanks.indexOf(blank);
    if (place === -1 || !isFirst) return `(${blank})`;
    const typed = Array.isArray(answer) ? String(answer[place] ?? "") : "";
    const attributes = `name="${fieldName(question)}" value="${escapeHtml(typed)}" maxlength="${longestText}"`;
    return `<input ${attributes} aria-label="Blank ${blank}" autocomplete="off" autocapitalize="none" spellcheck="false" class="${blankClass}">`;
  });
}

function asPlaces(answer: TakingQuestion["answer"]) {
  return Array.isArray(answer) ? answer.map((part) => (typeof part === "number" ? part : null)) : null;
}
