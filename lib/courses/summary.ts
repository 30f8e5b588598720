import type { List, ListItem, Node } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { resolvePath } from "./course-files";
import type { Finding } from "./findings";
import type { OutlineLesson, OutlineModule } from "./outline";

export const summaryFile = "SUMMARY.md";

/**
 * Reads an mdBook-style SUMMARY.md: top-level items are modules, nested items are lessons. A top-level item
 * that links to a file begins its module with that file.
 */
export function readSummary(text: string): { modules: OutlineModule[]; problems: Finding[] } {
  const problems: Finding[] = [];
  const tree = unified().use(remarkParse).parse(text);
  const items = tree.children.filter((node) => node.type === "list").flatMap((list) => list.children);
  const modules = items.map((item) => readModule(item, problems));
  if (modules.length === 0)
    problems.push({ file: summaryFile, line: 1, message: "There is no list of modules in this file." });
  return { modules, problems };
}

function readModule(item: ListItem, problems: Finding[]): OutlineModule {
  const { title, address } = readEntry(item);
  const nested = item.children.filter((node) => node.type === "list").flatMap(itemsWithin);
  const own = address ? [toLesson(item, problems)] : [];
  const lessons = [...own, ...nested.map((entry) => toLesson(entry, problems))].filter(
    (lesson) => lesson !== null,
  );
  if (title === "") complain(problems, item, "This module has no title.");
  if (lessons.length === 0) complain(problems, item, `The module “${title}” has no lessons.`);
  return { title, description: null, lessons };
}

/** mdBook nests deeper; a course has two levels, so deeper items follow the one that holds them. */
function itemsWithin(list: List): ListItem[] {
  return list.children.flatMap((item) => [
    item,
    ...item.children.filter((node) => node.type === "list").flatMap(itemsWithin),
  ]);
}

function toLesson(item: ListItem, problems: Finding[]): OutlineLesson | null {
  const { title, address } = readEntry(item);
  const path = address === "" ? null : resolvePath(summaryFile, address);
  if (path !== null) return { path, title: title || null, from: { file: summaryFile, line: lineOf(item) } };
  complain(
    problems,
    item,
    address === "" ? `“${title}” has no file.` : `“${address}” leads out of the course folder.`,
  );
  return null;
}

function readEntry(item: ListItem) {
  const [head] = item.children;
  let title = "";
  let address = "";
  if (head?.type !== "paragraph") return { title, address };
  visit(head, (node) => {
    if (node.type === "text" || node.type === "inlineCode") title += node.value;
    if (node.type === "link") address ||= node.url.split("#")[0] ?? "";
  });
  return { title: title.trim(), address };
}

function complain(problems: Finding[], node: Node, message: string) {
  problems.push({ file: summaryFile, line: lineOf(node), message });
}

function lineOf({ position }: Node) {
  return position?.start.line ?? 1;
}
