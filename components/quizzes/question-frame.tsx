"use client";

import { clsx } from "clsx";
import { Flag } from "lucide-react";
import type { ReactNode } from "react";
import { Kbd } from "@/components/ui/kbd";
import { plural } from "@/lib/format";
import { isBlank } from "@/lib/quizzes/blank";
import { useAttempt, useAttemptStore } from "./attempt-context";

type QuestionFrameProps = { id: number; number: number; children: ReactNode };

export function questionId(id: number) {
  return `question-${id}`;
}

export function questionHeadingId(id: number) {
  return `question-${id}-heading`;
}

/** One question with its heading, flag and "clear". Without JavaScript all of them stand below each other. */
export function QuestionFrame({ id, number, children }: QuestionFrameProps) {
  const store = useAttemptStore();
  const isCurrent = useAttempt(({ current }) => current === number - 1);
  const isFlagged = useAttempt(({ entries }) => entries[id]?.isFlagged ?? false);
  const isAnswered = useAttempt(({ entries }) => !isBlank(entries[id]?.value));
  const points = store.questions[number - 1]?.points ?? 0;

  return (
    <section
      id={questionId(id)}
      aria-labelledby={questionHeadingId(id)}
      className={clsx("scroll-mt-20 noscript:mb-14", !isCurrent && "[@media(scripting:enabled)]:hidden")}
    >
      <div className="flex items-center justify-between gap-4">
        <h2
          id={questionHeadingId(id)}
          tabIndex={-1}
          className="text-sm font-normal text-muted-foreground outline-none"
        >
          <span className="font-semibold text-foreground">Question {number}</span> of {store.questions.length}{" "}
          <span aria-hidden className="mx-0.5 text-muted-foreground/70">
            ·
          </span>{" "}
          {plural(points, "point")}
        </h2>
        <button
          type="button"
          aria-pressed={isFlagged}
          onClick={() => store.flag(id)}
          className={clsx(
            "hit inline-flex h-8 items-center gap-1.5 rounded-md px-2 text-sm hover:bg-accent noscript:hidden",
            isFlagged ? "font-medium text-warning" : "text-muted-foreground hover:text-foreground",
          )}
        >
          <Flag fill={isFlagged ? "currentColor" : "none"} />
          {isFlagged ? "Flagged" : "Flag"}
          <span className="max-md:hidden" aria-hidden>
            <Kbd>F</Kbd>
          </span>
        </button>
      </div>
      {children}
      <button
        type="button"
        onClick={() => store.clear(id)}
        className={clsx("hit mt-4 text-sm link noscript:hidden", !isAnswered && "invisible")}
      >
        Clear answer
      </button>
    </section>
  );
}
