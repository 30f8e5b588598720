import Link from "next/link";
import { FilterForm } from "@/components/ui/filter-form";
import { SearchInput } from "@/components/ui/search-input";
import { formatDate } from "@/lib/format";
import type { PersonEnrollment } from "@/lib/learning/queries/enrollments";
import { paths } from "@/lib/paths";

type AccessChooserProps = {
  userId: string;
  enrollments: readonly PersonEnrollment[];
  words: string;
  found: readonly { id: number; slug: string; title: string; status: string }[];
  chosen: string | undefined;
};

/** The courses of a person, and a search for any other: each leads to why they can or can’t open it. */
export function AccessChooser({ userId, enrollments, words, found, chosen }: AccessChooserProps) {
  return (
    <section aria-labelledby="courses" className="mt-8">
      <h2 id="courses" className="text-base font-semibold">
        Courses
      </h2>
      <FilterForm action={paths.adminUser(userId)} hasButton={false} className="mt-3">
        <SearchInput
          label="Find any course by its title"
          name="q"
          defaultValue={words}
          className="w-full sm:w-80"
        />
      </FilterForm>
      {words && (
        <ul aria-label={`Courses with “${words}”`} className="mt-3 border-t border-border text-sm">
          {found.map(({ id, slug, title, status }) => (
            <li key={id} className="flex min-h-10 items-center gap-3 border-b border-border py-1.5">
              <CourseLink {...{ userId, slug, title, words, chosen }} />
              {status !== "published" && <span className="text-xs text-muted-foreground">{status}</span>}
            </li>
          ))}
          {found.length === 0 && <li className="py-3 text-muted-foreground">No course has these words.</li>}
        </ul>
      )}
      <h3 className="mt-5 text-sm font-medium">Enrolled in</h3>
      {enrollments.length === 0 && <p className="mt-2 text-sm text-muted-foreground">Nothing yet.</p>}
      <ul aria-label="Enrollments" className="mt-2 text-sm">
        {enrollments.map(({ id, slug, title, percent, enrolledAt, completedAt }) => (
          <li
            key={id}
            className="flex min-h-10 flex-wrap items-baseline gap-x-3 border-t border-border py-2 first:border-t-0"
          >
            <CourseLink {...{ userId, slug, title, words: "", chosen }} />
            <span className="tnum ml-auto text-xs text-muted-foreground">
              {completedAt
                ? `Completed ${formatDate(completedAt)}`
                : `${percent ?? "–"}${percent === null ? "" : "%"}`}
              {`, enrolled ${formatDate(enrolledAt)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type CourseLinkProps = {
  userId: string;
  slug: string;
  title: string;
  words: string;
  chosen: string | undefined;
};

function CourseLink({ userId, slug, title, words, chosen }: CourseLinkProps) {
  const href = `${paths.adminUser(userId, { q: words, course: slug })}#access`;
  return (
    <Link href={href} prefetch={false} className="link" aria-current={slug === chosen ? "true" : undefined}>
      {title}
    </Link>
  );
}
