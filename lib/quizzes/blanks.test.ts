import { describe, expect, it } from "vitest";
import { renderMarkdown } from "@/lib/markdown";
import { escapeHtml, fillBlanks, markBlanks } from "./blanks";

const show = async (markdown: string) =>
  fillBlanks(await renderMarkdown(markBlanks(markdown)), (blank, isFirst) =>
    isFirst ? `<input ${blank}>` : `(${blank})`,
  );

describe("blanks in a text", () => {
  it("become fields, in prose and in code", async () => {
    const html = await show("Call [[1]] or `x.[[2]]()`.\n\n```js\nconst a = [[3]];\n```");
    for (const blank of [1, 2, 3]) expect(html).toContain(`<input ${blank}>`);
    expect(html).not.toContain("[[");
  });

  it("become a field once, and a reference after that", async () => {
    expect(await show("[[1]] and [[1]]")).toBe("<p><input 1> and (1)</p>");
  });

  it("never open a tag from inside an attribute", async () => {
    const html = await show('![alt [[1]] onerror=alert(1)](https://example.com/a.png "a > [[2]]")');
    expect(html).not.toContain("<input 1>");
    expect(html).toContain("<input 2>");
    expect(html).toMatch(/alt="alt {2}onerror=alert\(1\)"/);
  });

  it("are not made out of private characters that an author typed", async () => {
    expect(await show("a \ue001 b")).toBe("<p>a  b</p>");
  });
});

it("keeps what was typed inside an attribute", () => {
  expect(escapeHtml(`"><script>&`)).toBe("&quot;>&lt;script>&amp;");
});
