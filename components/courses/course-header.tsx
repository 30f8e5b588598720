import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import type { CourseDetail } from "@/lib/courses/queries/course";
import { formatNumber, plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Rating } from "./rating";

/** The band at the top, painted from edge to edge behind both columns. */
export function CourseHeader({ course }: { course: CourseDetail }) {
  const { category, instructor, rating, ratingCount, enrolledCount } = course;
  return (
    <div className="relative pt-6 pb-9 before:absolute before:-inset-x-[100vw] before:inset-y-0 before:-z-10 before:border-b before:border-border before:bg-card md:pt-8 md:pb-12">
      <div className="max-w-[42rem]">
        <nav aria-label="Breadcrumb" className="flex items-center gap-1.5 text-sm text-muted-foreground">
          <Link href={paths.courses()} prefetch={false} className="hit hover:text-foreground">
            Catalog
          </Link>
          {category.slug && (
            <>
              <span aria-hidden>/</span>
              <Link
                href={paths.courses({ category: category.slug })}
                prefetch={false}
                className="hit hover:text-foreground"
              >
                {category.name}
              </Link>
            </>
          )}
        </nav>
        <h1 className="mt-5 font-serif text-3xl leading-[1.12] font-medium tracking-[-0.022em] md:text-[3.25rem] md:leading-[1.08]">
          {course.title}
        </h1>
        {course.description && (
          <p className="mt-4 max-w-[40rem] text-lg text-muted-foreground">{course.description}</p>
        )}
        <div className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">
          <span className="flex items-center gap-2">
            <Avatar name={instructor.name} image={instructor.image} />
            <a className="hit font-medium underline-offset-3 hover:underline" href="#instructor">
              {instructor.name}
            </a>
          </span>
          {rating !== null && (
            <a href="#reviews" className="hit flex items-center gap-1.5 underline-offset-3 hover:underline">
              <Rating value={rating} />
              <span className="sr-only">, </span>
              <span className="tnum text-muted-foreground">{plural(ratingCount, "rating")}</span>
            </a>
          )}
          {enrolledCount > 0 && (
            <span className="tnum text-muted-foreground">{formatNumber(enrolledCount)} enrolled</span>
          )}
        </div>
      </div>
    </div>
  );
}
