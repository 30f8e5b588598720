"use client";

import { type ComponentProps, useId } from "react";
import { describe, Field } from "./field";
import { useField } from "./form-state";
import { Select } from "./select";
import type { FieldParts } from "./text-field";

type SelectFieldProps = FieldParts &
  Omit<ComponentProps<typeof Select>, "className" | "defaultValue"> & {
    defaultValue?: string | number | undefined;
  };

export function SelectField({
  label,
  help,
  aside,
  className,
  id,
  error,
  defaultValue,
  ...select
}: SelectFieldProps) {
  const fallbackId = useId();
  const controlId = id ?? fallbackId;
  const field = useField(select.name, { error, defaultValue });

  return (
    <Field id={controlId} label={label} help={help} error={field.error} aside={aside} className={className}>
      <Select
        id={controlId}
        defaultValue={select.value === undefined ? field.defaultValue : undefined}
        {...describe(controlId, { help, error: field.error })}
        {...select}
      />
    </Field>
  );
}
