"use no memo";

import { clsx } from "clsx";

export type TickState = "done" | "current" | "open" | "locked";

const names: Record<TickState, string> = {
  done: "Completed",
  current: "In progress",
  open: "Not started",
  locked: "Locked",
};

/** How far a lesson is: 16 px, before its title. */
export function LessonTick({ state, lockedUntil }: { state: TickState; lockedUntil?: string | null }) {
  const shape = "flex size-4 shrink-0 items-center justify-center rounded-full";
  return (
    <span
      role="img"
      aria-label={
        state === "locked" && lockedUntil ? `Locked until “${lockedUntil}” is finished` : names[state]
      }
      className={clsx(
        shape,
        state === "done" && "bg-brand text-brand-foreground",
        state === "current" && "border-[1.5px] border-brand",
        state === "open" && "border-[1.5px] border-input",
        state === "locked" && "text-muted-foreground",
      )}
    >
      {state === "done" && <Mark size={10} strokeWidth={3.5} d="M20 6 9 17l-5-5" />}
      {state === "current" && <span className="size-1.5 rounded-full bg-brand" />}
      {state === "locked" && <Mark size={14} strokeWidth={1.75} d={lock} />}
    </span>
  );
}

const lock =
  "M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2zM7 11V7a5 5 0 0 1 10 0v4";

/** A curriculum has a hundred of them: bare elements cost a tenth of an icon component. */
function Mark({ size, strokeWidth, d }: { size: number; strokeWidth: number; d: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={strokeWidth}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d={d} />
    </svg>
  );
}

/** A quiz is a diamond, filled once it is passed. */
export function QuizTick({ passed, locked }: { passed: boolean; locked?: boolean }) {
  if (locked) return <LessonTick state="locked" />;
  return (
    <span
      role="img"
      aria-label={passed ? "Quiz, passed" : "Quiz, not passed yet"}
      className={clsx(
        "flex size-4 shrink-0 items-center justify-center",
        passed ? "text-brand" : "text-muted-foreground",
      )}
    >
      <svg
        viewBox="0 0 8 8"
        className="size-2.5"
        fill={passed ? "currentColor" : "none"}
        stroke="currentColor"
        aria-hidden
      >
        <path d="M4 .6L7.4 4 4 7.4.6 4z" />
      </svg>
    </span>
  );
}
