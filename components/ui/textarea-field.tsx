"use client";

import { type ComponentProps, useState } from "react";
import { Field } from "./field";
import { controlClass } from "./input";
import { type LabelledProps, useLabelledControl } from "./labelled-control";

type TextareaFieldProps = LabelledProps<ComponentProps<"textarea">> & { controlClassName?: string };

/** With `maxLength` the length is counted at the right of the label. */
export function TextareaField({ controlClassName, onChange, ...props }: TextareaFieldProps) {
  const { field, control } = useLabelledControl(props);
  const [length, setLength] = useState(String(control.value ?? control.defaultValue ?? "").length);
  const count = control.maxLength && <span className="tnum">{`${length} of ${control.maxLength}`}</span>;

  return (
    <Field {...field} aside={field.aside ?? count}>
      <textarea
        rows={3}
        {...control}
        className={controlClass("area", controlClassName)}
        onChange={(event) => {
          setLength(event.target.value.length);
          onChange?.(event);
        }}
      />
    </Field>
  );
}
