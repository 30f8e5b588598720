import { Avatar } from "@/components/ui/avatar";
import type { CourseBackground } from "@/lib/courses/queries/course-background";
import type { CourseDetail } from "@/lib/courses/queries/course";
import { formatNumber, plural } from "@/lib/format";
import { CourseSection } from "./course-section";
import { MiddleDot } from "./middle-dot";

type CourseInstructorProps = {
  instructor: Omit<CourseDetail["instructor"], "id">;
  record: CourseBackground["instructor"];
};

export function CourseInstructor({ instructor, record }: CourseInstructorProps) {
  return (
    <CourseSection id="instructor" title="Instructor">
      <div className="mt-5 flex gap-5">
        <Avatar name={instructor.name} image={instructor.image} className="!size-16 !text-lg" />
        <div className="min-w-0">
          <p className="text-base font-semibold">{instructor.name}</p>
          {record.courses > 0 && (
            <p className="tnum text-sm text-muted-foreground">
              {plural(record.courses, "course")}
              {record.enrolled > 0 && (
                <>
                  <MiddleDot />
                  {formatNumber(record.enrolled)} enrolled
                </>
              )}
              {record.rating !== null && (
                <>
                  <MiddleDot />
                  average rating {record.rating.toFixed(1)}
                </>
              )}
            </p>
          )}
          {instructor.bio && (
            <p className="mt-3 max-w-[38rem] font-serif text-md leading-[1.65rem] whitespace-pre-line">
              {instructor.bio}
            </p>
          )}
        </div>
      </div>
    </CourseSection>
  );
}
