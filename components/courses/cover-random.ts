/** FNV-1a over the code points of a text: 32 bits, the same in every JavaScript engine. */
export function hashOf(text: string) {
  let hash = 0x811c9dc5;
  for (const letter of text) {
    hash ^= letter.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

export type Random = {
  /** In [0, 1). */
  next: () => number;
  /** A whole number from 0 to `count` − 1. */
  index: (count: number) => number;
  /** Whether something of this chance happens. */
  chance: (probability: number) => boolean;
  pick: <T>(items: readonly [T, ...T[]]) => T;
};

/** Mulberry32. Every call moves it on, so the order of calls is part of a drawing. */
export function randomFrom(seed: number): Random {
  let state = seed;

  function next() {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  const index = (count: number) => Math.floor(next() * count);
  return {
    next,
    index,
    chance: (probability) => next() < probability,
    pick: (items) => items[index(items.length)] ?? items[0],
  };
}
