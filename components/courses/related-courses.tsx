import type { CourseCard as Card } from "@/lib/courses/queries/cards";
import { CourseCard } from "./course-card";

export function RelatedCourses({ cards }: { cards: readonly Card[] }) {
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="related" className="border-t border-border pt-10 pb-16 md:pt-12">
      <h2 id="related" className="text-xl">
        Related courses
      </h2>
      <div className="mt-6 grid grid-cols-1 gap-x-6 gap-y-6 sm:grid-cols-2 sm:gap-y-10 xl:grid-cols-3">
        {cards.map((card) => (
          <CourseCard key={card.id} course={card} isBelow />
        ))}
      </div>
    </section>
  );
}
