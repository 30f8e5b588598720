import { formatClock } from "@/lib/format";
import type { Cue } from "@/lib/learning/transcript";

/** What is said in the video, to read. */
export function Transcript({ paragraphs }: { paragraphs: readonly Cue[] }) {
  return (
    <ol className="space-y-4">
      {paragraphs.map((paragraph) => (
        <li key={paragraph.start} className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-2">
          <span className="tnum pt-0.5 font-mono text-xs leading-5 text-muted-foreground">
            {formatClock(paragraph.start)}
          </span>
          <p className="max-w-[40rem] text-base leading-6">{paragraph.text}</p>
        </li>
      ))}
    </ol>
  );
}
