import { describe, expect, it } from "vitest";
import { readLessonText, replaceAddresses } from "./lesson-text";

const linesOf = (list: { line: number; message: string }[]) =>
  list.map(({ line, message }) => `${line}: ${message}`);

describe("pictures in a lesson's text", () => {
  it("are found with their text and replaced by address only", () => {
    const text = [
      'Before ![A stack](../media/a.png "With a caption") after.',
      "",
      "![Two ](../media/a.png) words](x) ![Three](<../media/b c.png>)",
      "",
      "![By name][chart]",
      "",
      "`![not one](x.png)`",
      "",
      "[chart]: ../media/chart.png 'Title'",
    ].join("\n");
    const { pictures, problems } = readLessonText(text);
    expect(problems).toEqual([]);
    expect(pictures.map(({ address, alt, line }) => [address, alt, line])).toEqual([
      ["../media/a.png", "A stack", 1],
      ["../media/a.png", "Two", 3],
      ["../media/b c.png", "Three", 3],
      ["../media/chart.png", "By name", 5],
    ]);
    const replaced = replaceAddresses(text, pictures, ({ address }) => `/api/media/${address.length}`);
    expect(replaced).toContain('![A stack](/api/media/14 "With a caption")');
    expect(replaced).toContain("[chart]: /api/media/18 'Title'");
    expect(replaced).toContain("`![not one](x.png)`");
  });

  it("need a text, and an address that can be told from it", () => {
    expect(linesOf(readLessonText("![](a.png)\n\n![  ](b.png)", 10).problems)).toEqual([
      expect.stringMatching(/^10: This picture has no text/),
      expect.stringMatching(/^12: This picture has no text/),
    ]);
    expect(linesOf(readLessonText("![A](a\\_b.png)").problems)).toEqual([
      expect.stringMatching(/^1: This picture’s address/),
    ]);
  });
});

describe("a lesson's text", () => {
  it("may link to the web, to its own headings and to this site, and to nothing else", () => {
    const { problems } = readLessonText(
      "[a](https://example.org) [b](#top) [c](/courses) [d](mailto:a@b.c)\n\n[e](../02-x/y.md)\n\n[f](javascript:alert)\n\n[g](//evil.example)",
    );
    expect(linesOf(problems)).toEqual([
      expect.stringMatching(/^3: The link “..\/02-x\/y.md”/),
      expect.stringMatching(/^5: The link “javascript:alert”/),
      expect.stringMatching(/^7: The link “\/\/evil.example”/),
    ]);
  });

  it("knows four callouts, and leaves times and colons alone", () => {
    const { problems } = readLessonText(
      ":::tip[Title]\nYes.\n:::\n\n:::danger\nNo.\n:::\n\nAt 3:30 it is :smile: and a ratio of 1:2.",
    );
    expect(linesOf(problems)).toEqual([
      "5: There is no callout “danger”. Callouts are note, tip, warning, example.",
    ]);
  });

  it("is warned about HTML and headings that would not be shown as meant", () => {
    const { warnings } = readLessonText(
      "# Title\n\n<!-- fine -->\n\n<center>x</center>\n\n```html\n<b>code</b>\n```",
    );
    expect(warnings.map(({ line }) => line)).toEqual([1, 5]);
  });
});
