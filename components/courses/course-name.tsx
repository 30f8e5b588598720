import Link from "next/link";
import { paths } from "@/lib/paths";
import { Cover } from "./cover";

type NamedCourse = { id: number; title: string; category: string; coverImage: string | null };

/** The first cell of a table of courses; it leads to the builder. */
export function CourseName({ course }: { course: NamedCourse }) {
  return (
    <Link href={paths.teachCourse(course.id)} className="flex items-center gap-3 hover:underline">
      <CourseThumb course={course} />
      <span>
        <span className="block leading-4 font-medium">{course.title}</span>
        <span className="block text-xs leading-4 text-muted-foreground">{course.category}</span>
      </span>
    </Link>
  );
}

export function CourseThumb({
  course,
}: {
  course: { id: number; category: string; coverImage: string | null };
}) {
  return (
    <span className="h-8 w-[3.2rem] shrink-0 overflow-hidden rounded-sm">
      <Cover course={course} />
    </span>
  );
}
