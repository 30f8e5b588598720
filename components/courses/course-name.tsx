import Link from "next/link";
import { NameCell } from "@/components/ui/name-cell";
import { paths } from "@/lib/paths";
import { Cover } from "./cover";

type NamedCourse = { id: number; title: string; category: string; coverImage: string | null };

/** The first cell of a table of courses; it leads to the builder. */
export function CourseName({ course }: { course: NamedCourse }) {
  return (
    <Link href={paths.teachCourse(course.id)} className="block hover:underline">
      <NameCell lead={<CourseThumb course={course} />} name={course.title} detail={course.category} />
    </Link>
  );
}

export function CourseThumb({
  course,
}: {
  course: { id: number; category: string; coverImage: string | null };
}) {
  return (
    <span className="block h-8 w-[3.2rem] shrink-0 overflow-hidden rounded-sm">
      <Cover course={course} />
    </span>
  );
}
