"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { describe, Field, type FieldMessage } from "./field";
import { useField } from "./form-state";
import { Input } from "./input";

export type FieldParts = {
  label: ReactNode;
  help?: ReactNode;
  error?: FieldMessage;
  aside?: ReactNode;
  /** Of the whole field; the control fills it. */
  className?: string | undefined;
};

type TextFieldProps = FieldParts &
  Omit<ComponentProps<typeof Input>, "className" | "defaultValue"> & {
    defaultValue?: string | number | undefined;
  };

export function TextField({
  label,
  help,
  aside,
  className,
  id,
  error,
  defaultValue,
  ...input
}: TextFieldProps) {
  const fallbackId = useId();
  const controlId = id ?? fallbackId;
  const field = useField(input.name, { error, defaultValue });

  return (
    <Field id={controlId} label={label} help={help} error={field.error} aside={aside} className={className}>
      <Input
        id={controlId}
        defaultValue={input.value === undefined ? field.defaultValue : undefined}
        {...describe(controlId, { help, error: field.error })}
        {...input}
      />
    </Field>
  );
}
