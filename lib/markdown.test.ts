import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "./markdown";

const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, "");

describe("a callout", () => {
  it.each(["note", "tip", "warning", "example"])("%s is named after its kind", async (kind) => {
    const html = await renderMarkdown(`:::${kind}\nMind the *gap*.\n:::`);
    const title = kind.charAt(0).toUpperCase() + kind.slice(1);
    expect(html).toBe(
      `<aside data-callout="${kind}"><p><strong>${title}</strong></p><p>Mind the <em>gap</em>.</p></aside>`,
    );
  });

  it("has the author's own title, its formatting too, and may stand in a list", async () => {
    const html = await renderMarkdown("- One\n\n  :::tip[Try `it`]\n  Now.\n  :::");
    expect(html).toContain("<p><strong>Try <code>it</code></strong></p><p>Now.</p></aside>\n</li>");
  });

  it("holds others inside it", async () => {
    const html = await renderMarkdown("::::note\n:::tip\nInner.\n:::\n::::\n\nAfter.");
    expect(html.match(/<aside/g)).toHaveLength(2);
    expect(html).toMatch(/<\/aside><\/aside>\n<p>After\.<\/p>$/);
  });
});

describe("text that is no callout comes out as it was written", () => {
  it.each([
    "Set key:value{x} here",
    "Send a:b[c]{.d #e f=g} back",
    "At 3:30 or 12:pm, :smile:",
    "::video[A film]{id=7}",
    ":name",
    "C::method{x}",
  ])("%s", async (text) => {
    expect(await renderMarkdown(text)).toBe(`<p>${text}</p>`);
  });

  it("keeps its links and emphasis", async () => {
    expect(await renderMarkdown("see docs:guide[here](https://example.com/) and a:b[**c**]{x}")).toBe(
      '<p>see docs:guide<a href="https://example.com/">here</a> and a:b[<strong>c</strong>]{x}</p>',
    );
  });

  it("keeps the fences of a block of another kind, and what stands in it", async () => {
    const html = await renderMarkdown(
      "::::hero[Big]{x=1}\nSome **text**.\n\n:::tip\nYes.\n:::\n::::\n\nAfter.",
    );
    expect(textOf(html).split("\n")).toEqual([
      "::::hero[Big]{x=1}",
      "Some text.",
      "TipYes.",
      "::::",
      "After.",
    ]);
    expect(html).toContain("<strong>text</strong>");
    expect(html.match(/<aside/g)).toHaveLength(1);
  });

  it("invents no fence for a block that was never closed, in a quotation neither", async () => {
    expect(textOf(await renderMarkdown("> :::hero\n> Ends with :::"))).toBe("\n:::hero\nEnds with :::\n");
  });

  it("loses no word, whatever colons and braces stand around it", async () => {
    const word = fc.stringMatching(/^[a-z]{1,5}$/);
    const mark = fc.constantFrom(":", "::", "{", "}", "[", "]", " ", "3:", ":}");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(word, mark), { minLength: 1, maxLength: 12 }), async (parts) => {
        const text = `Say ${parts.join("")}`.trimEnd();
        expect(await renderMarkdown(text)).toBe(`<p>${text}</p>`);
      }),
    );
  });
});

describe("a lesson's text", () => {
  it("gives headings addresses that can't be mistaken for the page's own", async () => {
    expect(await renderMarkdown("## The main part\n\n## The main part")).toBe(
      '<h2 id="text-the-main-part">The main part</h2>\n<h2 id="text-the-main-part-1">The main part</h2>',
    );
  });

  it("turns a picture that stands alone into a figure with a caption, and leaves one in a line there", async () => {
    expect(await renderMarkdown('![A bridge](https://example.com/b.png "The bridge")')).toBe(
      '<figure><img src="https://example.com/b.png" alt="A bridge" loading="lazy"><figcaption>The bridge</figcaption></figure>',
    );
    expect(await renderMarkdown("![A bridge](/b.png)")).not.toContain("figcaption");
    expect(await renderMarkdown("See ![A bridge](/b.png) there")).toMatch(/^<p>See <img/);
  });

  it("lets a wide table be scrolled by keyboard, and says what it is", async () => {
    const html = await renderMarkdown("| a | b |\n|---|---|\n| 1 | 2 |");
    expect(html).toMatch(/^<div class="table-scroll" tabindex="0" role="region" aria-label="Table"><table>/);
    expect(html).toContain("<td>2</td>");
  });

  it("shows math as math, and a formula that is broken as what was written", async () => {
    expect(await renderMarkdown("$a^2$")).toContain("<msup><mi>a</mi><mn>2</mn></msup>");
    const broken = await renderMarkdown("$\\frac{1$ stays");
    expect(broken).toContain("\\frac{1");
    expect(broken).toContain("stays");
  });

  it("has task lists that nobody can tick, and struck text", async () => {
    expect(await renderMarkdown("- [x] ~~done~~")).toContain(
      '<input type="checkbox" checked disabled> <del>done</del>',
    );
  });
});

describe("code in a lesson", () => {
  it("is colored, keeps each character, and has its file's name", async () => {
    const code = 'const a = "<b>" && 1;\n\n// {x}:note[y]';
    const html = await renderMarkdown(`\`\`\`js title="a.js"\n${code}\n\`\`\``);
    expect(html).toContain('data-title="a.js"');
    expect(html).toContain("--shiki-token-keyword");
    expect(textOf(html).replaceAll("&#x3C;", "<").replaceAll("&#x26;", "&")).toBe(code);
  });

  it("gives each block its own name, also where others have none", async () => {
    const html = await renderMarkdown('```\none\n```\n\n    two\n\n```py title="b.py"\nthree\n```');
    expect(html.match(/data-title="[^"]*"/g)).toEqual(['data-title="b.py"']);
    expect(html.indexOf("data-title")).toBeGreaterThan(html.indexOf("two"));
  });

  it.each(["ts", "sh", "yml", "md", "py", "cobol", ""])(
    "can be scrolled by keyboard in “%s”",
    async (name) => {
      const html = await renderMarkdown(`\`\`\`${name}\nx = 1\n\`\`\``);
      expect(html).toMatch(/^<pre [^>]*tabindex="0"/);
      expect(textOf(html)).toBe("x = 1");
    },
  );
});
