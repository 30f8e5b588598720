import { formatMoney } from "@/lib/format";

/** A course's price in words: 0 is free, and without one it comes only with a plan. */
export function priceText(price: number | null, currency: string) {
  if (price === null) return "In a plan";
  return price === 0 ? "Free" : formatMoney(price, currency);
}
