import type { ReleaseRule } from "@/prisma/generated/enums";

type Standing = { hasPassed: boolean; attemptsLeft: number | null };

/** Whether right answers and explanations may be shown now. `attemptsLeft` null is no limit. */
export function isReleased(rule: ReleaseRule, { hasPassed, attemptsLeft }: Standing) {
  if (rule === "after_each") return true;
  if (rule === "never") return false;
  return hasPassed || attemptsLeft === 0;
}
