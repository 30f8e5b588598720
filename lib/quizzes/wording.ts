import { formatDateTime, formatNumber, plural } from "@/lib/format";
import type { GradeOfRecord, ReleaseRule } from "@/prisma/generated/enums";
import { fraction, multiply, parseDecimal, toDecimal } from "./fraction";

/**
 * An exact share in percent with one decimal, cut off, never rounded up: 69.96 % reads as "69.9%", so that
 * nobody fails with the pass mark on the screen.
 */
export function exactPercent(earned: string, possible: string) {
  const share = parseDecimal(earned);
  const whole = parseDecimal(possible);
  if (!share || !whole || whole.n === 0n) return "0%";
  const percent = multiply(multiply(share, { n: whole.d, d: whole.n }), fraction(100, 1));
  return `${toDecimal(percent, 1).replace(/\.0$/, "")}%`;
}

/** Points as people write them: "12", "9.5", "0.33"; cut off. */
export function formatPoints(points: string | number) {
  const exact = parseDecimal(typeof points === "number" ? points.toFixed(10) : points);
  return exact ? formatNumber(Number(toDecimal(exact, 2))) : "0";
}

export const recordRules: Record<GradeOfRecord, string> = {
  highest: "Your best score counts.",
  latest: "Your latest score counts.",
  first: "Your first score counts.",
  average: "The average of your scores counts.",
};

export const releaseRules: Record<ReleaseRule, string> = {
  after_pass: "Right answers and explanations are shown when you have passed or used all attempts.",
  after_each: "Right answers and explanations are shown after each attempt.",
  never: "Right answers are not shown for this quiz.",
};

/** "in 12 minutes", "in 3 hours", or the date where it is further away. */
export function untilThen(then: Date, now: Date) {
  const minutes = Math.max(1, Math.ceil((then.getTime() - now.getTime()) / 60_000));
  if (minutes < 120) return `in ${plural(minutes, "minute")}`;
  if (minutes < 48 * 60) return `in ${plural(Math.ceil(minutes / 60), "hour")}`;
  return `on ${formatDateTime(then)} UTC`;
}

export function attemptsLeftText(left: number | null) {
  return left === null ? "You can try as often as you like." : `${plural(left, "attempt")} left.`;
}
