import type { SnapshotOption } from "./types";

/** The options that have something to be matched with; the others only add to the right-hand side. */
export function leftsOf<O extends Pick<SnapshotOption, "match" | "text">>(options: readonly O[]) {
  return options.filter(({ match, text }) => match !== null && text !== "");
}

/** The numbers of the blanks that have an answer, in the order in which an answer lists them. */
export function blankNumbers(options: readonly Pick<SnapshotOption, "blank">[]) {
  const numbers = new Set(options.flatMap(({ blank }) => (blank === null ? [] : [blank])));
  return [...numbers].sort((a, b) => a - b);
}
