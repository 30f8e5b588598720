"use client";

import { type ReactNode, useId } from "react";
import { describe, type FieldMessage } from "./field";
import { useField } from "./form-state";

type Frame = {
  label: ReactNode;
  help?: ReactNode;
  error?: FieldMessage;
  aside?: ReactNode;
  /** Of the whole field; the control fills it. */
  className?: string | undefined;
};

type Value = { value?: unknown; defaultValue?: string | number | undefined };

/** A control's own props, and those of the `Field` around it. */
export type LabelledProps<Control> = Frame & Omit<Control, "className" | "defaultValue"> & Value;

/** Parts the props of a labelled control into those of its `Field` and its own, tied together by the id. */
export function useLabelledControl<
  P extends Frame & Value & { id?: string | undefined; name?: string | undefined },
>({ label, help, aside, className, id: givenId, error: givenError, defaultValue: givenValue, ...own }: P) {
  const fallbackId = useId();
  const id = givenId ?? fallbackId;
  const { error, defaultValue } = useField(own.name, { error: givenError, defaultValue: givenValue });

  return {
    field: { id, label, help, error, aside, className },
    control: {
      id,
      defaultValue: own.value === undefined ? defaultValue : undefined,
      ...describe(id, { help, error }),
      ...own,
    },
  };
}
