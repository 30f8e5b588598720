"use client";

import { type ComponentProps, useId, useState } from "react";
import { describe, Field } from "./field";
import { useField } from "./form-state";
import { Input } from "./input";
import type { FieldParts } from "./text-field";

type PasswordFieldProps = FieldParts & Omit<ComponentProps<typeof Input>, "className" | "type">;

/** Never shown again after a refusal: a password is not sent back to the browser. */
export function PasswordField({ label, help, aside, className, id, error, ...input }: PasswordFieldProps) {
  const fallbackId = useId();
  const controlId = id ?? fallbackId;
  const field = useField(input.name, { error });
  const [shown, setShown] = useState(false);

  return (
    <Field id={controlId} label={label} help={help} error={field.error} aside={aside} className={className}>
      <div className="relative">
        <Input
          id={controlId}
          type={shown ? "text" : "password"}
          className="pr-16"
          {...describe(controlId, { help, error: field.error })}
          {...input}
        />
        <button
          type="button"
          aria-pressed={shown}
          aria-controls={controlId}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 right-1 my-auto h-8 rounded-sm px-2 text-xs font-medium text-muted-foreground hover:text-foreground noscript:hidden"
        >
          {shown ? "Hide" : "Show"}
          <span className="sr-only"> password</span>
        </button>
      </div>
    </Field>
  );
}
