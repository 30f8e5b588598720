export type Cue = { start: number; end: number; line: number };

const time = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const timing = new RegExp(String.raw`^${time}[ \t]+-->[ \t]+${time}(?:[ \t].*)?$`);

/**
 * Reads the times of WebVTT captions (W3C), in seconds. Every problem is collected with its line; a browser
 * would leave such cues out without a word.
 */
export function readVtt(text: string): { cues: Cue[]; problems: { line: number; message: string }[] } {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? "")) {
    return { cues: [], problems: [{ line: 1, message: "Captions begin with the word WEBVTT." }] };
  }
  const cues: Cue[] = [];
  const problems: { line: number; message: string }[] = [];
  for (const [i, content] of lines.entries()) {
    if (!content.includes("-->")) continue;
    const cue = readTiming(content, i + 1);
    const last = cues.at(-1);
    if (!cue)
      problems.push({
        line: i + 1,
        message: "These times can’t be read. They look like 00:01.500 --> 00:04.000.",
      });
    else if (cue.end <= cue.start)
      problems.push({ line: i + 1, message: "This caption ends before it begins." });
    else if (last && cue.start < last.start)
      problems.push({ line: i + 1, message: "This caption begins before the one above it." });
    else if (!lines[i + 1]?.trim()) problems.push({ line: i + 1, message: "This caption has no text." });
    if (cue) cues.push(cue);
  }
  if (cues.length === 0 && problems.length === 0)
    problems.push({ line: 1, message: "There are no captions in this file." });
  return { cues, problems };
}

function readTiming(content: string, line: number): Cue | null {
  const parts = timing.exec(content);
  if (!parts) return null;
  const [start, end] = [parts.slice(1, 5), parts.slice(5, 9)].map(([h = "0", m = "0", s = "0", ms = "0"]) => {
    return Number(h) * 3600 + Number(m) * 60 + Number(s) + Number(ms) / 1000;
  });
  return { start: start ?? 0, end: end ?? 0, line };
}
