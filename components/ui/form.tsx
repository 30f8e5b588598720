"use client";

import {
  type ComponentProps,
  type ReactNode,
  useActionState,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { ActionState } from "@/lib/action";
import { closeDialog } from "./dialog-control";
import { type FormAction, FormContext } from "./form-state";
import { Notice } from "./notice";
import { reachServer } from "./reach-server";
import { toast } from "./toast-store";

type FormProps = Omit<ComponentProps<"form">, "action"> & {
  action: FormAction;
  children: ReactNode;
  /** After success: say this in a toast, where the action has nothing to say itself. */
  done?: string;
  /** After success: close the dialog with this id. */
  closes?: string;
};

const idle: ActionState = { status: "idle" };

/**
 * A form around a server action. The fields in it (`TextField` and its kin) show the action's errors and
 * keep what was typed. Works without JavaScript; with it, the first refused field gets the focus.
 */
export function Form({ action, children, done, closes, ...rest }: FormProps) {
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [state, submit] = useActionState(isLive ? announce : action, idle);
  const form = useRef<HTMLFormElement>(null);
  // The answer whose errors belong to no field that is shown: they are then said above the form.
  const [unplaced, setUnplaced] = useState<ActionState | null>(null);

  const settle = useEffectEvent((settled: ActionState) => {
    if (settled.status === "error") {
      const place = form.current?.querySelector<HTMLElement>("[aria-invalid=true], [role=alert]");
      if (place) place.focus();
      else setUnplaced(settled);
    }
  });
  useEffect(() => settle(state), [state]);

  /** Not in the effect: the answer may come with a page on which this form is gone. */
  async function announce(previous: ActionState, fields: FormData) {
    const settled = await reachServer(action, previous, fields);
    if (settled.status !== "ok") return settled;
    if (closes) closeDialog(closes);
    const said = settled.message ?? done;
    if (said) toast({ title: said });
    return settled;
  }

  return (
    <FormContext value={state}>
      <form ref={form} action={submit} {...rest}>
        {state.status === "error" && (!state.fieldErrors || unplaced === state) && (
          <Notice tone="destructive" title={state.message} role="alert" tabIndex={-1} className="mb-4" />
        )}
        {children}
      </form>
    </FormContext>
  );
}

const never = () => () => undefined;
