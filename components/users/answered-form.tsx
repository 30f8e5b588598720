"use client";

import { type ReactNode, useActionState } from "react";
import { type FormAction, FormContext } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";

type AnsweredFormProps = { action: FormAction; className?: string; children: ReactNode };

/** A form whose answer stays on the page, above it, also without JavaScript. */
export function AnsweredForm({ action, className, children }: AnsweredFormProps) {
  const [state, submit] = useActionState(action, { status: "idle" });
  const isRefused = state.status === "error" && !state.fieldErrors;

  return (
    <FormContext value={state}>
      <form action={submit} className={className}>
        {state.status === "ok" && state.message && <Notice role="status" title={state.message} />}
        {isRefused && <Notice tone="destructive" role="alert" title={state.message} />}
        {children}
      </form>
    </FormContext>
  );
}
