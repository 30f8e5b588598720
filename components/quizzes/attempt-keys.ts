"use client";

import { useEffect, useEffectEvent } from "react";
import { openDialog } from "@/components/ui/dialog-control";
import { useAttemptStore } from "./attempt-context";
import { handInDialogId } from "./hand-in-dialog";

const secondDigitMs = 700;

/** Keys for the whole attempt. While somebody types, or when single keys are switched off, only Ctrl+Enter. */
export function useAttemptKeys(areOn: boolean, onGoTo: (typed: string | null) => void) {
  const store = useAttemptStore();

  const onKey = useEffectEvent((event: KeyboardEvent, goTo: GoTo) => {
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return openDialog(handInDialogId);
    }
    if (!areOn || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (goTo.take(event.key)) return event.preventDefault();
    const { current } = store.get();
    const question = store.questions[current];
    const key = event.key.toLowerCase();
    if (key === "arrowright") store.goTo(current + 1);
    else if (key === "arrowleft") store.goTo(current - 1);
    else if (key === "f" && question) store.flag(question.id);
    else if (key === "g") goTo.begin();
    else if (!choose(key)) return;
    event.preventDefault();
  });
  const jump = useEffectEvent((number: number) => store.goTo(number - 1));
  const count = store.questions.length;
  const show = useEffectEvent(onGoTo);

  useEffect(() => {
    const goTo = createGoTo(count, jump, show);
    const listener = (event: KeyboardEvent) => onKey(event, goTo);
    document.addEventListener("keydown", listener);
    return () => {
      document.removeEventListener("keydown", listener);
      goTo.cancel();
    };
  }, [count]);
}

type GoTo = ReturnType<typeof createGoTo>;

/** After G come the digits of a question's number; it is left as soon as no further digit can follow. */
function createGoTo(count: number, jump: (number: number) => void, show: (typed: string | null) => void) {
  let typed: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function set(next: string | null) {
    clearTimeout(timer);
    typed = next;
    show(next);
    if (next) timer = setTimeout(go, secondDigitMs);
  }

  function go() {
    const number = Number(typed);
    set(null);
    if (number >= 1 && number <= count) jump(number);
  }

  return {
    begin: () => set(""),
    cancel: () => clearTimeout(timer),
    /** Whether the key belonged to a number. */
    take(key: string) {
      if (typed === null) return false;
      if (key === "Enter") go();
      else if (/^\d$/.test(key)) {
        set(typed + key);
        if (Number(typed) * 10 > count) go();
      } else set(null);
      return true;
    },
  };
}

/** A to E, or 1 to 9, choose among the options that are shown. */
function choose(key: string) {
  const place = /^[a-e]$/.test(key) ? key.charCodeAt(0) - 97 : /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
  const options = [...document.querySelectorAll<HTMLInputElement>("[data-choice]")].filter((option) =>
    option.parentElement?.checkVisibility(),
  );
  const option = options[place];
  option?.click();
  option?.focus();
  return option !== undefined;
}

/** A chosen radio button is no typing, though the arrows up and down move among its kind. */
function isTyping(target: EventTarget | null) {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || target.matches("textarea, select, input:not([type=radio], [type=checkbox])")
  );
}
