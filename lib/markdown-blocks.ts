import type { Element, ElementContent, Root as HtmlRoot } from "hast";
import type { Paragraph, PhrasingContent, Root } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import remarkDirective from "remark-directive";
import type { Plugin } from "unified";
import { SKIP, visit } from "unist-util-visit";

export const calloutKinds = new Set(["note", "tip", "warning", "example"]);

/**
 * Of the directives only blocks are read: `key:value{x}`, "3:pm" and `::name` are ordinary words. remark-directive
 * adds its syntax last, and a block (`:::name`) is the first of the two that stand on a line of their own.
 */
export const blockDirectives: Plugin = function () {
  remarkDirective.call(this);
  const syntax = this.data().micromarkExtensions?.at(-1);
  const [block] = [syntax?.flow?.[colon] ?? []].flat();
  if (!syntax || !block) throw new Error("remark-directive has changed its syntax.");
  delete syntax.text;
  syntax.flow = { [colon]: block };
};

const colon = 58;

/** `:::note[Title]` becomes an aside whose first words are the title; the fences of any other block stay text. */
export function callouts() {
  return (tree: Root, file: { toString(): string }) => {
    visit(tree, "containerDirective", (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      if (calloutKinds.has(node.name)) return asAside(node);
      parent.children.splice(index, 1, ...asWritten(node, String(file)));
      return [SKIP, index];
    });
  };
}

function asAside(node: ContainerDirective) {
  const [first] = node.children;
  const label = first?.type === "paragraph" && first.data?.directiveLabel ? first : null;
  const title: PhrasingContent[] = label ? label.children : [{ type: "text", value: titleOf(node.name) }];
  const body = label ? node.children.slice(1) : node.children;

  const lead: Paragraph = { type: "paragraph", children: [{ type: "strong", children: title }] };
  node.children = [lead, ...body];
  node.data = { hName: "aside", hProperties: { dataCallout: node.name } };
}

function titleOf(kind: string) {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

function asWritten(
  { position, children }: ContainerDirective,
  markdown: string,
): ContainerDirective["children"] {
  const lines = markdown.slice(position?.start.offset, position?.end.offset).split("\n");
  const [opening = ""] = lines;
  const closing = /^[\s>]*(:{3,})\s*$/.exec(lines.slice(1).at(-1) ?? "")?.[1];
  const body = children.filter((child) => !(child.type === "paragraph" && child.data?.directiveLabel));
  return [words(opening), ...body, ...(closing ? [words(closing)] : [])];
}

function words(value: string): Paragraph {
  return { type: "paragraph", children: [{ type: "text", value: value.trim() }] };
}

/** A paragraph that is one picture becomes a figure; the picture's title is its caption. */
export function figures() {
  return (tree: HtmlRoot) => {
    visit(tree, "element", (node, index, parent) => {
      if (node.tagName !== "p" || node.children.length !== 1 || !parent || index === undefined) return;
      const [image] = node.children;
      if (image?.type !== "element" || image.tagName !== "img") return;

      const { title, ...properties } = image.properties;
      const picture: Element = { ...image, properties: { ...properties, loading: "lazy" } };
      const caption: ElementContent[] = title
        ? [element("figcaption", [{ type: "text", value: String(title) }])]
        : [];
      parent.children[index] = element("figure", [picture, ...caption]);
    });
  };
}

/** Wide tables scroll inside themselves and can be reached by keyboard, as code blocks can. */
export function scrollingTables() {
  return (tree: HtmlRoot) => {
    visit(tree, "element", (node, index, parent) => {
      if (node.tagName === "table" && parent && index !== undefined) {
        const frame = element("div", [node]);
        frame.properties = { className: ["table-scroll"], tabIndex: 0, role: "region", ariaLabel: "Table" };
        parent.children[index] = frame;
        return [SKIP, index + 1];
      }
      return undefined;
    });
  };
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: "element", tagName, properties: {}, children };
}
