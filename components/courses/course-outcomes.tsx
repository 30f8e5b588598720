import { Check } from "lucide-react";
import { CourseSection } from "./course-section";

export function CourseOutcomes({ outcomes, prerequisites }: { outcomes: string[]; prerequisites: string[] }) {
  return (
    <>
      {outcomes.length > 0 && (
        <CourseSection title="What you will be able to do" first>
          <ul className="mt-5 grid gap-x-10 gap-y-3 text-base sm:grid-cols-2">
            {outcomes.map((outcome) => (
              <li key={outcome} className="flex gap-3">
                <Check strokeWidth={2.25} className="mt-[3px] shrink-0 text-brand" />
                <span>{outcome}</span>
              </li>
            ))}
          </ul>
        </CourseSection>
      )}
      {prerequisites.length > 0 && (
        <CourseSection title="Before you start" first={outcomes.length === 0}>
          <ul className="mt-4 space-y-1.5 text-base text-muted-foreground">
            {prerequisites.map((prerequisite) => (
              <li key={prerequisite}>{prerequisite}</li>
            ))}
          </ul>
        </CourseSection>
      )}
    </>
  );
}
