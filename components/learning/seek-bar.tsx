import { formatSeconds } from "@/lib/format";
import { joinSpans, type Span } from "@/lib/learning/watched";

type SeekBarProps = {
  time: number;
  duration: number;
  buffered: number;
  /** What counts as watched; null where nothing is counted, then all before the handle is drawn. */
  watched: readonly Span[] | null;
  onSeek: (time: number) => void;
};

/** Green is what was watched: the gaps are what is missing. A range input lies over the drawing. */
export function SeekBar({ time, duration, buffered, watched, onSeek }: SeekBarProps) {
  const share = (seconds: number) => `${duration > 0 ? Math.min(100, (100 * seconds) / duration) : 0}%`;
  const spans = watched === null ? [{ from: 0, to: time }] : joinSpans(watched, duration);

  return (
    <div className="relative flex h-4 items-center has-focus-visible:outline-2 has-focus-visible:outline-white">
      <span className="relative h-1 flex-1 overflow-hidden rounded-[1px] bg-white/28">
        <span className="absolute inset-y-0 left-0 bg-white/35" style={{ width: share(buffered) }} />
        {spans.map(({ from, to }) => (
          <span
            key={from}
            className="absolute inset-y-0 bg-[oklch(0.765_0.115_163)]"
            style={{ left: share(from), width: share(to - from) }}
          />
        ))}
      </span>
      <span
        className="pointer-events-none absolute size-3 -translate-x-1/2 rounded-full bg-white"
        style={{ left: share(time) }}
      />
      <input
        type="range"
        aria-label="Seek"
        aria-valuetext={`${formatSeconds(time)} of ${formatSeconds(duration)}`}
        min={0}
        max={Math.max(1, Math.floor(duration))}
        step={1}
        value={Math.floor(time)}
        onChange={(event) => onSeek(Number(event.target.value))}
        className="absolute inset-0 m-0 size-full cursor-pointer opacity-0"
      />
    </div>
  );
}
