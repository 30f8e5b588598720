import { clsx } from "clsx";
import { fieldName } from "@/lib/quizzes/answers";
import type { TakingQuestion } from "@/lib/quizzes/taking";
import { ShortText } from "./short-text";

/** Radio buttons, or check boxes where several can be right; letters stand in for both. */
export function ChoiceOptions({ question }: { question: TakingQuestion }) {
  const { type, options, answer } = question;
  const isMany = type === "multiple_select";
  const chosen = new Set<unknown>(Array.isArray(answer) ? answer : [answer]);
  const name = fieldName(question);

  return (
    <div>
      {isMany && (
        <>
          <p className="mb-3 text-sm text-muted-foreground">Choose all that apply.</p>
          <input type="hidden" name={name} value="" />
        </>
      )}
      <div className="space-y-2.5">
        {options.map((html, place) => (
          <label
            key={place}
            className="group relative flex cursor-pointer items-start gap-4 rounded-md border border-border-strong bg-card px-4 py-3.5 transition-colors hover:bg-accent has-checked:border-primary has-checked:bg-card has-checked:ring-1 has-checked:ring-primary has-focus-visible:focus-shown"
          >
            <input
              type={isMany ? "checkbox" : "radio"}
              name={name}
              value={place}
              defaultChecked={chosen.has(place)}
              data-choice
              className="sr-only"
            />
            <span
              aria-hidden
              className={clsx(
                "mt-px flex size-6 shrink-0 items-center justify-center rounded-sm border border-input text-xs font-semibold text-muted-foreground",
                "group-has-checked:border-primary group-has-checked:bg-primary group-has-checked:text-primary-foreground",
              )}
            >
              {letterOf(place)}
            </span>
            <ShortText html={html} className="flex-1 pt-0.5 text-md leading-6" />
          </label>
        ))}
      </div>
    </div>
  );
}

export function letterOf(place: number) {
  return String.fromCharCode(65 + (place % 26));
}
