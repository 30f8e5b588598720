import { clock } from "./clock";

type Kept<T> = { made: Promise<T>; until: number };

/**
 * Keeps what is costly to make in this process: the `most` that were asked for last, each for `seconds`. Whoever asks
 * while it is being made waits for the same one; what failed is not kept.
 */
export function keepLatest<T>({ most, seconds }: { most: number; seconds: number }) {
  const kept = new Map<string, Kept<T>>();

  function begin(key: string, make: () => Promise<T>): Kept<T> {
    const entry = { made: make(), until: clock.now().getTime() + seconds * 1_000 };
    entry.made.catch(() => {
      if (kept.get(key) === entry) kept.delete(key);
    });
    return entry;
  }

  return (key: string, make: () => Promise<T>) => {
    const found = kept.get(key);
    const entry = found && found.until > clock.now().getTime() ? found : begin(key, make);
    // A map keeps the order of writing: whoever was asked for last stands at its end.
    kept.delete(key);
    kept.set(key, entry);
    const [oldest = key] = kept.keys();
    if (kept.size > most) kept.delete(oldest);
    return entry.made;
  };
}
