import type { VideoCommands } from "./video-commands";

/** The video of the page, for what stands around it: keys, notes, the transcript. */
export type Stage = {
  video: HTMLVideoElement;
  commands: VideoCommands;
  toggleCaptions: (() => void) | null;
};

let stage: Stage | null = null;
const listeners = new Set<() => void>();

/** @returns a function that takes the video away again */
export function setStage(now: Stage) {
  change(now);
  return () => {
    if (stage === now) change(null);
  };
}

export function getStage() {
  return stage;
}

/** For `useSyncExternalStore`: the whole second that the video is at; null without a video. */
export const stageClock = {
  subscribe(listener: () => void) {
    let video: HTMLVideoElement | null = null;
    const follow = () => {
      video?.removeEventListener("timeupdate", listener);
      video = stage?.video ?? null;
      video?.addEventListener("timeupdate", listener);
      listener();
    };
    listeners.add(follow);
    video = stage?.video ?? null;
    video?.addEventListener("timeupdate", listener);
    return () => {
      listeners.delete(follow);
      video?.removeEventListener("timeupdate", listener);
    };
  },
  readSecond: () => (stage ? Math.floor(stage.video.currentTime) : null),
  /** A tenth of a second: a caption may change within one. */
  readTenth: () => (stage ? Math.floor(stage.video.currentTime * 10) / 10 : null),
};

/** Goes to that second, and shows the video. */
export function jumpTo(seconds: number) {
  if (!stage) return false;
  stage.commands.seek(seconds);
  stage.video.scrollIntoView({ block: "nearest" });
  return true;
}

function change(now: Stage | null) {
  stage = now;
  listeners.forEach((listener) => listener());
}
