"use client";

import type { ComponentProps } from "react";
import { Field } from "./field";
import { Input } from "./input";
import { type LabelledProps, useLabelledControl } from "./labelled-control";

export function TextField(props: LabelledProps<ComponentProps<typeof Input>>) {
  const { field, control } = useLabelledControl(props);
  return (
    <Field {...field}>
      <Input {...control} />
    </Field>
  );
}
