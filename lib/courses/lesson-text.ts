import type { Definition, Image, ImageReference, Node, Root } from "mdast";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { calloutKinds } from "@/lib/markdown-blocks";
import type { LineProblem } from "@/lib/quizzes/gift";

/** A picture in a lesson's text; `start` and `end` hold its address there. */
export type TextPicture = { address: string; alt: string; line: number; start: number; end: number };

type LessonText = { pictures: TextPicture[]; problems: LineProblem[]; warnings: LineProblem[] };

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath).use(remarkDirective);

/** Finds the pictures of a lesson's Markdown, and what would not be shown as it is meant. */
export function readLessonText(markdown: string, firstLine = 1): LessonText {
  const read: LessonText = { pictures: [], problems: [], warnings: [] };
  const tree = parser.parse(markdown);
  const definitions = definitionsOf(tree);
  const lineOf = ({ position }: Node) => (position?.start.line ?? 1) + firstLine - 1;
  const complain = (node: Node, message: string) => void read.problems.push({ line: lineOf(node), message });
  const warn = (node: Node, message: string) => void read.warnings.push({ line: lineOf(node), message });

  const addPicture = (node: Image | ImageReference, source: Image | Definition) => {
    const alt = node.alt?.trim() ?? "";
    if (alt === "")
      complain(node, "This picture has no text for people who can’t see it: ![what it shows](…).");
    const start = startOfAddress(markdown, source);
    if (start === null)
      return complain(source, "This picture’s address can’t be read. Write it plainly, without backslashes.");
    if (read.pictures.some((picture) => picture.start === start)) return undefined;
    read.pictures.push({
      address: source.url,
      alt,
      line: lineOf(node),
      start,
      end: start + source.url.length,
    });
    return undefined;
  };
  const checkLink = (node: Node, url: string) => {
    if (!/^(https?:|mailto:|#|\/(?!\/))/i.test(url))
      complain(node, `The link “${url}” leads nowhere once the course is in. Use a full address.`);
  };

  visit(tree, (node) => {
    if (node.type === "image") addPicture(node, node);
    if (node.type === "imageReference") {
      const source = definitions.get(node.identifier);
      if (source) addPicture(node, source);
    }
    if (node.type === "link") checkLink(node, node.url);
    if (node.type === "linkReference") checkLink(node, definitions.get(node.identifier)?.url ?? "#");
    if (node.type === "containerDirective" && !calloutKinds.has(node.name)) {
      complain(node, `There is no callout “${node.name}”. Callouts are ${[...calloutKinds].join(", ")}.`);
    }
    if (node.type === "html" && !node.value.startsWith("<!--"))
      warn(node, "HTML is not shown. Write Markdown.");
    if (node.type === "heading" && node.depth === 1)
      warn(node, "The page shows the title, so headings in the text begin with “##”.");
  });
  read.pictures.sort((a, b) => a.start - b.start);
  return read;
}

/** The text with each picture's address replaced by `addressOf` of it. */
export function replaceAddresses<P extends { start: number; end: number }>(
  markdown: string,
  pictures: readonly P[],
  addressOf: (picture: P) => string,
) {
  return pictures
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (text, picture) => text.slice(0, picture.start) + addressOf(picture) + text.slice(picture.end),
      markdown,
    );
}

function definitionsOf(tree: Root) {
  const found = new Map<string, Definition>();
  visit(tree, "definition", (node) => {
    if (!found.has(node.identifier)) found.set(node.identifier, node);
  });
  return found;
}

/** The syntax tree knows where a picture stands, not where its address does. */
function startOfAddress(markdown: string, { type, position, url }: Image | Definition) {
  const from = position?.start.offset ?? 0;
  const slice = markdown.slice(from, position?.end.offset);
  for (const { index, 0: opener } of slice.matchAll(type === "image" ? /\]\(\s*<?/g : /\]:\s*<?/g)) {
    if (slice.startsWith(url, index + opener.length)) return from + index + opener.length;
  }
  return null;
}
