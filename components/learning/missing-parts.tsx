import { formatClock, formatSeconds } from "@/lib/format";
import { missingSpans, type Span } from "@/lib/learning/watched";

type MissingPartsProps = {
  watched: readonly Span[];
  duration: number;
  onJump: (seconds: number) => void;
};

/** Shorter gaps are no use to go to: nobody has to watch every second. */
const leastSeconds = 2;
const mostShown = 12;

/** What of a video was not watched yet, to go there. Nothing where none of it was watched, or all. */
export function MissingParts({ watched, duration, onJump }: MissingPartsProps) {
  const missing = missingSpans(watched, Math.floor(duration)).filter(
    ({ from, to }) => to - from >= leastSeconds,
  );
  if (watched.length === 0 || missing.length === 0) return null;
  const seconds = missing.reduce((sum, { from, to }) => sum + to - from, 0);

  return (
    <details className="mx-4 mt-3 text-sm text-muted-foreground lg:mx-0">
      <summary className="tnum tap w-fit rounded-sm underline decoration-border-strong underline-offset-3 hover:text-foreground">
        Not watched yet: {formatSeconds(seconds)}
      </summary>
      <ul aria-label="Parts that were not watched" className="mt-2 flex flex-wrap gap-2">
        {missing.slice(0, mostShown).map(({ from, to }) => (
          <li key={from}>
            <button
              type="button"
              aria-label={`Play ${formatClock(from)}–${formatClock(to)}`}
              onClick={() => onJump(from)}
              className="tnum rounded-sm border border-border-strong bg-card px-2 py-1 font-mono text-xs text-foreground hover:bg-accent touch:px-3 touch:py-3"
            >
              {formatClock(from)}–{formatClock(to)}
            </button>
          </li>
        ))}
        {missing.length > mostShown && (
          <li className="py-1 text-xs">and {missing.length - mostShown} more</li>
        )}
      </ul>
    </details>
  );
}
