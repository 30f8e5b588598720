import { paths } from "@/lib/paths";
import { type ReviewView, reviewSteps } from "./schema";

/** The reviews of a course page, with what differs from how it opens. */
export function reviewsHref(slug: string, { stars, order, reviews }: ReviewView) {
  const query = new URLSearchParams();
  if (stars !== null) query.set("stars", String(stars));
  if (order !== "newest") query.set("order", order);
  if (reviews !== reviewSteps.few) query.set("reviews", String(reviews));
  return `${paths.course(slug)}${query.size ? `?${query}` : ""}#reviews`;
}

/** How many are shown next, or null where all are shown or no more can be. */
export function nextStep(matching: number, shown: number) {
  if (matching <= shown || shown >= reviewSteps.most) return null;
  return Math.min(shown + reviewSteps.more, reviewSteps.most);
}
