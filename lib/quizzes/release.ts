import type { ReleaseRule } from "@/prisma/generated/enums";
import type { Standing } from "./standing";

/** Whether right answers and explanations may be shown now. */
export function isReleased(
  rule: ReleaseRule,
  { hasPassed, attemptsLeft }: Pick<Standing, "hasPassed" | "attemptsLeft">,
) {
  if (rule === "after_each") return true;
  if (rule === "never") return false;
  return hasPassed || attemptsLeft === 0;
}
