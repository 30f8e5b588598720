import { formatMoney } from "@/lib/format";
import type { CourseCard } from "./queries/cards";

/** A course's price in words: 0 is free, and without one it comes only with a plan. */
export function priceText(price: number | null, currency: string) {
  if (price === null) return "In a plan";
  return price === 0 ? "Free" : formatMoney(price, currency);
}

/** What a course is to somebody who may open it, in place of its price. */
export const groundNames: Record<NonNullable<CourseCard["ground"]>, string> = {
  purchase: "Yours",
  comp: "Given to you",
  license: "In your company’s license",
  subscription: "In your plan",
};
