import type { CourseLevel } from "@/prisma/generated/enums";
import type { catalogDurations, catalogPrices, catalogRatings, catalogSorts, learningStyles } from "./schema";

export const levelNames: Record<CourseLevel, string> = {
  beginner: "Beginner",
  intermediate: "Intermediate",
  advanced: "Advanced",
};

export const styleNames: Record<(typeof learningStyles)[number], string> = {
  visual: "Visual",
  auditory: "Auditory",
  reading: "Reading",
  hands_on: "Hands-on",
};

export const priceNames: Record<(typeof catalogPrices)[number], string> = {
  free: "Free",
  paid: "Paid",
  included: "Included in a plan",
  license: "In my company’s license",
};

/** The same for a person: with a plan of their own, that is the one that is meant. */
export function priceNamesFor({ plan }: { plan: boolean }): typeof priceNames {
  return plan ? { ...priceNames, included: "In my plan" } : priceNames;
}

export const durationNames: Record<(typeof catalogDurations)[number], string> = {
  "under-2": "Under 2 h",
  "2-5": "2 to 5 h",
  "5-10": "5 to 10 h",
  "over-10": "Over 10 h",
};

export const ratingNames: Record<(typeof catalogRatings)[number], string> = {
  "4.5": "4.5 and up",
  "4": "4 and up",
  "3": "3 and up",
};

export const sortNames: Record<(typeof catalogSorts)[number], string> = {
  relevance: "Relevance",
  popular: "Most enrolled",
  newest: "Newest",
  rating: "Best rated",
  shortest: "Shortest",
  price: "Lowest price",
};

/** The styles of a course in words; what an author wrote that we have no name for is left out. */
export function styleList(styles: readonly string[]) {
  return Object.entries(styleNames)
    .filter(([style]) => styles.includes(style))
    .map(([, name]) => name)
    .join(", ");
}
