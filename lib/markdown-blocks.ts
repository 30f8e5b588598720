import type { Element, ElementContent, Root as HtmlRoot } from "hast";
import type { Paragraph, PhrasingContent, Root } from "mdast";
import type { ContainerDirective, LeafDirective, TextDirective } from "mdast-util-directive";
import { SKIP, visit } from "unist-util-visit";

export const calloutKinds = new Set(["note", "tip", "warning", "example"]);

/**
 * `:::note[Title]` becomes an aside whose first words are the title. Any other directive is taken back to
 * the text it was written as: "3:30" or ":smile:" are ordinary words.
 */
export function callouts() {
  return (tree: Root) => {
    visit(tree, (node, index, parent) => {
      if (node.type === "containerDirective" && calloutKinds.has(node.name)) {
        asAside(node);
        return undefined;
      }
      if (node.type === "textDirective" || node.type === "leafDirective") {
        if (!parent || index === undefined) return undefined;
        const text = written(node);
        parent.children[index] =
          node.type === "textDirective"
            ? { type: "text", value: text }
            : { type: "paragraph", children: [{ type: "text", value: text }] };
        return [SKIP, index + 1];
      }
      return undefined;
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

function written(node: TextDirective | LeafDirective) {
  const label = node.children.map((child) => ("value" in child ? child.value : "")).join("");
  const marker = node.type === "textDirective" ? ":" : "::";
  return marker + node.name + (label ? `[${label}]` : "");
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
