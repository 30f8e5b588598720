"use client";

import { clsx } from "clsx";
import { useEffect, useState } from "react";
import { formatClock, plural } from "@/lib/format";
import { useAttemptStore } from "./attempt-context";

const announcedAt = [10, 5, 1];

/** Whole seconds until the deadline by the server's clock; null where there is none. */
export function useSecondsLeft() {
  const store = useAttemptStore();
  const [seconds, setSeconds] = useState(() => secondsBetween(store.startedAt, store.get().deadlineAt));

  useEffect(() => {
    const tick = () => setSeconds(secondsBetween(store.serverNow(), store.get().deadlineAt));
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [store]);

  return seconds;
}

function secondsBetween(now: number, deadlineAt: number | null) {
  return deadlineAt === null ? null : Math.max(0, Math.ceil((deadlineAt - now) / 1000));
}

export function TimeLeft({ timeLimit }: { timeLimit: number }) {
  const seconds = useSecondsLeft();
  if (seconds === null) return null;
  return (
    <>
      <p className="flex items-baseline gap-1.5" role="timer" aria-label={`${spoken(seconds)} left`}>
        <span className={clsx("text-xl leading-none font-semibold tracking-normal", toneOf(seconds).text)}>
          <Digits text={formatClock(seconds)} />
        </span>
        <span className="text-xs text-muted-foreground max-md:hidden">
          left of {formatClock(timeLimit * 60)}
        </span>
      </p>
      <p className="sr-only" role="status">
        {announcement(seconds)}
      </p>
    </>
  );
}

export function TimeBar({ timeLimit }: { timeLimit: number }) {
  const seconds = useSecondsLeft() ?? 0;
  const share = Math.min(1, seconds / (timeLimit * 60));
  return (
    <div className="h-0.5 bg-foreground/10 noscript:hidden">
      <div
        className={clsx("h-full", toneOf(seconds).bar)}
        style={{ width: `${(share * 100).toFixed(2)}%` }}
      />
    </div>
  );
}

/** The figures of this face differ in width: each gets a cell, or the clock would dance. */
function Digits({ text }: { text: string }) {
  return (
    <span className="inline-flex" aria-hidden>
      {[...text].map((character, i) => (
        <span
          key={i}
          className={clsx("inline-block text-center", character === ":" ? "w-[0.3em]" : "w-[0.63em]")}
        >
          {character}
        </span>
      ))}
    </span>
  );
}

function toneOf(seconds: number) {
  if (seconds <= 60) return { text: "text-destructive", bar: "bg-destructive" };
  if (seconds <= 300) return { text: "text-warning", bar: "bg-warning-solid" };
  return { text: "text-foreground", bar: "bg-foreground" };
}

function spoken(seconds: number) {
  const minutes = Math.floor(seconds / 60);
  const rest = plural(seconds % 60, "second");
  return minutes === 0 ? rest : `${plural(minutes, "minute")} ${rest}`;
}

/** Stays the same for the seconds after each mark, so that it is read once. */
function announcement(seconds: number) {
  const mark = announcedAt.find((minutes) => seconds <= minutes * 60 && seconds > minutes * 60 - 10);
  return mark === undefined ? "" : `${plural(mark, "minute")} left`;
}
