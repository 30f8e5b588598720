import path from "node:path";
import { Font } from "@react-pdf/renderer";
import { type Face, type FontFile, fontsFor } from "@/lib/certificates/font-choice";

type Outline = {
  scale(x: number, y: number): Outline;
  translate(x: number, y: number): Outline;
  toSVG(): string;
};
type Position = { xAdvance: number; xOffset: number; yOffset: number };
type Shaped = { glyphs: { path: Outline }[]; positions: Position[]; advanceWidth: number };

/** As much of a font as is used here. */
export type Loaded = {
  unitsPerEm: number;
  ascent: number;
  descent: number;
  hasGlyphForCodePoint(code: number): boolean;
  layout(text: string, features?: undefined, script?: undefined, language?: undefined, way?: string): Shaped;
};

const ready = new Map<string, Promise<Loaded>>();

/** The fonts that `text` needs, loaded, in the order in which they are asked for a letter. Each file is read once. */
export function loadFonts(text: string, face: Face) {
  return Promise.all(fontsFor(text, face).map(loadOnce));
}

/** The same as a style for the page's own text. */
export async function loadStyle(text: string, face: Face, fontSize: number) {
  await loadFonts(text, face);
  return { fontFamily: fontsFor(text, face).map(({ family }) => family), fontSize };
}

export type TextStyle = Awaited<ReturnType<typeof loadStyle>>;

function loadOnce(file: FontFile) {
  const loading = ready.get(file.family) ?? load(file);
  ready.set(file.family, loading);
  return loading;
}

async function load({ family: fontFamily, path: file }: FontFile) {
  Font.register({ family: fontFamily, src: path.join(process.cwd(), "node_modules", file) });
  await Font.load({ fontFamily });
  const { data } = Font.getFont({ fontFamily });
  if (!isLoaded(data)) throw new Error(`The font ${fontFamily} can’t be read.`);
  return data;
}

function isLoaded(font: unknown): font is Loaded {
  return typeof font === "object" && font !== null && "layout" in font && "hasGlyphForCodePoint" in font;
}
