import { drawBusiness } from "./cover-business";
import { drawData } from "./cover-data";
import { drawDesign } from "./cover-design";
import { drawOther } from "./cover-other";
import { type Family, familyOf, type Palette, palettes } from "./cover-palettes";
import { drawProgramming } from "./cover-programming";
import { hashOf, type Random, randomFrom } from "./cover-random";
import { height, width } from "./cover-shapes";

export type CoverSubject = { id: number | string; category: string };

const motifs: Record<Family, (random: Random, palette: Palette) => string> = {
  programming: drawProgramming,
  design: drawDesign,
  business: drawBusiness,
  data: drawData,
  other: drawOther,
};

/**
 * The cover of a course without a picture of its own: the inside of an SVG of 640 × 400, flat fills, no text.
 * The category chooses motif and palettes, the id all the rest; the same input gives the same drawing for ever.
 * Nothing of the input is written into it, so it is safe to inject.
 */
export function coverShapes({ id, category }: CoverSubject) {
  const family = familyOf(category);
  const seed = hashOf(`${family}:${id}:v1`);
  const choices = palettes[family];
  const palette = choices[seed % choices.length] ?? choices[0];
  const ground = `<path fill="${palette.ground}" d="M0 0h${width}v${height}H0z"/>`;
  return ground + motifs[family](randomFrom(seed), palette);
}

/** The same as a whole SVG document, for e-mails and PDFs. */
export function coverSvg(subject: CoverSubject) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid slice">${coverShapes(subject)}</svg>`;
}
