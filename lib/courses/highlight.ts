export type Piece = { text: string; isHit: boolean };

/** Around what was searched for, in texts from the database: characters that no script has. */
export const hitStart = "\uE000";
export const hitEnd = "\uE001";

/** Cuts a marked text at its marks. All pieces together are the text without them. */
export function pieces(marked: string): Piece[] {
  return marked
    .split(/[\uE000\uE001]/u)
    .map((text, index) => ({ text, isHit: index % 2 === 1 }))
    .filter(({ text }) => text !== "");
}

/** The marked text if it is `text` but for its marks, and otherwise `text`: markup in it gets lost on the way. */
export function markedOr(text: string, marked: string | undefined) {
  return marked !== undefined && plain(marked) === text ? marked : text;
}

/** Whether a passage begins or ends in the middle of `text`: it is shown with an ellipsis there. */
export function passageOf(text: string, marked: string) {
  const cut = plain(marked).trim();
  return { isBegun: !text.trim().startsWith(cut), isCut: !text.trim().endsWith(cut) };
}

function plain(marked: string) {
  return marked.replaceAll(/[\uE000\uE001]/gu, "");
}
