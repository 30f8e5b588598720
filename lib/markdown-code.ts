import rehypeShikiFromHighlighter from "@shikijs/rehype/core";
import type { Element, Root } from "hast";
import { createCssVariablesTheme, createHighlighterCore } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import { unified } from "unified";
import { visit } from "unist-util-visit";

/** Code stands on the stage, which is dark in both themes: one set of colors serves. */
const theme = createCssVariablesTheme({
  name: "m4t",
  variableDefaults: {
    foreground: "#e9efec",
    background: "transparent",
    "token-comment": "#93a69d",
    "token-keyword": "#7fd1ae",
    "token-string": "#e7bb6b",
    "token-string-expression": "#e7bb6b",
    "token-constant": "#e79a7d",
    "token-parameter": "#e9efec",
    "token-function": "#a9c9f2",
    "token-punctuation": "#b9c6c0",
    "token-link": "#a9c9f2",
  },
  fontStyle: true,
});

let coloring: ReturnType<typeof prepare> | undefined;

/** Colors fenced code on the server, and shows `title="file.js"` above it. */
export function highlight() {
  return async (tree: Root) => {
    const titles = titlesOf(tree);
    const colored = await (await (coloring ??= prepare())).run(tree);
    visit(colored, "element", (node) => {
      const title = node.tagName === "pre" && titles.shift();
      if (title) node.properties.dataTitle = title;
    });
    return colored;
  };
}

async function prepare() {
  const highlighter = await createHighlighterCore({
    themes: [theme],
    langs: [
      import("shiki/langs/tsx.mjs"),
      import("shiki/langs/typescript.mjs"),
      import("shiki/langs/javascript.mjs"),
      import("shiki/langs/jsx.mjs"),
      import("shiki/langs/json.mjs"),
      import("shiki/langs/html.mjs"),
      import("shiki/langs/css.mjs"),
      import("shiki/langs/sql.mjs"),
      import("shiki/langs/python.mjs"),
      import("shiki/langs/bash.mjs"),
      import("shiki/langs/yaml.mjs"),
      import("shiki/langs/markdown.mjs"),
      import("shiki/langs/http.mjs"),
      import("shiki/langs/diff.mjs"),
      import("shiki/langs/r.mjs"),
    ],
    langAlias: { js: "javascript", ts: "typescript", sh: "bash", yml: "yaml", md: "markdown", py: "python" },
    engine: createJavaScriptRegexEngine(),
  });
  return unified().use(rehypeShikiFromHighlighter, highlighter, {
    theme: "m4t",
    defaultLanguage: "text",
    fallbackLanguage: "text",
    addLanguageClass: true,
    transformers: [{ name: "plain-block", pre: (pre) => void delete pre.properties.style }],
  });
}

function titlesOf(tree: Root) {
  const titles: (string | null)[] = [];
  visit(tree, "element", (node) => {
    if (node.tagName === "pre") titles.push(titleOf(node.children[0] as Element | undefined));
  });
  return titles;
}

function titleOf(code: Element | undefined) {
  const meta = code?.properties.dataMeta ?? (code?.data as { meta?: string } | undefined)?.meta;
  return typeof meta === "string" ? (/title="([^"]+)"/.exec(meta)?.[1] ?? null) : null;
}
