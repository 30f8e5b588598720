import fc from "fast-check";
import { expect, it } from "vitest";
import { renderMarkdown } from "./markdown";

/** Each start tag with its attributes. What is left of the page then holds no tag: no "<" but in these. */
function tagsOf(html: string) {
  const tag = /<([a-z][a-z0-9]*)((?: [\w:-]+(?:="[^"]*")?)*)>|<\/[a-z][a-z0-9]*>/g;
  expect(html.replaceAll(tag, "")).not.toContain("<");
  return [...html.matchAll(tag)].map(([, name = "", attributes = ""]) => ({ name, attributes }));
}

function expectHarmless(html: string) {
  for (const { name, attributes } of tagsOf(html)) {
    expect(name).not.toMatch(/^(script|style|iframe|object|embed|form|base|meta|link|svg|button|video)$/);
    for (const [, attribute, value] of attributes.matchAll(/ ([\w:-]+)(?:="([^"]*)")?/g)) {
      expect(attribute).not.toMatch(/^(on|srcdoc)/i);
      if (/^(href|src)$/i.test(attribute ?? ""))
        expect(value ?? "").toMatch(/^(https?:|mailto:|\/|#|[^:]*$)/i);
    }
  }
}

const attacks = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg onload=alert(1)>",
  '<iframe src="https://evil.example"></iframe>',
  "<style>body{display:none}</style>",
  '<form action="https://evil.example"><input name=password></form>',
  '<a href="javascript:alert(1)">x</a>',
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](data:text/html;base64,PHNjcmlwdD4=)",
  "[x](vbscript:msgbox)",
  "<javascript:alert(1)>",
  "![x](javascript:alert(1))",
  "![x](data:image/svg+xml;base64,PHN2Zz4=)",
  '![x](/a.png "\\" onload=\\"alert(1)")',
  "[x]: javascript:alert(1)\n\n[x]",
  "$\\href{javascript:alert(1)}{x}$",
  "$\\html{<script>alert(1)</script>}$",
  "$\\includegraphics{https://evil.example/x.png}$",
  '```js title="\\"><script>alert(1)</script>"\nx\n```',
  '```"onload=alert(1)\nx\n```',
  ":::note[<script>alert(1)</script>]\n<img src=x onerror=alert(1)>\n:::",
  ':::note{onclick="alert(1)" style="position:fixed"}\nx\n:::',
  ":::script[x]{src=https://evil.example}\nalert(1)\n:::",
  "[^1]\n\n[^1]: <script>alert(1)</script>",
];

it.each(attacks)("nothing runs from %j", async (markdown) => {
  expectHarmless(await renderMarkdown(markdown));
});

it("nothing runs from any mixture of them", { timeout: 60_000 }, async () => {
  const mixture = fc.array(fc.oneof(fc.constantFrom(...attacks), fc.string()), { maxLength: 4 });
  const glue = fc.constantFrom("", " ", "\n", "\n\n", "> ", "- ", "| ", "`", "**");
  await fc.assert(
    fc.asyncProperty(mixture, glue, async (parts, between) => {
      expectHarmless(await renderMarkdown(parts.join(between)));
    }),
    { numRuns: process.env.PROVE ? 2_000 : 100 },
  );
});

it("an author can't give words the class, the id or the look of the page's own", async () => {
  const html = await renderMarkdown(
    '<p id="main" class="link" style="color:red">a</p>\n\n## main {#main .link}\n\n`x`{.link}',
  );
  expect(html).not.toMatch(/ (class|style)=/);
  expect(html.match(/ id="([^"]*)"/g)).toEqual([' id="text-main-main-link"']);
});

it("links lead where the author says, on the web, by mail, or on this site", async () => {
  const html = await renderMarkdown(
    "[a](https://example.com/?a=1&b=2) [b](mailto:ada@example.com) [c](/learn) [d](#text-part) <https://example.com>",
  );
  expect(html.match(/href="[^"]*"/g)).toEqual([
    'href="https://example.com/?a=1&#x26;b=2"',
    'href="mailto:ada@example.com"',
    'href="/learn"',
    'href="#text-part"',
    'href="https://example.com"',
  ]);
});
