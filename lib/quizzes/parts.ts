import type { SnapshotOption, SnapshotQuestion } from "./types";

/** The options that have something to be matched with; the others only add to the right-hand side. */
export function leftsOf<O extends Pick<SnapshotOption, "match" | "text">>(options: readonly O[]) {
  return options.filter(({ match, text }) => match !== null && text !== "");
}

/**
 * The numbers of the blanks that have an answer, in the order in which an answer lists them: that of the text,
 * for so a form sends its fields.
 */
export function blankNumbers({ text, options }: Pick<SnapshotQuestion, "text" | "options">) {
  const inText = [...text.matchAll(/\[\[(\d{1,3})\]\]/g)].map(([, digits]) => Number(digits));
  const numbers = new Set(options.flatMap(({ blank }) => (blank === null ? [] : [blank])));
  return [...numbers].sort((a, b) => inText.indexOf(a) - inText.indexOf(b) || a - b);
}
