"use client";

import { ArrowLeft, ArrowRight, Grid3x3 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { DialogButton } from "@/components/ui/dialog";
import { useAttempt, useAttemptStore } from "./attempt-context";
import { handInDialogId } from "./hand-in-dialog";
import { paletteSheetId } from "./palette";

/** From question to question, and at the last one to the end. */
export function AttemptFooter() {
  const store = useAttemptStore();
  const current = useAttempt((state) => state.current);
  const count = store.questions.length;
  const isLast = current === count - 1;

  return (
    <footer className="sticky bottom-0 z-20 border-t border-border bg-background noscript:hidden">
      <div className="flex items-center gap-3 px-4 py-2.5 md:px-6 lg:mr-[19rem]">
        <div className="mx-auto flex w-full max-w-[43rem] items-center justify-between gap-3">
          <Button
            variant="outline"
            size="lg"
            className="max-md:size-11 max-md:px-0"
            disabled={current === 0}
            onClick={() => store.goTo(current - 1)}
          >
            <ArrowLeft />
            <span className="max-md:sr-only">Previous</span>
          </Button>
          <DialogButton
            dialog={paletteSheetId}
            variant="quiet"
            className="tnum h-11 gap-2 font-normal lg:hidden"
            aria-label={`${current + 1} / ${count}, all questions`}
          >
            <Grid3x3 />
            {current + 1} / {count}
          </DialogButton>
          {isLast ? (
            <DialogButton dialog={handInDialogId} size="lg">
              Review and submit
            </DialogButton>
          ) : (
            <Button size="lg" onClick={() => store.goTo(current + 1)}>
              Next question
              <ArrowRight />
            </Button>
          )}
        </div>
      </div>
    </footer>
  );
}
