import type { Span } from "@/lib/learning/watched";

/** What a video element has really played, in whole seconds; a quarter of a second at the edges is forgiven. */
export function playedSpans({ played }: Pick<HTMLVideoElement, "played">): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < played.length; i += 1) {
    const from = Math.max(0, Math.ceil(played.start(i) - 0.25));
    const to = Math.floor(played.end(i) + 0.25);
    if (from < to) spans.push({ from, to });
  }
  return spans;
}
