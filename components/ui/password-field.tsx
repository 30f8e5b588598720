"use client";

import { type ComponentProps, useState } from "react";
import { Field } from "./field";
import { Input } from "./input";
import { type LabelledProps, useLabelledControl } from "./labelled-control";

type PasswordFieldProps = Omit<LabelledProps<ComponentProps<typeof Input>>, "type" | "defaultValue">;

/** Never shown again after a refusal: a password is not sent back to the browser. */
export function PasswordField(props: PasswordFieldProps) {
  const { field, control } = useLabelledControl(props);
  const [shown, setShown] = useState(false);

  return (
    <Field {...field}>
      <div className="relative">
        <Input {...control} type={shown ? "text" : "password"} defaultValue={undefined} className="pr-16" />
        <button
          type="button"
          aria-pressed={shown}
          aria-controls={control.id}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 right-1 my-auto h-8 rounded-sm px-2 text-xs font-medium text-muted-foreground hover:text-foreground noscript:hidden touch:h-11"
        >
          {shown ? "Hide" : "Show"}
          <span className="sr-only"> password</span>
        </button>
      </div>
    </Field>
  );
}
