import "server-only";

import { readFile } from "node:fs/promises";
import { join } from "node:path";

type Style = { name: string; family: string; weight: 500 | 600; subsets: readonly string[] };

const latin = ["latin", "latin-ext"] as const;
const styles: readonly Style[] = [
  {
    name: "Literata",
    family: "literata",
    weight: 500,
    subsets: [...latin, "vietnamese", "greek", "cyrillic", "cyrillic-ext"],
  },
  { name: "Instrument Sans", family: "instrument-sans", weight: 600, subsets: latin },
];

type Font = { name: string; weight: 500 | 600; style: "normal"; data: Buffer };
let fonts: Promise<Font[]> | undefined;

/** The fonts that pictures with words are drawn with, read once. */
export function pictureFonts() {
  return (fonts ??= Promise.all(styles.flatMap(readStyle)));
}

/** The drawing library takes one file by one name: each subset has its own. */
export const pictureFamilies = {
  serif: familyOf("Literata"),
  /** What only the other one holds is taken from there. */
  sans: `${familyOf("Instrument Sans")}, ${familyOf("Literata")}`,
} as const;

function familyOf(wanted: string) {
  return styles
    .filter(({ name }) => name === wanted)
    .flatMap(({ name, subsets }) => subsets.map((subset) => `${name} ${subset}`))
    .join(", ");
}

function readStyle({ name, family, weight, subsets }: Style) {
  return subsets.map(async (subset) => ({
    name: `${name} ${subset}`,
    weight,
    style: "normal" as const,
    data: await readFile(fontPath(family, `files/${family}-${subset}-${weight}-normal.woff`)),
  }));
}

function fontPath(family: string, file: string) {
  return join(process.cwd(), "node_modules/@fontsource", family, file);
}

/** Letters, digits and common signs of the scripts that those fonts hold. */
const known =
  /[\u0020-\u007E\u00A1-\u00AC\u00AE-\u017F\u0192\u01A0\u01A1\u01AF\u01B0\u0218-\u021B\u0386\u0388-\u038A\u038C\u038E-\u03A1\u03A3-\u03CE\u0400-\u045F\u0490\u0491\u1EA0-\u1EF9\u2013\u2014\u2018-\u201A\u201C-\u201E\u2022\u2026\u20AC\u2122\u2212]/u;

/**
 * `text` without what these fonts do not hold: the drawing library would look for it on somebody else's server.
 * Null where too little is left to be read.
 */
export function drawable(text: string) {
  const letters = [...text.normalize("NFC").replaceAll(/\s+/g, " ")];
  const kept = letters.filter((letter) => known.test(letter));
  const readable = kept.join("").replaceAll(/ {2,}/g, " ").trim();
  return readable !== "" && kept.length * 2 > letters.length ? readable : null;
}
