"use client";

import { clsx } from "clsx";
import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Switch } from "@/components/ui/choice";
import { formatClock } from "@/lib/format";
import { type Cue, cueAt, findWords, type Paragraph } from "@/lib/learning/transcript";
import { usePlayerSettings, writePlayerSettings } from "./player-settings";
import { jumpTo, stageClock } from "./stage-store";
import { TranscriptSearch } from "./transcript-search";

type TranscriptProps = {
  paragraphs: readonly Paragraph[];
  /** The lesson’s address: with a second behind it, it leads there also without JavaScript. */
  address: string;
};

/** What is said in the video: it moves along, can be searched, and leads to the second that it says. */
export function Transcript({ paragraphs, address }: TranscriptProps) {
  const [wanted, setWanted] = useState("");
  const [chosen, setChosen] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const second = useSyncExternalStore(stageClock.subscribe, stageClock.readTenth, () => null);
  const isFollowing = usePlayerSettings().follow !== "off";

  const cues = paragraphs.flatMap((paragraph) => paragraph.cues);
  const now = second === null || second === 0 ? undefined : cues[cueAt(cues, second)];
  const hits = cues.flatMap((cue) => findWords(cue.text, wanted).map((hit) => ({ cue, ...hit })));
  const hit = hits.length > 0 ? hits[chosen % hits.length] : undefined;

  useShown(box, hit ? `[data-cue="${hit.cue.start}"]` : null, `${chosen} ${wanted}`);
  useShown(box, isFollowing && !hit && now ? `[data-cue="${now.start}"]` : null, now?.start);

  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <TranscriptSearch
          hits={wanted.trim() === "" ? null : hits.length}
          at={hits.length > 0 ? chosen % hits.length : 0}
          onSearch={(text) => {
            setWanted(text);
            setChosen(0);
          }}
          onMove={(by) => setChosen((chosen + by + hits.length) % Math.max(1, hits.length))}
        />
        <Switch
          label="Follow the video"
          className="noscript:hidden"
          checked={isFollowing}
          onChange={(event) => writePlayerSettings({ follow: event.target.checked ? undefined : "off" })}
        />
      </div>
      <div
        ref={box}
        tabIndex={0}
        role="region"
        aria-label="Transcript"
        data-transcript
        className="relative mt-4 max-h-[min(34rem,70vh)] scroll-slim overflow-y-auto rounded-md border border-border px-3 py-4 md:px-4"
      >
        <ol className="space-y-4">
          {paragraphs.map((paragraph) => (
            <li key={paragraph.start} className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-2">
              <JumpLink address={address} seconds={paragraph.start} />
              <p className="max-w-[40rem] text-base leading-6">
                {paragraph.cues.map((cue, i) => (
                  <Said key={i} cue={cue} isNow={cue === now} hit={hit} wanted={wanted} />
                ))}
              </p>
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}

function JumpLink({ address, seconds }: { address: string; seconds: number }) {
  return (
    <a
      href={`${address}?tab=transcript&t=${Math.floor(seconds)}`}
      aria-label={`Play from ${formatClock(seconds)}`}
      onClick={(event) => {
        if (jumpTo(seconds)) event.preventDefault();
      }}
      className="tnum tap translate-y-0.5 self-start rounded-sm font-mono text-xs leading-5 text-brand hover:underline"
    >
      {formatClock(seconds)}
    </a>
  );
}

type SaidProps = { cue: Cue; isNow: boolean; hit: { cue: Cue; from: number } | undefined; wanted: string };

/** For the pointer each cue leads to its second; the keyboard has the times. */
function Said({ cue, isNow, hit, wanted }: SaidProps) {
  const found = findWords(cue.text, wanted);
  return (
    <>
      <span
        data-cue={cue.start}
        aria-current={isNow || undefined}
        onClick={() => jumpTo(cue.start)}
        className={clsx("cursor-pointer rounded-[2px]", isNow && "bg-brand-subtle box-decoration-clone")}
      >
        {found.length === 0
          ? cue.text
          : found.map(({ from, to }, i) => (
              <span key={from}>
                {cue.text.slice(found[i - 1]?.to ?? 0, from)}
                <mark
                  className={clsx(
                    "rounded-[2px] bg-warning-subtle text-foreground",
                    hit?.cue === cue && hit.from === from && "outline-2 outline-warning-solid",
                  )}
                >
                  {cue.text.slice(from, to)}
                </mark>
                {i === found.length - 1 && cue.text.slice(to)}
              </span>
            ))}
      </span>{" "}
    </>
  );
}

/** Brings a part of the box into sight. */
function useShown(box: RefObject<HTMLDivElement | null>, selector: string | null, when: unknown) {
  useEffect(() => {
    if (selector !== null && box.current) showInside(box.current, selector);
  }, [box, selector, when]);
}

/** By moving the box, and never the page. */
function showInside(box: HTMLElement, selector: string) {
  const part = box.querySelector<HTMLElement>(selector);
  if (!part) return;
  const { offsetTop, offsetHeight } = part;
  const { scrollTop, clientHeight } = box;
  const isSeen = offsetTop > scrollTop + 24 && offsetTop + offsetHeight < scrollTop + clientHeight - 48;
  if (!isSeen) box.scrollTop = offsetTop - clientHeight / 3;
}
