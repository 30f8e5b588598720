type Watch = { lessonId: number; secondsLeft: number };

let watch: Watch | null = null;
const listeners = new Set<() => void>();

/** The player says how much of its video is left, for the button at the foot of the page. */
export function tellSecondsLeft(lessonId: number, secondsLeft: number) {
  watch = { lessonId, secondsLeft };
  listeners.forEach((listener) => listener());
}

/** For `useSyncExternalStore`. */
export const watchStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: () => watch,
};
