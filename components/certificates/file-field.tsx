"use client";
"use no memo";

import type { ComponentProps } from "react";
import { Field } from "@/components/ui/field";
import { type LabelledProps, useLabelledControl } from "@/components/ui/labelled-control";

/** A file with its label, and what is wrong with it. */
export function FileField(props: LabelledProps<ComponentProps<"input">>) {
  const { field, control } = useLabelledControl(props);
  const { defaultValue: _noFileHasOne, ...rest } = control;
  return (
    <Field {...field}>
      <input
        type="file"
        {...rest}
        className="block w-full text-sm file:mr-3 file:h-8 file:rounded-md file:border file:border-border-strong file:bg-card file:px-3 file:text-sm file:font-medium file:text-foreground hover:file:bg-accent touch:file:h-11 touch:file:px-4"
      />
    </Field>
  );
}
