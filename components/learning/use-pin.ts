import { useState, useSyncExternalStore } from "react";
import { formatClock } from "@/lib/format";
import { quoteOf, type TextPin } from "@/lib/learning/note-pins";
import { getStage, stageClock } from "./stage-store";
import { paragraphInSight } from "./text-paragraphs";

export type Pin = { atSec?: number; clock?: string; paragraph?: number; quote?: string };

/**
 * Where a note that is begun now belongs: to the second of a video that has been started, else to the paragraph that
 * is being read. It stays there while somebody writes.
 */
export function usePin(notes: number) {
  const second = useSyncExternalStore(stageClock.subscribe, stageClock.readSecond, () => null);
  const [held, setHeld] = useState<{ pin: Pin | null; notes: number } | null>(null);
  const pin = held?.notes === notes ? held.pin : asSecond(second);

  return {
    pin,
    pinTo: ({ paragraph, quote }: TextPin) => setHeld({ pin: { paragraph, quote }, notes }),
    hold: () => setHeld((before) => (before?.notes === notes ? before : { pin: pinNow(), notes })),
  };
}

function pinNow(): Pin | null {
  const at = asSecond(getStage() ? stageClock.readSecond() : null);
  if (at) return at;
  const found = paragraphInSight();
  const quote = found ? quoteOf(found.text) : "";
  return found && quote !== "" ? { paragraph: found.at + 1, quote } : null;
}

function asSecond(second: number | null): Pin | null {
  return second ? { atSec: second, clock: formatClock(second) } : null;
}
