import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asParagraphs, cueAt, findWords, parseVtt } from "./transcript";

const file = `\uFEFFWEBVTT - A talk

NOTE
Written by hand.

STYLE
::cue { color: red }

1
00:00:00.650 --> 00:00:05.860 align:start
<v Amara>Here is one paragraph,
with up to <i>110</i> characters &amp; more.

1:02:03.250 --> 1:02:05.000
An hour later.

02:10.500 --> 02:12.000
Without hours.

7
broken --> 00:00:01.000
Not a cue.

9
00:00:09.000 --> 00:00:10.000
`;

describe("a WebVTT file", () => {
  it("gives its cues without numbers, notes, styles and markup", () => {
    expect(parseVtt(file)).toEqual([
      { start: 0.65, text: "Here is one paragraph, with up to 110 characters & more." },
      { start: 3723.25, text: "An hour later." },
      { start: 130.5, text: "Without hours." },
    ]);
  });

  it("reads the same with the line ends of other systems", () => {
    expect(parseVtt(file.replaceAll("\n", "\r\n"))).toEqual(parseVtt(file));
    expect(parseVtt(file.replaceAll("\n", "\r"))).toEqual(parseVtt(file));
  });

  it("may be anything at all", () => {
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(parseVtt(text))));
    expect(parseVtt("")).toEqual([]);
  });
});

describe("paragraphs", () => {
  const cues = ["One two.", "Three", "four.", "Five."].map((text, start) => ({ start, text }));

  it("begin after a sentence once they are long enough", () => {
    expect(asParagraphs(cues, 10)).toEqual([
      { start: 0, cues: cues.slice(0, 3) },
      { start: 3, cues: cues.slice(3) },
    ]);
  });

  it("lose no word", () => {
    const texts = fc.array(fc.string({ minLength: 1 }).map((text) => ({ start: 0, text })));
    fc.assert(
      fc.property(texts, fc.nat(40), (list, length) => {
        const joined = asParagraphs(list, length).flatMap((paragraph) =>
          paragraph.cues.map(({ text }) => text),
        );
        return joined.join(" ") === list.map(({ text }) => text).join(" ");
      }),
    );
  });
});

it("of the cues that have begun the last one is being said", () => {
  const cues = [1, 4, 9].map((start) => ({ start, text: "x" }));
  expect([0, 1, 3.9, 4, 100].map((second) => cueAt(cues, second))).toEqual([-1, 0, 0, 1, 2]);
  expect(cueAt([], 3)).toBe(-1);
});

it("words are found wherever they stand, in any case, and nothing is looked for with no words", () => {
  expect(findWords("The loop. the Loop", " the l")).toEqual([
    { from: 0, to: 5 },
    { from: 10, to: 15 },
  ]);
  expect(findWords("aaaa", "aa")).toHaveLength(2);
  expect(findWords("abc", " ")).toEqual([]);
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, wanted) =>
      findWords(text, wanted).every(
        ({ from, to }) => text.slice(from, to).toLowerCase() === wanted.trim().toLowerCase(),
      ),
    ),
  );
});
