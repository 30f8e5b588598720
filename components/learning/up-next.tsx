import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import { Switch } from "@/components/ui/choice";
import { buttonClass } from "@/components/ui/button-class";
import { usePlayerSettings, writePlayerSettings } from "./player-settings";

export type NextLesson = { id: number; title: string; href: string };

type UpNextProps = {
  next: NextLesson;
  /** Nothing is left to do here. Otherwise going on is only offered. */
  isDone: boolean;
  onLeave: () => void;
};

const waitSec = 5;

/** Over the end of a video: the next lesson, which begins by itself after five seconds where that is wanted. */
export function UpNext({ next, isDone, onLeave }: UpNextProps) {
  const router = useRouter();
  const goesOn = usePlayerSettings().next !== "off";
  const isCalm = useSyncExternalStore(followMotion, wantsCalm, () => true);
  const [left, setLeft] = useState(waitSec);
  const [isCanceled, setIsCanceled] = useState(false);
  const isRunning = isDone && goesOn && !isCalm && !isCanceled;

  const go = useEffectEvent(() => {
    onLeave();
    router.push(next.href);
  });
  const tick = useEffectEvent(() => {
    if (isBusyElsewhere()) return setIsCanceled(true);
    if (left === 0) return undefined;
    if (left === 1) go();
    setLeft(left - 1);
    return undefined;
  });
  useEffect(() => {
    if (!isRunning) return;
    const clock = setInterval(() => tick(), 1000);
    return () => clearInterval(clock);
  }, [isRunning]);

  return (
    <div className="absolute inset-0 flex flex-col items-center justify-center gap-3 bg-black/80 px-4 text-center text-white max-md:gap-2">
      <p role="status" className="text-sm text-white/80">
        {isRunning ? `Next lesson in ${waitSec} seconds` : "Next lesson"}
      </p>
      <p className="max-w-[30rem] font-serif text-lg max-md:text-md">{next.title}</p>
      <div className="flex items-center gap-2">
        <Link
          href={next.href}
          prefetch={false}
          onClick={onLeave}
          className={buttonClass({ variant: "brand", size: "lg", className: "focus-visible:outline-white" })}
        >
          {isRunning ? <span className="tnum">Go on now ({Math.max(0, left)})</span> : "Go on"}
        </Link>
        {isRunning && (
          <button
            type="button"
            onClick={() => setIsCanceled(true)}
            className="h-10 rounded-md border border-white/40 px-4 text-base hover:bg-white/12 focus-visible:outline-white touch:h-11"
          >
            Stay here
          </button>
        )}
      </div>
      <Switch
        label="Go on by itself"
        checked={goesOn}
        onChange={(event) => writePlayerSettings({ next: event.target.checked ? undefined : "off" })}
        className="text-white"
      />
    </div>
  );
}

/** Somebody who writes a note, or reads in a dialog, is not taken away from it. */
function isBusyElsewhere() {
  return (
    document.activeElement?.matches("textarea, input:not([role=switch])") ||
    document.querySelector("dialog[open]")
  );
}

const calm = "(prefers-reduced-motion: reduce)";
const wantsCalm = () => matchMedia(calm).matches;

function followMotion(listener: () => void) {
  const media = matchMedia(calm);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}
