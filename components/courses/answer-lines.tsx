"use client";

import { RadioField } from "@/components/ui/choice-field";
import { FieldError } from "@/components/ui/field";
import { useField } from "@/components/ui/form-state";
import { Input } from "@/components/ui/input";

const letters = ["A", "B", "C", "D", "E", "F"];

export function AnswerLines() {
  const { error } = useField("options", {});
  const message = typeof error === "string" ? error : error?.[0];
  return (
    <fieldset aria-describedby={message ? "options-error" : undefined}>
      <legend className="mb-2 text-sm font-medium">Answers, the right one marked</legend>
      <div className="space-y-2">
        {letters.map((letter, i) => (
          <AnswerLine key={letter} letter={letter} place={i} isRefused={Boolean(message)} />
        ))}
      </div>
      {message && <FieldError id="options-error">{message}</FieldError>}
    </fieldset>
  );
}

type AnswerLineProps = { letter: string; place: number; isRefused: boolean };

function AnswerLine({ letter, place, isRefused }: AnswerLineProps) {
  const { defaultValue } = useField(`options[${place}]`, {});
  return (
    <div className="flex items-center gap-2">
      <RadioField name="right" value={place} defaultChecked={place === 0} aria-label={`${letter} is right`} />
      <Input
        name="options[]"
        aria-label={`Answer ${letter}`}
        placeholder={letter}
        maxLength={2000}
        defaultValue={defaultValue}
        aria-invalid={isRefused || undefined}
      />
    </div>
  );
}
