"use client";

import type { ComponentProps } from "react";
import { Field } from "./field";
import { type LabelledProps, useLabelledControl } from "./labelled-control";
import { Select } from "./select";

export function SelectField(props: LabelledProps<ComponentProps<typeof Select>>) {
  const { field, control } = useLabelledControl(props);
  return (
    <Field {...field}>
      <Select {...control} />
    </Field>
  );
}
