export type Cue = { start: number; text: string };

/** What is said in one go: its cues one after the other. */
export type Paragraph = { start: number; cues: Cue[] };

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
export function asParagraphs(cues: readonly Cue[], length = 320): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let said = "";
  for (const cue of cues) {
    const open = paragraphs.at(-1);
    const isFull = said.length >= length && /[.?!…]["”’)]?$/.test(said);
    if (!open || isFull) {
      paragraphs.push({ start: cue.start, cues: [cue] });
      said = cue.text;
    } else {
      open.cues.push(cue);
      said += ` ${cue.text}`;
    }
  }
  return paragraphs;
}

/** Which cue is being said at a second, by its place: the last one that has begun; -1 before the first. */
export function cueAt(cues: readonly Cue[], seconds: number) {
  let [low, high] = [0, cues.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.start ?? Infinity) <= seconds) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where in a text the words that are looked for stand, in any case. */
export function findWords(text: string, wanted: string) {
  const [inside, sought] = [text.toLowerCase(), wanted.trim().toLowerCase()];
  const found: { from: number; to: number }[] = [];
  if (sought === "" || inside.length !== text.length) return found;
  for (let at = inside.indexOf(sought); at >= 0; at = inside.indexOf(sought, at + sought.length))
    found.push({ from: at, to: at + sought.length });
  return found;
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
