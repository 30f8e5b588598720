"use client";
"use no memo";

import type { FoundCourse } from "@/lib/courses/queries/catalog";
import { CourseCard } from "./course-card";

/** How many courses stand in the first screen's rows. */
const firstRows = 6;

/** Dimmed while a filter is on its way. Rendered from its data: a page carries that beside its markup, and would carry every element otherwise. */
export function CourseGrid({ cards }: { cards: readonly FoundCourse[] }) {
  return (
    <div className="mt-7 grid grid-cols-1 gap-x-6 gap-y-6 transition-opacity duration-[120ms] sm:grid-cols-2 sm:gap-y-10 xl:grid-cols-3 [main:has(form[aria-busy])_&]:opacity-50 [main:has(form[aria-busy])_&]:delay-200">
      {cards.map((card, index) => (
        <CourseCard key={card.id} course={card} isBelow={index >= firstRows} />
      ))}
    </div>
  );
}
