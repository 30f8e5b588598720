import type { LineProblem } from "@/lib/quizzes/gift";

/** Something about a file of a course that its author should know. */
export type Finding = LineProblem & { file: string };

/** Problems stop an import; warnings are told and do not. */
export type Findings = { problems: Finding[]; warnings: Finding[] };

export function noFindings(): Findings {
  return { problems: [], warnings: [] };
}

/** `file:line: message`, as editors and terminals read it. */
export function formatFinding({ file, line, message }: Finding) {
  return `${file}:${line}: ${message}`;
}
