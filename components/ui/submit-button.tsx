"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";

/** Shows that its form is on the way. In a form with several of them, only the one that was pressed does. */
export function SubmitButton({ name, value, onClick, ...rest }: ComponentProps<typeof Button>) {
  const { pending, data } = useFormStatus();
  const mine = pending && (name === undefined || data.get(name) === String(value));

  return (
    <Button
      type="submit"
      name={name}
      value={value}
      pending={mine}
      // Not `disabled`: that would throw away the focus, and the name of the button with it.
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
      {...rest}
    />
  );
}
