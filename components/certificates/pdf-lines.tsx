import { Path, Svg, Text, View } from "@react-pdf/renderer";
import type { Face } from "@/lib/certificates/font-choice";
import { loadFonts, loadStyle, type TextStyle } from "./pdf-fonts";
import { type Drawn, drawLine, widthOf } from "./pdf-shapes";

export type Lines = { style: TextStyle; lines: { text: string; drawn: Drawn | null }[] };

type Room = {
  width: number;
  lines: number;
  /** In points, the one that is liked best first. */
  sizes: readonly number[];
};

/**
 * A text broken into lines that fit, at the first size at which they are few enough; at the last one whatever
 * comes out. Broken here and not by the page, which would put hyphens into names.
 */
export async function fitLines(text: string, face: Face, room: Room): Promise<Lines> {
  const fonts = await loadFonts(text, face);
  let broken: string[] = [];
  let fontSize = 0;
  for (fontSize of room.sizes) {
    broken = breakLines(text, (line) => widthOf(line, fonts, fontSize) <= room.width);
    if (broken.length <= room.lines) break;
  }
  const lines = broken.map((line) => ({ text: line, drawn: drawLine(line, fonts, fontSize) }));
  return { style: await loadStyle(text, face, fontSize), lines };
}

/** A drawn line has its text as well, unseen: to be selected, found and read aloud. */
export function LinesOf({ lines: { lines, style } }: { lines: Lines }) {
  return lines.map(({ text, drawn: drawing }, index) =>
    drawing ? (
      <View key={index} style={{ height: drawing.height }}>
        <Svg
          viewBox={`0 0 ${drawing.width} ${drawing.height}`}
          style={{ width: drawing.width, height: drawing.height }}
        >
          <Path fill="#111c18" d={drawing.d} />
        </Svg>
        <Text style={{ position: "absolute", top: 0, left: 0, opacity: 0, ...style }}>{text}</Text>
      </View>
    ) : (
      <Text key={index} style={style}>
        {text}
      </Text>
    ),
  );
}

function breakLines(text: string, fits: (line: string) => boolean) {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    // Chinese has no spaces, and somebody's word may be wider than the page.
    while (!fits(line)) {
      const part = longestStart(line, fits);
      if (part === line) break;
      lines.push(part);
      line = line.slice(part.length);
    }
  }
  return [...lines, line];
}

function longestStart(word: string, fits: (line: string) => boolean) {
  const letters = [...new Intl.Segmenter().segment(word)].map(({ segment }) => segment);
  let count = 1;
  while (count < letters.length && fits(letters.slice(0, count + 1).join(""))) count += 1;
  return letters.slice(0, count).join("");
}
