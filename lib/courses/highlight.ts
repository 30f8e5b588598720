export type Piece = { text: string; isHit: boolean };

/** Cuts a title at the words that were searched for, whatever their case. All pieces together are the title. */
export function highlight(title: string, search: string): Piece[] {
  const words = search.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  if (words.length === 0) return [{ text: title, isHit: false }];

  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${longestFirst.join("|")})`, "giu");
  return title
    .split(pattern)
    .map((text, index) => ({ text, isHit: index % 2 === 1 }))
    .filter(({ text }) => text !== "");
}
