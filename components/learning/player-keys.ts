import type { VideoCommands } from "./video-commands";

/** What a key does in the player, for the dialog that shows the map. */
export const keyMap: { keys: string[]; does: string; needs?: "video" }[] = [
  { keys: ["Space", "K"], does: "Play or pause", needs: "video" },
  { keys: ["J", "L"], does: "Back or forward 10 seconds", needs: "video" },
  { keys: ["←", "→"], does: "The same, with the video in focus", needs: "video" },
  { keys: ["↑", "↓"], does: "Volume, with the video in focus", needs: "video" },
  { keys: ["0", "9"], does: "To the start … to nine tenths of it", needs: "video" },
  { keys: ["<", ">"], does: "Slower or faster", needs: "video" },
  { keys: ["M"], does: "Sound on or off", needs: "video" },
  { keys: ["C"], does: "Captions on or off", needs: "video" },
  { keys: ["F"], does: "Full screen", needs: "video" },
  { keys: ["P"], does: "Picture in picture", needs: "video" },
  { keys: ["T"], does: "Transcript" },
  { keys: ["N"], does: "New note" },
  { keys: ["↑", "↓"], does: "From one paragraph’s note button to the next" },
  { keys: ["?"], does: "This list" },
];

type Around = { openNote(): void; toggleTranscript(): void; openHelp(): void };
type Video = { commands: VideoCommands; toggleCaptions: (() => void) | null };
type Pressed = { key: string; isOnStage: boolean; areSingleKeysOn: boolean };

/**
 * What a key does. Letters and digits work everywhere in the player, unless they are switched off; Space and arrows,
 * which scroll a page, only where the video has the focus.
 */
export function actionOf(
  { key, isOnStage, areSingleKeysOn }: Pressed,
  video: Video | null,
  around: Around,
): (() => void) | undefined {
  const commands = video?.commands;
  const onStage: Record<string, (() => void) | undefined> = {
    " ": commands?.toggle,
    ArrowLeft: () => commands?.skip(-10),
    ArrowRight: () => commands?.skip(10),
    ArrowUp: () => commands?.louder(1),
    ArrowDown: () => commands?.louder(-1),
  };
  if (key in onStage) return isOnStage ? onStage[key] : undefined;
  if (!areSingleKeysOn) return undefined;
  const everywhere: Record<string, (() => void) | undefined> = {
    n: around.openNote,
    t: around.toggleTranscript,
    "?": around.openHelp,
  };
  return everywhere[key.toLowerCase()] ?? (video ? videoAction(key.toLowerCase(), video) : undefined);
}

function videoAction(key: string, { commands, toggleCaptions }: Video): (() => void) | undefined {
  if (/^\d$/.test(key)) return () => commands.seekTenth(Number(key));
  const keys: Record<string, (() => void) | undefined> = {
    k: commands.toggle,
    j: () => commands.skip(-10),
    l: () => commands.skip(10),
    m: commands.toggleSound,
    c: toggleCaptions ?? undefined,
    f: commands.fill,
    p: commands.float,
    "<": () => commands.step(-1),
    ">": () => commands.step(1),
  };
  return keys[key];
}

/** Where a person types or chooses, keys are theirs; a focused button or link is pressed by Space. */
export function ownsKey(target: EventTarget | null, key: string) {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target.matches("textarea, input:not([type=range]):not([type=checkbox]):not([type=radio])")
  )
    return true;
  if (target.matches("select, [role=menuitem]")) return !/^[<>?]$/.test(key);
  if (target.matches("input:not([type=range])")) return key === " " || key.startsWith("Arrow");
  return key === " " && target.matches("button, a, summary");
}
