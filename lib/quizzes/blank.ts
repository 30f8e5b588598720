import type { AnswerValue } from "./types";

/** Whether nothing was answered: no choice, empty text, every blank and every pair open. */
export function isBlank(value: AnswerValue | null | undefined): value is null | undefined {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value.trim() === "";
  return (
    Array.isArray(value) &&
    value.every((part) => part === null || (typeof part === "string" && part.trim() === ""))
  );
}
