export type VideoCommands = ReturnType<typeof videoCommands>;

type Parts = {
  video: HTMLVideoElement | null;
  stage: HTMLElement | null;
  speeds: readonly number[];
  /** Seconds, as we know it before the film itself has told. */
  knownDuration: number;
};

/** What the buttons and the keys do. */
export function videoCommands({ video, stage, speeds, knownDuration }: Parts) {
  const withVideo = (act: (element: HTMLVideoElement) => void) => () => video && act(video);
  const length = () => video?.duration || knownDuration;
  const seek = (time: number) => {
    if (video) video.currentTime = Math.min(Math.max(0, time), length() || Infinity);
  };
  const setRate = (rate: number) => {
    if (video) video.playbackRate = rate;
  };

  return {
    seek,
    setRate,
    skip: (seconds: number) => seek((video?.currentTime ?? 0) + seconds),
    /** To so many tenths of the length. */
    seekTenth: (tenths: number) => seek((length() * tenths) / 10),
    // A play that is interrupted by a pause is no failure.
    play: withVideo((element) => void element.play().catch(() => undefined)),
    toggle: withVideo((element) =>
      element.paused ? void element.play().catch(() => undefined) : element.pause(),
    ),
    toggleSound: withVideo((element) => {
      element.muted = !element.muted;
    }),
    /** By so many tenths of the full volume. */
    louder: (tenths: number) => {
      if (!video) return;
      video.volume = Math.min(1, Math.max(0, Math.round(video.volume * 10 + tenths) / 10));
      video.muted = video.volume === 0;
    },
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

/** iPhones fill the screen with the video itself only. */
function fillOnPhone(video: HTMLVideoElement | null) {
  const element = video as (HTMLVideoElement & { webkitEnterFullscreen?: () => void }) | null;
  element?.webkitEnterFullscreen?.();
}
