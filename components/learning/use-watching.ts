import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { joinSpans, type Span } from "@/lib/learning/watched";
import { playedSpans } from "./played-spans";
import type { Answer } from "./send-visit";
import { useReports } from "./use-reports";
import type { Place } from "./visit-reporter";
import { tellSecondsLeft } from "./watch-store";

/** Where the learner stopped and what they have watched. */
export type Watched = { enrollmentId: number; positionSec: number; watched: Span[]; isRead: boolean };

type WatchingOptions = {
  lessonId: number;
  progress: Watched | null;
  video: HTMLVideoElement | null;
  isPlaying: boolean;
  /** The server knows of a later place than the page did: this browser had something left to tell. */
  onPlace: (seconds: number) => void;
};

const tellNow = ["pause", "seeked", "ended"];

/** Reports what is watched, and knows what the server has taken and what is being played now. */
export function useWatching({ lessonId, progress, video, isPlaying, onPlace }: WatchingOptions) {
  const router = useRouter();
  const [taken, setTaken] = useState<readonly Span[]>(progress?.watched ?? []);
  const [played, setPlayed] = useState<readonly Span[]>([]);
  const [isRead, setIsRead] = useState(progress?.isRead ?? false);
  const [isRefused, setIsRefused] = useState(false);
  const latest = useRef<Place>({ positionSec: null, watched: [], reachedEnd: false });
  const resumedAt = useRef(progress?.positionSec ?? 0);

  const report = useEffectEvent(
    useReports({
      lessonId,
      enrollmentId: progress?.enrollmentId ?? null,
      isPlaying,
      read: () => latest.current,
      onAnswer: accept,
      onRefused: () => setIsRefused(true),
    }),
  );

  useEffect(() => {
    if (!video) return;
    const note = () => {
      const watched = playedSpans(video);
      const isMoved = hasLeft(video, resumedAt.current);
      if (isMoved) latest.current = { positionSec: video.currentTime, watched, reachedEnd: false };
      setPlayed((before) => (isSame(before, watched) ? before : watched));
      return isMoved;
    };
    const tell = () => {
      if (note()) report();
    };
    video.addEventListener("timeupdate", note);
    tellNow.forEach((event) => video.addEventListener(event, tell));
    return () => {
      video.removeEventListener("timeupdate", note);
      tellNow.forEach((event) => video.removeEventListener(event, tell));
    };
  }, [video]);

  function accept(answer: Answer) {
    setIsRefused(false);
    setTaken(answer.watched);
    // Who winds on while the answer is on its way is not taken back.
    if (latest.current.positionSec === null && !(video && hasLeft(video, resumedAt.current))) {
      resumedAt.current = answer.positionSec;
      onPlace(answer.positionSec);
    }
    if (answer.secondsLeft !== null) tellSecondsLeft(lessonId, answer.secondsLeft);
    // The page says anew what is missing: nothing, or a quiz.
    if (answer.isRead && !isRead) router.refresh();
    setIsRead(answer.isRead);
  }

  const watched = progress === null ? null : joinSpans([...taken, ...played]);
  return { watched, isRead, isRefused };
}

/** Being taken back to the old place is not being there: another device may have moved on since. */
function hasLeft(video: HTMLVideoElement, place: number) {
  return video.played.length > 0 || Math.abs(video.currentTime - place) > 1;
}

function isSame(a: readonly Span[], b: readonly Span[]) {
  return a.length === b.length && a.every(({ from, to }, i) => from === b[i]?.from && to === b[i]?.to);
}
