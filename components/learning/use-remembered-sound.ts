import { useEffect } from "react";
import { readPlayerSettings, writePlayerSettings } from "./player-settings";

/** Speed, volume and silence of a video are those that were chosen last on this device. */
export function useRememberedSound(video: HTMLVideoElement | null) {
  useEffect(() => {
    if (!video) return;
    applyRemembered(video);
    const keepRate = () => writePlayerSettings({ rate: video.playbackRate });
    const keepVolume = () => writePlayerSettings({ volume: video.volume, muted: video.muted });
    video.addEventListener("ratechange", keepRate);
    video.addEventListener("volumechange", keepVolume);
    return () => {
      video.removeEventListener("ratechange", keepRate);
      video.removeEventListener("volumechange", keepVolume);
    };
  }, [video]);
}

function applyRemembered(video: HTMLVideoElement) {
  const { rate = 1, volume = 1, muted = false } = readPlayerSettings();
  video.defaultPlaybackRate = rate;
  video.playbackRate = rate;
  video.volume = Math.min(1, Math.max(0, volume));
  video.muted = muted;
}
