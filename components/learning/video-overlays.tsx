import { clsx } from "clsx";
import { Play } from "lucide-react";
import { Spinner } from "@/components/ui/spinner";
import { formatClock } from "@/lib/format";

/** For the pointer; the keyboard has the one in the bar. */
export function StartButton({ onClick }: { onClick: () => void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden
      onClick={onClick}
      className="absolute inset-0 m-auto flex size-16 items-center justify-center rounded-xl bg-black/72 text-white hover:bg-black/85"
    >
      <Play size={28} strokeWidth={2} />
    </button>
  );
}

export function Waiting() {
  return (
    <span className="pointer-events-none absolute inset-0 flex items-center justify-center text-white [&_svg]:size-8">
      <Spinner />
    </span>
  );
}

export function Resumed({ at, onRestart }: { at: number; onRestart: () => void }) {
  return (
    <div className="absolute top-3 left-3 flex items-center gap-3 rounded-md bg-black/72 px-3 py-1.5 text-xs text-white max-md:top-1.5 max-md:right-1.5 max-md:left-auto max-md:gap-2 max-md:px-2 max-md:py-1">
      <span>
        Resumes at <span className="tnum">{formatClock(at)}</span>
      </span>
      <button
        type="button"
        onClick={onRestart}
        className="hit relative underline decoration-white/50 underline-offset-3 focus-visible:outline-white"
      >
        Start over
      </button>
    </div>
  );
}

/** Says what is wrong while the video goes on, or why it does not. */
export function Trouble({ hasFailed }: { hasFailed: boolean }) {
  return (
    <p
      role="alert"
      className="absolute inset-x-3 top-3 mx-auto w-fit rounded-md bg-black/82 px-3 py-1.5 text-center text-sm text-white"
    >
      {hasFailed
        ? "The video did not load. Reload the page to try again."
        : "Progress is not being saved: you were signed out, or left the course. Reload the page."}
    </p>
  );
}

export function CaptionLine({ isLow, children }: { isLow: boolean; children: string }) {
  return (
    <p
      aria-hidden
      className={clsx(
        "pointer-events-none absolute inset-x-0 bottom-1.5 mx-auto w-fit max-w-[86%] rounded-sm bg-black/82 px-3 py-1 text-center text-xs leading-5 whitespace-pre-line text-white transition-[bottom] duration-[160ms] md:text-md md:leading-6",
        isLow ? "md:bottom-6" : "md:bottom-[5.25rem]",
      )}
    >
      {children}
    </p>
  );
}
