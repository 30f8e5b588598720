import { clsx } from "clsx";
import { Check, Lock } from "lucide-react";

export type TickState = "done" | "current" | "open" | "locked";

const names: Record<TickState, string> = {
  done: "Completed",
  current: "In progress",
  open: "Not started",
  locked: "Locked",
};

/** How far a lesson is: 16 px, before its title. */
export function LessonTick({ state }: { state: TickState }) {
  const shape = "flex size-4 shrink-0 items-center justify-center rounded-full";
  return (
    <span
      role="img"
      aria-label={names[state]}
      className={clsx(
        shape,
        state === "done" && "bg-brand text-brand-foreground",
        state === "current" && "border-[1.5px] border-brand",
        state === "open" && "border-[1.5px] border-input",
        state === "locked" && "text-muted-foreground",
      )}
    >
      {state === "done" && <Check strokeWidth={3.5} className="size-2.5" />}
      {state === "current" && <span className="size-1.5 rounded-full bg-brand" />}
      {state === "locked" && <Lock className="size-3.5" />}
    </span>
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
