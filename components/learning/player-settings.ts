import { useSyncExternalStore } from "react";
import { playerKey as key, shownChoices as shown } from "./player-script";

/** What a person has chosen for the player on this device; what is not there is as we suggest. */
export type PlayerSettings = {
  /** Text size and width of what is read. */
  size?: "s" | "l" | "xl";
  width?: "narrow" | "wide";
  /** Columns that are folded away. */
  rail?: "off";
  notes?: "off";
  /** Going on to the next lesson by itself. */
  next?: "off";
  /** The transcript moving along with the video. */
  follow?: "off";
  rate?: number;
  volume?: number;
  muted?: boolean;
};

const listeners = new Set<() => void>();
const none: PlayerSettings = {};
let kept: { text: string | null; settings: PlayerSettings } = { text: null, settings: none };

export function readPlayerSettings(): PlayerSettings {
  const text = readText();
  if (text !== kept.text) kept = { text, settings: parse(text) };
  return kept.settings;
}

export function writePlayerSettings(change: {
  [Key in keyof PlayerSettings]: PlayerSettings[Key] | undefined;
}) {
  const settings = { ...readPlayerSettings(), ...change };
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    return;
  }
  for (const name of shown) {
    const value = settings[name];
    if (value) document.documentElement.setAttribute(`data-player-${name}`, value);
    else document.documentElement.removeAttribute(`data-player-${name}`);
  }
  listeners.forEach((listener) => listener());
}

export function usePlayerSettings() {
  return useSyncExternalStore(subscribe, readPlayerSettings, () => none);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", listener);
  };
}

function readText() {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function parse(text: string | null): PlayerSettings {
  try {
    return Object(JSON.parse(text ?? "{}")) as PlayerSettings;
  } catch {
    return none;
  }
}
