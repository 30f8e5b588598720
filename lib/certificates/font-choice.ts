import instrument from "@fontsource/instrument-sans/unicode.json";
import literata from "@fontsource/literata/unicode.json";
import notoArabic from "@fontsource/noto-sans-arabic/unicode.json";
import notoHebrew from "@fontsource/noto-sans-hebrew/unicode.json";
import notoKorean from "@fontsource/noto-sans-kr/unicode.json";
import notoChinese from "@fontsource/noto-sans-sc/unicode.json";
import notoThai from "@fontsource/noto-sans-thai/unicode.json";
import noto from "@fontsource/noto-sans/unicode.json";

/** One file of a font that is cut into pieces by what they hold. */
export type FontFile = { family: string; path: string };

/** The faces of a certificate; Noto Sans stands in wherever one has no such letters. */
export type Face = "book" | "italic" | "sans" | "medium";

type Piece = FontFile & { ranges: readonly (readonly [from: number, to: number])[] };

const standIns = [
  ...piecesOf("noto-sans", "400-normal", noto),
  ...piecesOf("noto-sans-arabic", "400-normal", only(notoArabic, "arabic")),
  ...piecesOf("noto-sans-hebrew", "400-normal", only(notoHebrew, "hebrew")),
  ...piecesOf("noto-sans-thai", "400-normal", only(notoThai, "thai")),
  // Hangul first: the Chinese pieces hold a few of its signs, which then would not match the rest.
  ...piecesOf("noto-sans-kr", "400-normal", numbered(notoKorean), isHangul),
  ...piecesOf("noto-sans-sc", "400-normal", numbered(notoChinese)),
];

const faces: Record<Face, readonly Piece[]> = {
  book: [...piecesOf("literata", "500-normal", literata), ...standIns],
  italic: [...piecesOf("literata", "400-italic", literata), ...standIns],
  sans: [...piecesOf("instrument-sans", "400-normal", instrument), ...standIns],
  medium: [...piecesOf("instrument-sans", "500-normal", instrument), ...standIns],
};

/**
 * The font files that a text needs, in the order in which they are to be asked for a character: those of the
 * face where it has it, else those of its script. Characters that no file has are left out.
 */
export function fontsFor(text: string, face: Face): FontFile[] {
  const pieces = faces[face];
  const chosen = new Set(codesOf(text).map((code) => pieceFor(pieces, code)));
  return pieces.filter((piece) => chosen.has(piece)).map(({ family, path }) => ({ family, path }));
}

/** The characters of a text that no file has. */
export function uncovered(text: string) {
  const missing = codesOf(text).filter((code) => !pieceFor(faces.book, code));
  return missing.map((code) => String.fromCodePoint(code));
}

function codesOf(text: string) {
  return [...text.normalize("NFC")].map((letter) => letter.codePointAt(0) ?? 0);
}

function pieceFor(pieces: readonly Piece[], code: number) {
  return pieces.find(({ ranges }) => ranges.some(([from, to]) => from <= code && code <= to));
}

/** `cut` is weight and style, as the files are named. */
function piecesOf(
  name: string,
  cut: string,
  unicode: Record<string, string>,
  holds: (code: number) => boolean = () => true,
): Piece[] {
  return Object.entries(unicode)
    .reverse()
    .map(([key, text]) => {
      const file = `${name}-${key.replaceAll(/[[\]]/g, "")}-${cut}`;
      const ranges = text.split(",").map(toRange);
      return {
        family: file,
        path: `@fontsource/${name}/files/${file}.woff`,
        ranges: ranges.filter(([from]) => holds(from)),
      };
    });
}

/** "U+0370-0377" and "U+037A" as numbers. */
function toRange(text: string): readonly [number, number] {
  const [from = "0", to = from] = text.trim().replace(/^U\+/i, "").split("-");
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

function only(unicode: Record<string, string>, wanted: string) {
  return Object.fromEntries(Object.entries(unicode).filter(([key]) => key === wanted));
}

/** The pieces of a large font have numbers; what has a name repeats another font's letters. */
function numbered(unicode: Record<string, string>) {
  return Object.fromEntries(Object.entries(unicode).filter(([key]) => key.startsWith("[")));
}

function isHangul(code: number) {
  return (
    (code >= 0x1100 && code <= 0x11ff) ||
    (code >= 0x3130 && code <= 0x318f) ||
    (code >= 0xac00 && code <= 0xd7a3)
  );
}
