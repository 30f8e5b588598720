"use client";

import { Radio } from "@/components/ui/choice";
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
          <div key={letter} className="flex items-center gap-2">
            <Radio name="right" value={i} defaultChecked={i === 0} aria-label={`${letter} is right`} />
            <Input name="options[]" aria-label={`Answer ${letter}`} placeholder={letter} maxLength={2000} />
          </div>
        ))}
      </div>
      {message && <FieldError id="options-error">{message}</FieldError>}
    </fieldset>
  );
}
