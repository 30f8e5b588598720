"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { joinSpans, type Span } from "@/lib/learning/watched";
import { playedSpans, type Report, useReports } from "./use-reports";
import { tellSecondsLeft } from "./watch-store";

type WatchingOptions = {
  lessonId: number;
  progress: { positionSec: number; watched: Span[]; isRead: boolean } | null;
  video: HTMLVideoElement | null;
  isPlaying: boolean;
};

/** Reports what is watched, and knows what the server has taken and what is being played now. */
export function useWatching({ lessonId, progress, video, isPlaying }: WatchingOptions) {
  const router = useRouter();
  const [taken, setTaken] = useState<readonly Span[]>(progress?.watched ?? []);
  const [played, setPlayed] = useState<readonly Span[]>([]);
  const [isRefused, setIsRefused] = useState(false);
  const wasRead = useRef(progress?.isRead ?? false);
  const latest = useRef<Report>({ positionSec: progress?.positionSec ?? 0, watched: [] });

  useEffect(() => {
    if (!video) return;
    const note = () => {
      const watched = playedSpans(video);
      if (video.currentTime > 0) latest.current = { positionSec: video.currentTime, watched };
      setPlayed((before) => (isSame(before, watched) ? before : watched));
    };
    video.addEventListener("timeupdate", note);
    return () => video.removeEventListener("timeupdate", note);
  }, [video]);

  useReports({
    lessonId,
    isOn: progress !== null,
    isPlaying,
    read: () => latest.current,
    onAnswer({ watched, secondsLeft, isRead }) {
      setIsRefused(false);
      setTaken(watched);
      if (secondsLeft !== null) tellSecondsLeft(lessonId, secondsLeft);
      // The page says anew what is missing: nothing, or a quiz.
      if (isRead && !wasRead.current && secondsLeft === 0) router.refresh();
      wasRead.current = isRead;
    },
    onRefused: () => setIsRefused(true),
  });

  return { watched: progress === null ? null : joinSpans([...taken, ...played]), isRefused };
}

function isSame(a: readonly Span[], b: readonly Span[]) {
  return a.length === b.length && a.every(({ from, to }, i) => from === b[i]?.from && to === b[i]?.to);
}
