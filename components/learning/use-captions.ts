import { useEffect, useState, useSyncExternalStore } from "react";

const key = "m4t-captions";
const listeners = new Set<() => void>();

const wanted = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: () => localStorage.getItem(key) !== "off",
  write(isOn: boolean) {
    localStorage.setItem(key, isOn ? "on" : "off");
    listeners.forEach((listener) => listener());
  },
};

/**
 * The captions of a video, shown by ourselves so that the controls never cover them. They are on unless
 * somebody has switched them off on this device.
 */
export function useCaptions(video: HTMLVideoElement | null) {
  const [text, setText] = useState("");
  const isOn = useSyncExternalStore(wanted.subscribe, wanted.read, () => true);

  useEffect(() => {
    const track = takeOver(video);
    if (!track) return;
    const read = () => setText([...(track.activeCues ?? [])].map(cueText).join("\n"));
    track.addEventListener("cuechange", read);
    return () => track.removeEventListener("cuechange", read);
  }, [video]);

  return { text: isOn ? text : "", isOn, toggle: () => wanted.write(!isOn) };
}

/** A hidden track still tells its cues, but the browser does not draw them. */
function takeOver(video: HTMLVideoElement | null) {
  const track = video?.textTracks[0];
  if (track) track.mode = "hidden";
  return track;
}

function cueText(cue: TextTrackCue) {
  return cue instanceof VTTCue ? (cue.getCueAsHTML().textContent ?? "") : "";
}
