import "server-only";

import { createHash } from "node:crypto";
import type { Root as HtmlRoot } from "hast";
import type { Root } from "mdast";
import rehypeKatex from "rehype-katex";
import rehypeSanitize from "rehype-sanitize";
import rehypeSlug from "rehype-slug";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { type Plugin, unified } from "unified";
import { blockDirectives, callouts, figures, scrollingTables } from "./markdown-blocks";
import { highlight } from "./markdown-code";
import { allowed } from "./markdown-schema";

const keep = 500;
const rendered = new Map<string, Promise<string>>();

/**
 * Markdown (GitHub flavoured, with math, callouts and figures) as safe HTML. What an author writes is
 * sanitized before our own highlighting and math are added. Kept by content, so each text is rendered once.
 */
export function renderMarkdown(markdown: string): Promise<string> {
  const key = createHash("sha1").update(markdown).digest("base64");
  const known = rendered.get(key);
  if (known) return known;

  const html = render(markdown);
  html.catch(() => rendered.delete(key));
  rendered.set(key, html);
  if (rendered.size > keep) rendered.delete(rendered.keys().next().value ?? key);
  return html;
}

const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(blockDirectives)
  .use(callouts as Plugin<[], Root>)
  .use(remarkRehype, { clobberPrefix: "" })
  .use(figures as Plugin<[], HtmlRoot>)
  .use(rehypeSanitize, allowed)
  .use(rehypeSlug, { prefix: "text-" })
  .use(rehypeKatex, { output: "mathml", strict: "ignore" })
  .use(highlight)
  .use(scrollingTables as Plugin<[], HtmlRoot>)
  .use(rehypeStringify);

async function render(markdown: string) {
  return String(await pipeline.process(markdown));
}
