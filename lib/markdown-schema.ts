import { defaultSchema, type Options } from "rehype-sanitize";

/** What authored text may become: GitHub's list, and the classes and elements our own blocks need. */
export const allowed: Options = {
  ...defaultSchema,
  clobberPrefix: "",
  tagNames: [...(defaultSchema.tagNames ?? []), "aside", "figure", "figcaption"],
  attributes: {
    ...defaultSchema.attributes,
    aside: [["dataCallout", "note", "tip", "warning", "example"]],
    code: [
      ["className", /^language-[\w-]+$/, "math-inline", "math-display"],
      ["dataMeta", /^[^<>]*$/],
    ],
    img: ["src", "alt", "title", "width", "height", ["loading", "lazy"]],
  },
  protocols: { ...defaultSchema.protocols, src: ["http", "https"] },
};
