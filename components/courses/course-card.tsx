"use no memo";

import Link from "next/link";
import type { CourseCard as Card } from "@/lib/courses/queries/cards";
import type { CourseMarks } from "@/lib/courses/queries/catalog-search";
import { markedOr } from "@/lib/courses/highlight";
import { levelNames } from "@/lib/courses/labels";
import { groundNames, priceText } from "@/lib/courses/price";
import { formatMinutes, plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Cover } from "./cover";
import { CardText, MarkedText } from "./card-text";
import { MiddleDot } from "./middle-dot";
import { Rating } from "./rating";

type CourseCardProps = {
  course: Card & { marks?: CourseMarks };
  heading?: "h2" | "h3";
  /** Below what a screen shows at first: its picture can wait. */
  isBelow?: boolean;
};

/** A course in a grid; on phones a row with a small picture. The whole card leads to the course. */
export function CourseCard({ course, heading: Heading = "h3", isBelow = false }: CourseCardProps) {
  return (
    <article className="group relative flex gap-4 sm:flex-col sm:gap-0">
      <div className="aspect-[4/3] w-28 shrink-0 self-start overflow-hidden rounded-md sm:aspect-[16/10] sm:w-full">
        <Cover
          course={course}
          loading={isBelow ? "lazy" : undefined}
          className="transition-transform duration-[240ms] ease-m4t group-hover:scale-[1.025]"
        />
      </div>
      <div className="flex min-w-0 flex-1 flex-col sm:mt-3">
        <div className="flex items-center justify-between gap-3 text-xs text-muted-foreground">
          <span className="truncate">
            {course.category && (
              <>
                {course.category}
                <MiddleDot />
              </>
            )}
            {levelNames[course.level]}
          </span>
          {course.rating !== null && <Rating value={course.rating} />}
        </div>
        <Heading className="mt-1 text-base leading-5 font-semibold sm:text-md sm:leading-[1.375rem] sm:tracking-[-0.012em]">
          <Link
            href={paths.course(course.slug)}
            prefetch={false}
            className="decoration-border-strong underline-offset-3 group-hover:underline after:absolute after:-inset-1.5 after:rounded-lg focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-ring"
          >
            <MarkedText>{markedOr(course.title, course.marks?.title)}</MarkedText>
          </Link>
        </Heading>
        <CardText course={course} found={course.marks?.found ?? null} />
        <div className="mt-auto flex flex-wrap items-baseline justify-between gap-x-3 pt-1.5 text-sm sm:pt-2.5">
          <span className="tnum truncate text-muted-foreground">
            {formatMinutes(course.minutes)}
            <MiddleDot />
            {plural(course.lessons, "lesson")}
          </span>
          <CardState course={course} />
        </div>
      </div>
    </article>
  );
}

/** What the course is to the viewer; to strangers that is its price. */
function CardState({ course: { progress, ground, price, currency } }: { course: Card }) {
  const own = progress ? progressText(progress) : ground && groundNames[ground];
  if (!own) return <span className="tnum shrink-0 font-semibold">{priceText(price, currency)}</span>;
  return <span className="tnum shrink-0 text-xs font-medium text-brand">{own}</span>;
}

function progressText({ isCompleted, percent }: NonNullable<Card["progress"]>) {
  if (isCompleted) return "Completed";
  return !percent ? "Enrolled" : `${percent}% complete`;
}
