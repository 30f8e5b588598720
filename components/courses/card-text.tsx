"use no memo";

import { passageOf, pieces } from "@/lib/courses/highlight";
import type { CourseCard } from "@/lib/courses/queries/cards";
import type { CourseMarks, FoundIn } from "@/lib/courses/queries/catalog-search";

const sources: Record<FoundIn, string> = { description: "", outcome: "You learn to: ", lesson: "Lesson: " };

type CardTextProps = { course: Pick<CourseCard, "description">; found: CourseMarks["found"] };

/** What a course is about; for a search the passage that was found, which phones show too. */
export function CardText({ course: { description }, found }: CardTextProps) {
  if (!found) {
    return <p className="mt-1 line-clamp-2 text-sm text-muted-foreground max-sm:hidden">{description}</p>;
  }
  const isPart = found.source === "description" && description !== null;
  const { isBegun, isCut } = isPart ? passageOf(description, found.text) : { isBegun: false, isCut: false };
  return (
    <p className="mt-1 line-clamp-2 text-sm text-muted-foreground">
      {sources[found.source]}
      {isBegun && "… "}
      <MarkedText>{found.text}</MarkedText>
      {isCut && " …"}
    </p>
  );
}

/** Text from `searchTables` with what was searched for marked. */
export function MarkedText({ children }: { children: string }) {
  return pieces(children).map(({ text, isHit }, index) =>
    isHit ? (
      <mark key={index} className="rounded-xs bg-brand-subtle text-foreground">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
