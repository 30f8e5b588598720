import { Bookmark } from "lucide-react";
import Link from "next/link";
import { Cover } from "@/components/courses/cover";
import { MiddleDot } from "@/components/courses/middle-dot";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, OutlineCards } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { groundNames, priceText } from "@/lib/courses/price";
import type { CourseCard } from "@/lib/courses/queries/cards";
import { formatMinutes, plural } from "@/lib/format";
import { unsaveCourseAction } from "@/lib/learning/actions";
import { paths } from "@/lib/paths";

/** Courses that somebody put aside. One form serves all rows. */
export function SavedList({ courses }: { courses: readonly CourseCard[] }) {
  if (courses.length === 0) {
    return (
      <EmptyState
        outline={<OutlineCards />}
        title="Nothing saved"
        actions={<ButtonLink href={paths.courses()}>Browse the catalog</ButtonLink>}
      >
        “Save for later” on a course page puts it here. Once you enroll, it moves to the courses in progress.
      </EmptyState>
    );
  }
  return (
    <Form action={unsaveCourseAction}>
      <ul className="border-b border-border">
        {courses.map((course) => (
          <SavedRow key={course.id} course={course} />
        ))}
      </ul>
    </Form>
  );
}

function SavedRow({ course }: { course: CourseCard }) {
  return (
    <li className="group relative grid grid-cols-[5.5rem_minmax(0,1fr)_auto] items-center gap-x-4 border-t border-border py-4 first:border-t-0 md:grid-cols-[7.5rem_minmax(0,1fr)_auto] md:gap-x-6">
      <div className="aspect-[16/10] overflow-hidden rounded-sm">
        <Cover course={course} />
      </div>
      <div className="min-w-0">
        <h3 className="text-base leading-5 font-semibold">
          <Link
            href={paths.course(course.slug)}
            prefetch={false}
            className="underline-offset-3 group-hover:underline after:absolute after:inset-0"
          >
            {course.title}
          </Link>
        </h3>
        <p className="tnum mt-1 text-sm text-muted-foreground">
          {formatMinutes(course.minutes)}
          <MiddleDot />
          {plural(course.lessons, "lesson")}
          <MiddleDot />
          {course.ground ? groundNames[course.ground] : priceText(course.price, course.currency)}
        </p>
      </div>
      <SubmitButton
        name="courseId"
        value={course.id}
        variant="quiet"
        size="icon"
        className="relative"
        aria-label={`Do not save ${course.title} any more`}
      >
        <Bookmark fill="currentColor" />
      </SubmitButton>
    </li>
  );
}
