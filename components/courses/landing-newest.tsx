"use client";
"use no memo";

import Link from "next/link";
import type { CourseCard as Card } from "@/lib/courses/queries/cards";
import { paths } from "@/lib/paths";
import { CourseCard } from "./course-card";

export function LandingNewest({ courses }: { courses: readonly Card[] }) {
  return (
    <section className="border-t border-border bg-card py-14 md:py-20">
      <div className="mx-auto max-w-[77.5rem] px-4 md:px-5">
        <div className="flex items-end justify-between gap-4">
          <h2 className="text-2xl">New in the catalog</h2>
          <Link className="hit text-sm link" href={paths.courses({ sort: "newest" })} prefetch={false}>
            See all
          </Link>
        </div>
        <div className="mt-7 grid grid-cols-1 gap-x-6 gap-y-6 sm:grid-cols-2 sm:gap-y-10 lg:grid-cols-4">
          {courses.map((course) => (
            <CourseCard key={course.id} course={course} />
          ))}
        </div>
      </div>
    </section>
  );
}
