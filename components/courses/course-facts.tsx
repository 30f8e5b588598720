import type { ReactNode } from "react";
import { levelNames, styleList } from "@/lib/courses/labels";
import type { CourseDetail } from "@/lib/courses/queries/course";
import { formatDate, formatMinutes, formatNumber } from "@/lib/format";

export function CourseFacts({ course }: { course: CourseDetail }) {
  const lessons = course.modules.flatMap((module) => module.lessons);
  const quizzes = lessons.flatMap((lesson) => lesson.quizzes);
  const styles = styleList(course.learningStyles);
  return (
    <dl className="px-5 pb-4 text-sm">
      <Fact term="Length">{formatMinutes(lessons.reduce((sum, { minutes }) => sum + minutes, 0))}</Fact>
      <Fact term="Lessons">{formatNumber(lessons.length)}</Fact>
      {quizzes.length > 0 && <Fact term="Graded quizzes">{formatNumber(quizzes.length)}</Fact>}
      <Fact term="Level">{levelNames[course.level]}</Fact>
      {styles && <Fact term="Learning style">{styles}</Fact>}
      <Fact term="Certificate">{certificateText(quizzes)}</Fact>
      {course.isOrdered && <Fact term="Order">Lessons open one by one</Fact>}
      {course.updatedAt && (
        <Fact term="Updated">
          <time dateTime={course.updatedAt.toISOString()}>{formatDate(course.updatedAt)}</time>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 border-t border-border py-2">
      <dt className="text-muted-foreground">{term}</dt>
      <dd className="tnum text-right font-medium">{children}</dd>
    </div>
  );
}

function certificateText(quizzes: readonly { passingScore: number }[]) {
  if (quizzes.length === 0) return "On completion";
  const marks = quizzes.map(({ passingScore }) => passingScore);
  const [low, high] = [Math.min(...marks), Math.max(...marks)];
  return low === high ? `Pass mark ${low}%` : `Pass marks ${low} to ${high}%`;
}
