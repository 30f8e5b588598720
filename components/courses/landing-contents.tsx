import Link from "next/link";
import type { Contents } from "@/lib/courses/queries/landing";
import { formatMinutes, formatNumber, plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Cover } from "./cover";

/** The catalog as a table of contents: each category with its courses and their lengths. */
export function LandingContents({ totals, categories }: Pick<Contents, "totals" | "categories">) {
  return (
    <section className="border-t border-border bg-card py-14 md:py-20">
      <div className="mx-auto max-w-[77.5rem] px-4 md:px-5">
        <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
          <h2 className="text-2xl">Contents</h2>
          <p className="tnum text-sm text-muted-foreground">
            {plural(totals.courses, "course")}, {plural(totals.lessons, "lesson")},{" "}
            {plural(totals.quizzes, "graded quiz", "graded quizzes")}.{" "}
            <Link className="link" href={paths.courses()} prefetch={false}>
              Browse the whole catalog
            </Link>
          </p>
        </div>
        <div className="mt-8 grid gap-x-8 gap-y-12 sm:grid-cols-2 lg:grid-cols-4">
          {categories.map((category) => (
            <Category key={category.id} {...category} />
          ))}
        </div>
      </div>
    </section>
  );
}

function Category({ slug, name, description, count, courses }: Contents["categories"][number]) {
  const href = paths.courses({ category: slug });
  return (
    <div>
      <Link
        href={href}
        prefetch={false}
        className="block aspect-[3/1] overflow-hidden rounded-md sm:aspect-[16/9]"
        tabIndex={-1}
        aria-hidden
      >
        <Cover course={{ id: `category ${slug}`, category: name }} />
      </Link>
      <div className="mt-4 flex items-baseline justify-between gap-3">
        <h3 className="text-lg">
          <Link href={href} prefetch={false} className="hit underline-offset-3 hover:underline">
            {name}
          </Link>
        </h3>
        <span className="tnum text-sm text-muted-foreground">
          {formatNumber(count)}
          <span className="sr-only"> {count === 1 ? "course" : "courses"}</span>
        </span>
      </div>
      {description && <p className="text-xs text-muted-foreground">{description}</p>}
      <ul className="mt-3 border-t border-border-strong pt-2">
        {courses.map((course) => (
          <li key={course.id}>
            <Link
              href={paths.course(course.slug)}
              prefetch={false}
              className="group flex items-end gap-2 py-[5px] text-sm leading-[1.125rem] max-md:py-[13px]"
            >
              <span className="min-w-0 underline-offset-3 group-hover:underline">{course.title}</span>
              <span
                aria-hidden
                className="mb-[4px] min-w-3 flex-1 border-b border-dotted border-border-strong"
              />
              <span className="tnum shrink-0 text-xs whitespace-nowrap text-muted-foreground">
                {formatMinutes(course.minutes)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
