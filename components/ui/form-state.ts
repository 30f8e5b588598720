"use client";

import { createContext, useContext } from "react";
import type { ActionState } from "@/lib/action";
import type { FieldMessage } from "./field";

/** A server action as `formAction` makes it. */
export type FormAction = (previous: ActionState, form: FormData) => Promise<ActionState>;

export const FormContext = createContext<ActionState>({ status: "idle" });

/** The error and the typed value of one field of the form around it; what the caller gives wins. */
export function useField(
  name: string | undefined,
  given: { error?: FieldMessage; defaultValue?: string | number | undefined },
) {
  const state = useContext(FormContext);
  if (name === undefined || state.status !== "error") return given;
  return {
    error: given.error ?? state.fieldErrors?.[name],
    defaultValue: state.values[name] ?? given.defaultValue,
  };
}

/** Whether a radio button or a switch was chosen in the form that was refused; before that, what the caller gives. */
export function useChosen(name: string, value: string, given: boolean) {
  const state = useContext(FormContext);
  return state.status === "error" ? state.values[name] === value : given;
}

/** The same for one of several checkboxes that share the name `tags[]`. */
export function useChosenAmong(name: string, value: string, given: boolean) {
  const state = useContext(FormContext);
  if (state.status !== "error") return given;
  const places = name.replace("[]", "[");
  return Object.entries(state.values).some(([key, typed]) => key.startsWith(places) && typed === value);
}
