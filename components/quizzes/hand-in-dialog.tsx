"use client";

import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogClose } from "@/components/ui/dialog";
import { formatClock, plural } from "@/lib/format";
import { isBlank } from "@/lib/quizzes/blank";
import { useAttempt, useAttemptStore } from "./attempt-context";
import { useSecondsLeft } from "./time-left";

export const handInDialogId = "hand-in";

/** Says what is still open before it is too late. */
export function HandInDialog() {
  const store = useAttemptStore();
  const entries = useAttempt((state) => state.entries);
  const isHandingIn = useAttempt((state) => state.isHandingIn);
  const seconds = useSecondsLeft();

  const numbered = store.questions.map(({ id }, i) => ({
    number: i + 1,
    isOpen: isBlank(entries[id]?.value),
    isFlagged: entries[id]?.isFlagged ?? false,
  }));
  const open = numbered.filter(({ isOpen }) => isOpen);
  const rows = [
    { name: "Flagged, not answered", of: open.filter(({ isFlagged }) => isFlagged) },
    { name: "Not answered", of: open.filter(({ isFlagged }) => !isFlagged) },
    { name: "Flagged, answered", of: numbered.filter(({ isOpen, isFlagged }) => isFlagged && !isOpen) },
  ].filter(({ of }) => of.length > 0);
  const first = rows[0]?.of[0];
  const left = seconds === null ? "" : ` You have ${formatClock(seconds)} left.`;

  return (
    <Dialog
      id={handInDialogId}
      alert
      title={
        open.length > 0 ? `Hand in with ${plural(open.length, "open question")}?` : "Hand in your answers?"
      }
      description={
        (open.length > 0
          ? "Open questions count as wrong."
          : "Every question has an answer. After this they can’t be changed.") + left
      }
    >
      {rows.length > 0 && (
        <dl className="mt-4 text-sm">
          {rows.map(({ name, of }) => (
            <div key={name} className="flex items-baseline justify-between gap-6 border-t border-border py-2">
              <dt className="text-muted-foreground">{name}</dt>
              <dd className="tnum text-right font-medium">{of.map(({ number }) => number).join(", ")}</dd>
            </div>
          ))}
        </dl>
      )}
      <DialogActions>
        <DialogClose dialog={handInDialogId} size="lg" onClick={() => first && store.goTo(first.number - 1)}>
          {first ? `Go to question ${first.number}` : "Keep working"}
        </DialogClose>
        <Button size="lg" pending={isHandingIn} onClick={() => store.handIn()}>
          Hand in
        </Button>
      </DialogActions>
    </Dialog>
  );
}
