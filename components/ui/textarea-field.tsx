"use client";

import { clsx } from "clsx";
import { type ComponentProps, useId, useState } from "react";
import { describe, Field } from "./field";
import { useField } from "./form-state";
import { controlClass } from "./input";
import type { FieldParts } from "./text-field";

type TextareaFieldProps = FieldParts &
  Omit<ComponentProps<"textarea">, "className" | "defaultValue"> & {
    defaultValue?: string | undefined;
    controlClassName?: string;
  };

/** With `maxLength` the length is counted at the right of the label. */
export function TextareaField(props: TextareaFieldProps) {
  const { label, help, aside, className, id, error, defaultValue, controlClassName, onChange, ...textarea } =
    props;
  const fallbackId = useId();
  const controlId = id ?? fallbackId;
  const field = useField(textarea.name, { error, defaultValue });
  const [length, setLength] = useState(String(textarea.value ?? field.defaultValue ?? "").length);
  const count = textarea.maxLength && <span className="tnum">{`${length} of ${textarea.maxLength}`}</span>;

  return (
    <Field
      id={controlId}
      label={label}
      help={help}
      error={field.error}
      aside={aside ?? count}
      className={className}
    >
      <textarea
        id={controlId}
        rows={3}
        defaultValue={textarea.value === undefined ? field.defaultValue : undefined}
        className={clsx(controlClass("md"), "h-auto py-2", controlClassName)}
        onChange={(event) => {
          setLength(event.target.value.length);
          onChange?.(event);
        }}
        {...describe(controlId, { help, error: field.error })}
        {...textarea}
      />
    </Field>
  );
}
