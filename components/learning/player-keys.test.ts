import { expect, it, vi } from "vitest";
import { actionOf, keyMap } from "./player-keys";
import { videoCommands } from "./video-commands";

function press(key: string, { isOnStage = false, areSingleKeysOn = true, hasVideo = true } = {}) {
  const done: string[] = [];
  const video = { currentTime: 50, duration: 100, playbackRate: 1, paused: true, muted: false, volume: 0.5 };
  const element = {
    ...video,
    play: () => Promise.resolve(done.push("play")),
    pause: () => done.push("pause"),
  };
  const commands = videoCommands({
    knownDuration: 0,
    video: element as unknown as HTMLVideoElement,
    stage: null,
    speeds: [0.5, 1, 2],
  });
  const around = {
    openNote: () => done.push("note"),
    toggleTranscript: () => done.push("transcript"),
    openHelp: () => done.push("help"),
  };
  const toggleCaptions = vi.fn(() => void done.push("captions"));
  const act = actionOf(
    { key, isOnStage, areSingleKeysOn },
    hasVideo ? { commands, toggleCaptions } : null,
    around,
  );
  act?.();
  return { isTaken: act !== undefined, done, at: element.currentTime, ...element };
}

it.each([
  ["k", { done: ["play"] }],
  ["J", { at: 40 }],
  ["l", { at: 60 }],
  ["0", { at: 0 }],
  ["7", { at: 70 }],
  ["m", { muted: true }],
  [">", { playbackRate: 2 }],
  ["<", { playbackRate: 0.5 }],
  ["c", { done: ["captions"] }],
  ["N", { done: ["note"] }],
  ["t", { done: ["transcript"] }],
  ["?", { done: ["help"] }],
])("%s works everywhere in the player", (key, outcome) => {
  expect(press(key)).toMatchObject({ isTaken: true, ...outcome });
});

it.each([
  [" ", { done: ["play"] }],
  ["ArrowLeft", { currentTime: 40 }],
  ["ArrowRight", { currentTime: 60 }],
  ["ArrowUp", { volume: 0.6 }],
  ["ArrowDown", { volume: 0.4 }],
])("%s scrolls the page, unless the video has the focus", (key, outcome) => {
  expect(press(key).isTaken).toBe(false);
  expect(press(key, { isOnStage: true, areSingleKeysOn: false })).toMatchObject(outcome);
});

it("letters, digits and signs do nothing once they are switched off", () => {
  for (const key of ["k", "j", "l", "5", "m", "c", "f", "p", "<", "n", "t", "?"])
    expect(press(key, { areSingleKeysOn: false, isOnStage: true }).isTaken).toBe(false);
});

it("in a text only notes, the transcript and the list of keys are left", () => {
  const taken = [..."kjlmcfp<>0123456789nt?"].filter((key) => press(key, { hasVideo: false }).isTaken);
  expect(taken).toEqual(["n", "t", "?"]);
});

it("the list of keys names only keys that do something", () => {
  const names: Record<string, string> = {
    Space: " ",
    "←": "ArrowLeft",
    "→": "ArrowRight",
    "↑": "ArrowUp",
    "↓": "ArrowDown",
  };
  const nothing = () => undefined;
  const commands = videoCommands({ video: null, stage: null, speeds: [], knownDuration: 0 });
  const [video, around] = [
    { commands, toggleCaptions: nothing },
    { openNote: nothing, toggleTranscript: nothing, openHelp: nothing },
  ];
  for (const key of keyMap.flatMap(({ keys }) => keys))
    expect(
      actionOf({ key: names[key] ?? key, isOnStage: true, areSingleKeysOn: true }, video, around),
      key,
    ).toBeDefined();
});
