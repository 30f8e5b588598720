import type { Loaded } from "./pdf-fonts";

/** A line of text as one drawing, with the baseline at `ascent`; in points. */
export type Drawn = { d: string; width: number; height: number };

type Part = { text: string; font: Loaded; isTurned: boolean };

const fromTheRight = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** Runs of one direction: letters from the right with what stands between them, and all the rest. */
const runs =
  /[\p{Script=Arabic}\p{Script=Hebrew}][\p{Script=Arabic}\p{Script=Hebrew}\p{M}\p{P}\s]*|[^\p{Script=Arabic}\p{Script=Hebrew}]+/gu;

/** How wide a line comes out, in points. */
export function widthOf(text: string, fonts: readonly Loaded[], fontSize: number) {
  return partsOf(text, fonts).reduce(
    (sum, part) => sum + (shape(part).advanceWidth * fontSize) / part.font.unitsPerEm,
    0,
  );
}

/**
 * A line as a drawing where the page's own text would go wrong: it has no place for signs above and below letters,
 * nor for letters from the right that have them. Null where its text will do.
 */
export function drawLine(text: string, fonts: readonly Loaded[], fontSize: number): Drawn | null {
  const parts = partsOf(text, fonts);
  const isPlain = parts.every((part) => !part.isTurned && !hasSigns(part));
  if (isPlain) return null;

  const ascent = Math.max(...parts.map(({ font }) => (font.ascent * fontSize) / font.unitsPerEm));
  const descent = Math.max(...parts.map(({ font }) => (-font.descent * fontSize) / font.unitsPerEm));
  let x = 0;
  const strokes: string[] = [];
  for (const part of parts) {
    const scale = fontSize / part.font.unitsPerEm;
    const { glyphs, positions } = shape(part);
    for (const [index, { xAdvance, xOffset, yOffset }] of positions.entries()) {
      const outline = glyphs[index]?.path.scale(scale, -scale);
      strokes.push(outline?.translate(x + xOffset * scale, ascent - yOffset * scale).toSVG() ?? "");
      x += xAdvance * scale;
    }
  }
  return { d: strokes.join(""), width: x, height: ascent + descent };
}

function hasSigns(part: Part) {
  return shape(part).positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0);
}

function shape({ text, font, isTurned }: Part) {
  return font.layout(text, undefined, undefined, undefined, isTurned ? "rtl" : "ltr");
}

/** From left to right as they are seen; the first letter says in which direction the line is read. */
function partsOf(text: string, fonts: readonly Loaded[]): Part[] {
  const inOrder = (text.normalize("NFC").match(runs) ?? []).map((run) => {
    const isTurned = fromTheRight.test(run);
    const parts = splitByFont(run, isTurned ? fonts.toReversed() : fonts, isTurned);
    return isTurned ? parts.reverse() : parts;
  });
  return (fromTheRight.test(text.slice(0, 1)) ? inOrder.reverse() : inOrder).flat();
}

/** Letters of no font are left out: the choice of fonts has said so before. */
function splitByFont(text: string, fonts: readonly Loaded[], isTurned: boolean) {
  const parts: Part[] = [];
  for (const letter of text) {
    const font = fonts.find((candidate) => candidate.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
    const last = parts.at(-1);
    if (!font) continue;
    if (last?.font === font) last.text += letter;
    else parts.push({ text: letter, font, isTurned });
  }
  return parts;
}
