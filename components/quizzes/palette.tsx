"use client";

import { clsx } from "clsx";
import type { MouseEvent } from "react";
import { closeDialog } from "@/components/ui/dialog-control";
import { DialogButton } from "@/components/ui/dialog";
import { Sheet } from "@/components/ui/sheet";
import { isBlank } from "@/lib/quizzes/blank";
import { useAttempt, useAttemptStore } from "./attempt-context";
import type { RoomFacts } from "./attempt-store";
import { handInDialogId } from "./hand-in-dialog";
import { KeyboardHelp } from "./keyboard-help";
import { questionId } from "./question-frame";

export const paletteSheetId = "question-sheet";

export function PaletteAside({ facts }: { facts: RoomFacts["facts"] }) {
  return (
    <aside
      aria-label="Questions"
      className="hidden border-l border-border bg-sidebar lg:block noscript:hidden"
    >
      <div className="sticky top-[3.6rem] max-h-[calc(100dvh-3.6rem)] scroll-slim overflow-y-auto p-5">
        <h2 className="text-sm font-semibold">Questions</h2>
        <div className="mt-3">
          <Cells className="h-9" />
        </div>
        <Legend />
        <dl className="mt-6 space-y-1.5 border-t border-border pt-4 text-sm">
          {facts.map(({ label, value }) => (
            <div key={label} className="flex justify-between">
              <dt className="text-muted-foreground">{label}</dt>
              <dd className="tnum font-medium">{value}</dd>
            </div>
          ))}
        </dl>
        <DialogButton dialog={handInDialogId} variant="outline" size="lg" className="mt-6 w-full">
          Review and submit
        </DialogButton>
        <KeyboardHelp />
      </div>
    </aside>
  );
}

export function PaletteSheet() {
  return (
    <Sheet
      id={paletteSheetId}
      title="Questions"
      footer={
        <DialogButton dialog={handInDialogId} size="lg" onClick={() => closeDialog(paletteSheetId)}>
          Review and submit
        </DialogButton>
      }
    >
      <div className="px-4 pb-5">
        <Cells className="h-11" />
        <Legend />
      </div>
    </Sheet>
  );
}

function Cells({ className }: { className: string }) {
  const { questions } = useAttemptStore();
  return (
    <ol className="grid grid-cols-6 gap-1.5">
      {questions.map(({ id }, index) => (
        <li key={id}>
          <Cell id={id} index={index} className={className} />
        </li>
      ))}
    </ol>
  );
}

function Cell({ id, index, className }: { id: number; index: number; className: string }) {
  const store = useAttemptStore();
  const isCurrent = useAttempt((state) => state.current === index);
  const isFlagged = useAttempt(({ entries }) => entries[id]?.isFlagged ?? false);
  const isAnswered = useAttempt(({ entries }) => !isBlank(entries[id]?.value));
  const state = [isCurrent && "current", isAnswered ? "answered" : "not answered", isFlagged && "flagged"];

  function go(event: MouseEvent) {
    event.preventDefault();
    store.goTo(index);
    closeDialog(paletteSheetId);
  }

  return (
    <a
      href={`#${questionId(id)}`}
      onClick={go}
      aria-current={isCurrent ? "step" : undefined}
      aria-label={`Question ${index + 1}, ${state.filter(Boolean).join(", ")}`}
      className={clsx(
        "tnum relative flex items-center justify-center rounded-sm border text-sm",
        className,
        isCurrent
          ? "border-primary bg-primary font-semibold text-primary-foreground"
          : isAnswered
            ? "border-transparent bg-foreground/14 font-medium text-foreground"
            : "border-input bg-card text-muted-foreground",
      )}
    >
      {index + 1}
      {isFlagged && (
        <svg
          viewBox="0 0 10 10"
          className="absolute -top-px -right-px size-2.5 text-warning-solid"
          aria-hidden
        >
          <path fill="currentColor" d="M0 0h8a2 2 0 0 1 2 2v8z" />
        </svg>
      )}
    </a>
  );
}

function Legend() {
  const { questions } = useAttemptStore();
  const answered = useAttempt(
    ({ entries }) => questions.filter(({ id }) => !isBlank(entries[id]?.value)).length,
  );
  const flagged = useAttempt(({ entries }) => questions.filter(({ id }) => entries[id]?.isFlagged).length);
  const count = "tnum ml-auto text-foreground";
  return (
    <ul className="mt-4 grid grid-cols-2 gap-x-4 gap-y-1.5 text-xs text-muted-foreground">
      <li className="flex items-center gap-2">
        <span className="size-3 rounded-[2px] bg-foreground/14" />
        Answered <span className={count}>{answered}</span>
      </li>
      <li className="flex items-center gap-2">
        <span className="size-3 rounded-[2px] border border-input" />
        Open <span className={count}>{questions.length - answered}</span>
      </li>
      <li className="flex items-center gap-2">
        <svg viewBox="0 0 10 10" className="size-3 text-warning-solid" aria-hidden>
          <path fill="currentColor" d="M0 0h10v10z" />
        </svg>
        Flagged <span className={count}>{flagged}</span>
      </li>
      <li className="flex items-center gap-2">
        <span className="size-3 rounded-[2px] bg-primary" />
        Current
      </li>
    </ul>
  );
}
