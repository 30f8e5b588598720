import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asParagraphs, parseVtt } from "./transcript";

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
      { start: 0, text: "One two. Three four." },
      { start: 3, text: "Five." },
    ]);
  });

  it("lose no word", () => {
    const texts = fc.array(fc.string({ minLength: 1 }).map((text) => ({ start: 0, text })));
    fc.assert(
      fc.property(texts, fc.nat(40), (list, length) => {
        const joined = asParagraphs(list, length).map(({ text }) => text);
        return joined.join(" ") === list.map(({ text }) => text).join(" ");
      }),
    );
  });
});
