/** Where a note to a text is pinned: the paragraph's place in it, from 1, and how it began. */
export type TextPin = { paragraph: number; quote: string };

const quoteLength = 80;

/** How a paragraph begins, as far as a whole word. */
export function quoteOf(text: string) {
  const plain = plainOf(text);
  if (plain.length <= quoteLength) return plain;
  const cut = plain.slice(0, quoteLength + 1);
  return cut.slice(0, cut.lastIndexOf(" ") > 20 ? cut.lastIndexOf(" ") : quoteLength);
}

/**
 * Which of the paragraphs a note belongs to, counted from 0, after the text may have changed under it: the one that
 * still begins so, the nearest of several; else the one that contains those words; else the place itself. Null in
 * an empty text.
 */
export function findParagraph(paragraphs: readonly string[], { paragraph, quote }: TextPin) {
  const [plain, wanted, place] = [paragraphs.map(plainOf), plainOf(quote), paragraph - 1];
  const nearest = (matches: (text: string) => boolean) =>
    plain
      .flatMap((text, at) => (matches(text) ? [at] : []))
      .sort((a, b) => Math.abs(a - place) - Math.abs(b - place))[0];
  if (paragraphs.length === 0) return null;
  return (
    nearest((text) => text.startsWith(wanted)) ??
    nearest((text) => text.includes(wanted)) ??
    Math.min(place, paragraphs.length - 1)
  );
}

function plainOf(text: string) {
  return text.replaceAll(/\s+/g, " ").trim();
}
