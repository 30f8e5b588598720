import { describe, expect, it } from "vitest";
import { renderMarkdown } from "@/lib/markdown";
import { inline, plainText } from "./plain-text";

describe("the words of a text", () => {
  it.each([
    ["At 12:30, `a < b` and **c & d**", "At 12:30, a < b and c & d"],
    ["One\n\nTwo", "One Two"],
    ["- a\n- b", "a b"],
    ["The root of $x^2$", "The root of x2"],
    ['An "<b>" and &copy;', 'An "" and ©'],
  ])("of %j", async (markdown, words) => expect(plainText(await renderMarkdown(markdown))).toBe(words));
});

describe("a text inside a label", () => {
  it("loses the one paragraph around it", () => expect(inline("<p>a <b>b</b></p>")).toBe("a <b>b</b>"));
  it("keeps several", () => expect(inline("<p>a</p>\n<p>b</p>")).toBe("<p>a</p>\n<p>b</p>"));
  it("keeps what is no paragraph", () => expect(inline("<ul></ul>")).toBe("<ul></ul>"));
});
