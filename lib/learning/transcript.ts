export type Cue = { start: number; text: string };

/**
 * The cues of a WebVTT file: when each begins, in seconds, and its words without markup. Notes, styles and
 * what cannot be read are left out.
 */
export function parseVtt(vtt: string): Cue[] {
  const blocks = vtt
    .replace(/^\uFEFF/, "")
    .replaceAll(/\r\n?/g, "\n")
    .split(/\n{2,}/);
  return blocks.flatMap((block) => {
    const lines = block.split("\n").filter(Boolean);
    const timing = lines.findIndex((line) => line.includes("-->"));
    const start = timing < 0 ? null : readTime(lines[timing] ?? "");
    const text = plainText(lines.slice(timing + 1).join(" "));
    return start === null || !text ? [] : [{ start, text }];
  });
}

/** Cues joined to paragraphs that read well: a new one begins after a full stop once it is long enough. */
export function asParagraphs(cues: readonly Cue[], length = 320): Cue[] {
  const paragraphs: Cue[] = [];
  for (const cue of cues) {
    const open = paragraphs.at(-1);
    const isFull = open && open.text.length >= length && /[.?!…]["”’)]?$/.test(open.text);
    if (!open || isFull) paragraphs.push({ ...cue });
    else open.text += ` ${cue.text}`;
  }
  return paragraphs;
}

function readTime(line: string) {
  const found = /^\s*(?:(\d+):)?(\d{2}):(\d{2})[.,](\d{3})\s*-->/.exec(line);
  if (!found) return null;
  const [, hours = "0", minutes = "0", seconds = "0", thousandths = "0"] = found;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(thousandths) / 1000;
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", nbsp: "\u00a0", lrm: "", rlm: "" };

function plainText(text: string) {
  return text
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/[ \t]+/g, " ")
    .trim();
}
