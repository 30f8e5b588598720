import { isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { LineProblem } from "@/lib/quizzes/gift";

type Path = readonly (string | number)[];
type ReadYaml<T> = { value: T | null; problems: LineProblem[]; lineOf: (...path: Path) => number };

/**
 * Reads YAML and checks it by `schema`. Lines count from `firstLine`, which is where the text begins in its
 * file; `lineOf` tells where a part of it stands.
 */
export function readYaml<S extends z.ZodType>(text: string, schema: S, firstLine = 1): ReadYaml<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const lineOf = (...path: Path): number => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    if (isNode(node) && node.range) return lineAt(node.range[0]);
    return path.length === 0 ? firstLine : lineOf(...path.slice(0, -1));
  };

  if (document.errors.length > 0) {
    const problems = document.errors.map(({ message, pos }) => ({
      line: lineAt(pos[0]),
      message: `This is not YAML: ${message.split(" at line ")[0]}.`,
    }));
    return { value: null, problems, lineOf };
  }

  const parsed = schema.safeParse(document.toJS() ?? {}, { reportInput: true });
  if (parsed.success) return { value: parsed.data, problems: [], lineOf };

  const problems = parsed.error.issues.flatMap((issue): LineProblem[] => {
    const path = issue.path.filter((part) => typeof part !== "symbol");
    if (issue.code !== "unrecognized_keys") return [{ line: lineOf(...path), message: explain(issue, path) }];
    return issue.keys.map((key) => ({ line: lineOfKey(path, key), message: `“${key}” is not known here.` }));
  });
  return { value: null, problems, lineOf };

  function lineOfKey(path: Path, key: string) {
    const map = path.length === 0 ? document.contents : document.getIn(path, true);
    const pair = isMap(map)
      ? map.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    const range = isScalar(pair?.key) ? pair.key.range : null;
    return range ? lineAt(range[0]) : lineOf(...path);
  }
}

function explain(issue: z.core.$ZodIssue, path: Path) {
  const name = path.findLast((part) => typeof part === "string") ?? "This";
  if (issue.input === undefined || issue.input === null) return `“${name}” is missing.`;
  if (issue.code === "invalid_value") return `“${name}” is one of ${issue.values.join(", ")}.`;
  if (issue.code === "invalid_type") return `“${name}” should be ${kinds[issue.expected] ?? issue.expected}.`;
  return `“${name}”: ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}.`;
}

const kinds: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of settings",
};
