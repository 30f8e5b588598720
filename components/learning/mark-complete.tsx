"use client";

import { Check } from "lucide-react";
import { useLayoutEffect, useSyncExternalStore } from "react";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatSeconds } from "@/lib/format";
import { markLessonReadAction } from "@/lib/learning/actions";
import { lessonStepId } from "./lesson-step-id";
import { watchStore } from "./watch-store";

type MarkCompleteProps = {
  lessonId: number;
  /** Of its video, before the lesson counts as watched; null without a video. */
  secondsLeft: number | null;
  /** The quiz that must be passed as well. */
  quizTitle: string | null;
};

export function MarkComplete({ lessonId, secondsLeft, quizTitle }: MarkCompleteProps) {
  const left = useSecondsLeft(lessonId, secondsLeft);
  const hint = hintText(left, quizTitle);
  useLayoutEffect(() => handOnFocus, []);

  return (
    <Form action={markLessonReadAction} className="flex flex-1 flex-col items-center gap-1 md:flex-none">
      <input type="hidden" name="lessonId" value={lessonId} />
      <SubmitButton
        variant={left ? "outline" : "brand"}
        size="lg"
        className="max-md:w-full"
        aria-describedby={hint ? "lesson-missing" : undefined}
        // Not `disabled`: it keeps its place for the keyboard, and says what is left.
        aria-disabled={left ? true : undefined}
        onClick={(event) => left && event.preventDefault()}
      >
        <Check />
        {quizTitle === null ? "Mark complete" : "Mark as read"}
      </SubmitButton>
      {hint && (
        <p id="lesson-missing" aria-live="off" className="tnum text-center text-xs text-muted-foreground">
          {hint}
        </p>
      )}
    </Form>
  );
}

/** Once the lesson is complete another step stands here: it takes over the focus that this one had. */
function handOnFocus() {
  const step = document.getElementById(lessonStepId);
  if (!step?.contains(document.activeElement)) return;
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) step.querySelector<HTMLElement>("a, button")?.focus();
  });
}

function useSecondsLeft(lessonId: number, initial: number | null) {
  const told = useSyncExternalStore(watchStore.subscribe, watchStore.read, () => null);
  return told?.lessonId === lessonId ? told.secondsLeft : initial;
}

function hintText(secondsLeft: number | null, quizTitle: string | null) {
  if (secondsLeft) return `Watch the remaining ${formatSeconds(secondsLeft)} first`;
  return quizTitle === null ? null : `Then pass “${quizTitle}”`;
}
