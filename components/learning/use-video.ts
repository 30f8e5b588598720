import { useEffect, useState } from "react";

export type VideoState = {
  isPlaying: boolean;
  isStarted: boolean;
  isEnded: boolean;
  isWaiting: boolean;
  isMuted: boolean;
  hasFailed: boolean;
  time: number;
  duration: number;
  /** Seconds from the start that are loaded. */
  buffered: number;
  rate: number;
};

const initial: VideoState = {
  isPlaying: false,
  isStarted: false,
  isEnded: false,
  isWaiting: false,
  isMuted: false,
  hasFailed: false,
  time: 0,
  duration: 0,
  buffered: 0,
  rate: 1,
};

const events = [
  "loadedmetadata",
  "durationchange",
  "timeupdate",
  "progress",
  "play",
  "playing",
  "pause",
  "waiting",
  "seeking",
  "seeked",
  "ratechange",
  "volumechange",
  "ended",
  "error",
];

/** What a video element is doing. `knownDuration` is shown until the file has told its own. */
export function useVideo(video: HTMLVideoElement | null, knownDuration: number, startAt: number) {
  const [state, setState] = useState<VideoState>({ ...initial, duration: knownDuration, time: startAt });

  useEffect(() => {
    if (!video) return;

    const read = () => setState((before) => snapshot(video, before));
    const resume = () => goTo(video, startAt);
    if (video.readyState >= HTMLMediaElement.HAVE_METADATA) resume();
    else video.addEventListener("loadedmetadata", resume, { once: true });
    events.forEach((event) => video.addEventListener(event, read));
    // What happened before this script ran told nobody.
    const frame = requestAnimationFrame(read);
    return () => {
      cancelAnimationFrame(frame);
      video.removeEventListener("loadedmetadata", resume);
      events.forEach((event) => video.removeEventListener(event, read));
    };
  }, [video, startAt]);

  return state;
}

/** Nothing happens to a video that somebody has touched already, nor at its very end. */
function goTo(video: HTMLVideoElement, startAt: number) {
  const isUntouched = video.paused && video.currentTime === 0;
  if (isUntouched && startAt > 0 && startAt < video.duration - 2) video.currentTime = startAt;
}

function snapshot(video: HTMLVideoElement, before: VideoState): VideoState {
  const hasMetadata = video.readyState >= HTMLMediaElement.HAVE_METADATA;
  return {
    isPlaying: !video.paused && !video.ended,
    isStarted: before.isStarted || !video.paused,
    isEnded: video.ended,
    isWaiting: !video.paused && video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA,
    isMuted: video.muted || video.volume === 0,
    hasFailed: video.error !== null,
    time: hasMetadata ? video.currentTime : before.time,
    duration: hasMetadata && Number.isFinite(video.duration) ? video.duration : before.duration,
    buffered: loadedUpTo(video),
    rate: video.playbackRate,
  };
}

function loadedUpTo({ buffered, currentTime }: HTMLVideoElement) {
  for (let i = buffered.length - 1; i >= 0; i -= 1) {
    if (buffered.start(i) <= currentTime + 1) return buffered.end(i);
  }
  return 0;
}
