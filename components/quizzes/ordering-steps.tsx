"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { type MouseEvent, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { fieldName, stepField } from "@/lib/quizzes/answers";
import { useAttempt, useAttemptStore } from "./attempt-context";
import { ShortText } from "./short-text";

type OrderingStepsProps = { id: number; steps: string[]; answer: (number | null)[] | null };

/** Steps to be put in order: by moving them or by choosing a position. Nothing is answered before a first move. */
export function OrderingSteps({ id, steps, answer }: OrderingStepsProps) {
  const store = useAttemptStore();
  const value = useAttempt(({ entries }) => entries[id]?.value ?? null);
  const [moved, setMoved] = useState("");
  const shown = asOrder(value ?? answer, steps.length);
  const isAnswered = value !== null;

  function move(from: number, to: number) {
    const order = shown.filter((_, i) => i !== from);
    order.splice(to, 0, ...shown.slice(from, from + 1));
    store.answer(id, order);
    setMoved(`Moved to position ${to + 1} of ${steps.length}`);
  }

  function choose(from: number, field: string) {
    const position = Number(field.split(":")[1]);
    if (position === 0) store.clear(id);
    else move(from, position - 1);
  }

  return (
    <>
      <p className="mb-3 text-sm text-muted-foreground">
        {isAnswered
          ? "Your order, the first on top."
          : "Not in order yet. Move each to its position, the first on top."}
      </p>
      <ol className="space-y-2">
        {shown.map((place, i) => (
          <li
            key={place}
            className="flex items-center gap-3 rounded-md border border-border-strong bg-card px-3 py-2.5"
          >
            <Select
              size="sm"
              className="w-16 shrink-0"
              name={fieldName({ id, type: "ordering" })}
              aria-label={`Position of step ${i + 1}`}
              options={positions(place, steps.length)}
              value={stepField(place, isAnswered ? i + 1 : null)}
              onChange={(event) => choose(i, event.target.value)}
            />
            <ShortText html={steps[place] ?? ""} className="flex-1 text-md leading-6" />
            <span className="flex shrink-0 noscript:hidden">
              <MoveButton label={`Move step ${i + 1} up`} isDisabled={i === 0} onMove={() => move(i, i - 1)}>
                <ArrowUp />
              </MoveButton>
              <MoveButton
                label={`Move step ${i + 1} down`}
                isDisabled={i === shown.length - 1}
                onMove={() => move(i, i + 1)}
              >
                <ArrowDown />
              </MoveButton>
            </span>
          </li>
        ))}
      </ol>
      <p className="sr-only" role="status">
        {moved}
      </p>
    </>
  );
}

type MoveButtonProps = { label: string; isDisabled: boolean; onMove: () => void; children: ReactNode };

/** Keeps the focus when its row has moved, so that it can be pressed again. */
function MoveButton({ label, isDisabled, onMove, children }: MoveButtonProps) {
  function onClick(event: MouseEvent<HTMLButtonElement>) {
    if (isDisabled) return;
    const button = event.currentTarget;
    onMove();
    requestAnimationFrame(() => button.focus());
  }
  return (
    <Button variant="quiet" size="icon" aria-label={label} aria-disabled={isDisabled} onClick={onClick}>
      {children}
    </Button>
  );
}

function asOrder(value: unknown, count: number) {
  const places = Array.from({ length: count }, (_, place) => place);
  const isOrder =
    Array.isArray(value) && value.length === count && places.every((place) => value.includes(place));
  return isOrder ? (value as number[]) : places;
}

function positions(place: number, count: number) {
  const numbers = Array.from({ length: count }, (_, i) => ({
    value: stepField(place, i + 1),
    label: String(i + 1),
  }));
  return [{ value: stepField(place, null), label: "–" }, ...numbers];
}
