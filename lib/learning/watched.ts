/** Whole seconds of a video, `to` not included. */
export type Span = { from: number; to: number };

/** The share of a video that must really have been watched. */
const neededShare = 0.9;

/** Spans in order, with what overlaps or touches joined, within the length of the video. */
export function joinSpans(spans: readonly Span[], duration = Infinity): Span[] {
  const inside = spans
    .map(({ from, to }) => ({ from: Math.max(0, from), to: Math.min(duration, to) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);

  const joined: Span[] = [];
  for (const span of inside) {
    const before = joined.at(-1);
    if (before && span.from <= before.to) before.to = Math.max(before.to, span.to);
    else joined.push({ ...span });
  }
  return joined;
}

/** Seconds that are still to be watched before the lesson counts as watched. */
export function secondsLeft(spans: readonly Span[], duration: number) {
  return Math.max(0, Math.ceil(duration * neededShare) - watchedSeconds(spans, duration));
}

/** Seconds that were watched, each counted once. */
export function watchedSeconds(spans: readonly Span[], duration: number) {
  return joinSpans(spans, duration).reduce((sum, { from, to }) => sum + to - from, 0);
}

/** The parts that were not watched, for the player to show. */
export function missingSpans(spans: readonly Span[], duration: number): Span[] {
  const watched = joinSpans(spans, duration);
  const edges = [0, ...watched.flatMap(({ from, to }) => [from, to]), duration];
  const gaps: Span[] = [];
  for (let i = 0; i < edges.length; i += 2) gaps.push({ from: edges[i] ?? 0, to: edges[i + 1] ?? duration });
  return gaps.filter(({ from, to }) => from < to);
}
