import { CourseCard } from "@/components/courses/course-card";
import type { CourseCard as Card } from "@/lib/courses/queries/cards";

/** A few courses to begin next. */
export function SuggestionList({
  title,
  courses,
  children,
}: {
  title: string;
  courses: readonly Card[];
  children?: string;
}) {
  if (courses.length === 0) return null;
  return (
    <section aria-labelledby="suggestions" className="border-t border-border pt-8">
      <h2 id="suggestions" className="text-lg font-semibold">
        {title}
      </h2>
      {children && <p className="mt-1 text-sm text-muted-foreground">{children}</p>}
      <div className="mt-5 grid grid-cols-1 gap-6 sm:grid-cols-2 sm:gap-y-9 lg:grid-cols-3">
        {courses.map((course) => (
          <CourseCard key={course.id} course={course} isBelow />
        ))}
      </div>
    </section>
  );
}
