import type { KeyboardEvent } from "react";

export type VideoCommands = ReturnType<typeof videoCommands>;

type Parts = {
  video: HTMLVideoElement | null;
  stage: HTMLElement | null;
  speeds: readonly number[];
};

/** What the buttons and the keys do. */
export function videoCommands({ video, stage, speeds }: Parts) {
  const withVideo = (act: (element: HTMLVideoElement) => void) => () => video && act(video);
  const seek = (time: number) => {
    if (video) video.currentTime = Math.min(Math.max(0, time), video.duration || 0);
  };
  const setRate = (rate: number) => {
    if (video) video.playbackRate = rate;
  };

  return {
    seek,
    setRate,
    skip: (seconds: number) => seek((video?.currentTime ?? 0) + seconds),
    // A play that is interrupted by a pause is no failure.
    toggle: withVideo((element) =>
      element.paused ? void element.play().catch(() => undefined) : element.pause(),
    ),
    toggleSound: withVideo((element) => {
      element.muted = !element.muted;
    }),
    step(by: 1 | -1) {
      const at = speeds.indexOf(video?.playbackRate ?? 1);
      setRate(speeds[at + by] ?? speeds[at] ?? 1);
    },
    float() {
      if (document.pictureInPictureElement) void document.exitPictureInPicture();
      else void video?.requestPictureInPicture().catch(() => undefined);
    },
    fill() {
      if (document.fullscreenElement) void document.exitFullscreen();
      else if (stage?.requestFullscreen) void stage.requestFullscreen();
      else fillOnPhone(video);
    },
  };
}

/** Keys while the focus is in the player. */
export function videoKeys(commands: VideoCommands, toggleCaptions: (() => void) | undefined) {
  const keys: Record<string, (() => void) | undefined> = {
    " ": commands.toggle,
    k: commands.toggle,
    ArrowLeft: () => commands.skip(-10),
    ArrowRight: () => commands.skip(10),
    c: toggleCaptions,
    f: commands.fill,
    m: commands.toggleSound,
    "<": () => commands.step(-1),
    ">": () => commands.step(1),
  };
  return (event: KeyboardEvent<HTMLElement>) => {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const act = keys[key];
    const isOwnKey = event.target instanceof Element && ownsKey(event.target, event.key);
    if (!act || isOwnKey || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    act();
  };
}

/** A focused button is pressed by Space, a select is walked with arrows and letters. */
function ownsKey(target: Element, key: string) {
  return (target.matches("button, a") && key === " ") || (target.matches("select") && !/^[<>]$/.test(key));
}

/** iPhones fill the screen with the video itself only. */
function fillOnPhone(video: HTMLVideoElement | null) {
  const element = video as (HTMLVideoElement & { webkitEnterFullscreen?: () => void }) | null;
  element?.webkitEnterFullscreen?.();
}
