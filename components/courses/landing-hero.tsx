import { Search } from "lucide-react";
import Form from "next/form";
import Link from "next/link";
import { Button, ButtonLink } from "@/components/ui/button";
import type { Contents } from "@/lib/courses/queries/landing";
import { formatNumber } from "@/lib/format";
import { paths } from "@/lib/paths";
import { SampleQuestion } from "./sample-question";

type LandingHeroProps = Pick<Contents, "totals" | "categories" | "popular"> & { isMember: boolean };

export function LandingHero({ totals, categories, popular, isMember }: LandingHeroProps) {
  return (
    <section className="mx-auto grid max-w-[77.5rem] gap-10 px-4 pt-10 pb-14 md:px-5 md:pt-20 md:pb-24 lg:grid-cols-12 lg:gap-8">
      <div className="lg:col-span-6 lg:pt-5">
        <h1 className="text-4xl md:text-5xl">Courses that end in&nbsp;evidence.</h1>
        <p className="mt-5 max-w-[31rem] text-lg text-muted-foreground">
          {subjects(categories)} taught in short lessons. Graded quizzes show what stayed, and every
          certificate has a public page anyone can check.
        </p>
        <SearchForm courses={totals.courses} />
        {popular.length > 0 && <StartWith courses={popular} />}
        <div className="mt-8 flex flex-wrap gap-2">
          <ButtonLink variant="brand" size="lg" href={isMember ? paths.learn() : paths.signUp()}>
            {isMember ? "Continue learning" : "Start learning"}
          </ButtonLink>
          {totals.free > 0 && (
            <ButtonLink variant="outline" size="lg" href={paths.courses({ price: "free" })}>
              {totals.free === 1 ? "See the free course" : `See ${formatNumber(totals.free)} free courses`}
            </ButtonLink>
          )}
        </div>
      </div>
      <div className="lg:col-span-5 lg:col-start-8">
        <SampleQuestion />
      </div>
    </section>
  );
}

function SearchForm({ courses }: { courses: number }) {
  const label = courses > 1 ? `Search ${formatNumber(courses)} courses` : "Search courses";
  return (
    <Form action={paths.courses()} role="search" className="mt-8 flex max-w-[31rem] gap-2">
      <label className="relative flex-1">
        <span className="sr-only">{label}</span>
        <span className="pointer-events-none absolute inset-y-0 left-3.5 flex items-center text-muted-foreground">
          <Search size={18} />
        </span>
        <input
          type="search"
          name="q"
          maxLength={100}
          placeholder={label}
          className="h-12 w-full rounded-md border border-input bg-card pr-3 pl-10 text-md placeholder:text-muted-foreground"
        />
      </label>
      <Button type="submit" size="hero">
        Search
      </Button>
    </Form>
  );
}

function StartWith({ courses }: { courses: Contents["popular"] }) {
  return (
    <p className="mt-4 text-sm text-muted-foreground">
      {courses.every(({ enrolled }) => enrolled > 0) ? "Most enrolled:" : "Start with:"}{" "}
      {courses.map(({ slug, title }, index) => (
        <span key={slug}>
          {index > 0 && ", "}
          <Link className="link" href={paths.course(slug)} prefetch={false}>
            {title}
          </Link>
        </span>
      ))}
    </p>
  );
}

function subjects(categories: Contents["categories"]) {
  if (categories.length === 0) return "Courses";
  const names = categories.slice(0, 4).map(({ name }) => name);
  return `${new Intl.ListFormat("en", { type: "conjunction" }).format(names)},`;
}
