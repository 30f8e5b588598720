import { FilePlus2, FolderPlus } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { addLessonAction, addModuleAction } from "@/lib/courses/actions";
import type { BuilderCourse } from "@/lib/courses/queries/teaching";
import { formatMinutes, plural } from "@/lib/format";
import { paths } from "@/lib/paths";

type Module = BuilderCourse["modules"][number];
type Lesson = Module["lessons"][number];

/** Modules and lessons in order, with what learners don't see yet, and a line to add more. */
export function CourseOutline({
  course,
  current,
}: {
  course: BuilderCourse;
  current?: { lessonId: number };
}) {
  return (
    <nav aria-label="Outline">
      {course.modules.map((module, i) => (
        <section key={module.id} className="border-b border-border py-3">
          <h3 className="flex gap-3 text-sm font-semibold">
            <span className="font-normal text-muted-foreground">{i + 1}</span>
            {module.title}
          </h3>
          <ol className="mt-1.5">
            {module.lessons.map((lesson, j) => (
              <OutlineLesson
                key={lesson.id}
                courseId={course.id}
                lesson={lesson}
                number={`${i + 1}.${j + 1}`}
                isCurrent={lesson.id === current?.lessonId}
              />
            ))}
          </ol>
          <Form action={addLessonAction} className="mt-2 flex items-start gap-1 pl-[3.1rem]">
            <input type="hidden" name="moduleId" value={module.id} />
            <TextField
              label={<span className="sr-only">New lesson in {module.title}</span>}
              name="title"
              placeholder="New lesson"
              required
              maxLength={120}
              size="sm"
              className="-mt-1.5 min-w-0 flex-1"
            />
            <SubmitButton variant="quiet" aria-label={`Add a lesson to ${module.title}`}>
              <FilePlus2 />
              Add
            </SubmitButton>
          </Form>
        </section>
      ))}
      <Form action={addModuleAction} key={course.modules.length} className="mt-3 flex items-start gap-1">
        <input type="hidden" name="courseId" value={course.id} />
        <TextField
          label={<span className="sr-only">New module</span>}
          name="title"
          placeholder="New module"
          required
          maxLength={120}
          size="sm"
          className="-mt-1.5 min-w-0 flex-1"
        />
        <SubmitButton variant="quiet" aria-label="Add the module">
          <FolderPlus />
          Add
        </SubmitButton>
      </Form>
    </nav>
  );
}

type OutlineLessonProps = { courseId: number; lesson: Lesson; number: string; isCurrent: boolean };

function OutlineLesson({ courseId, lesson, number, isCurrent }: OutlineLessonProps) {
  return (
    <li>
      <Link
        href={paths.teachLesson(courseId, lesson.id)}
        aria-current={isCurrent ? "page" : undefined}
        className={`flex min-h-9 items-center gap-3 border-l-[3px] py-1 pr-2 pl-2.5 text-sm touch:min-h-11 ${isCurrent ? "border-foreground bg-sidebar-accent font-medium" : "border-transparent hover:bg-accent/60"}`}
      >
        <span className="tnum w-6 shrink-0 text-xs text-muted-foreground">{number}</span>
        <span className="min-w-0 flex-1">{lesson.title}</span>
        {lesson.isUnpublished && <Badge tone="warning">New</Badge>}
        {lesson.isChanged && !lesson.isUnpublished && <Badge tone="warning">Changed</Badge>}
        {lesson.duration !== null && (
          <span className="tnum text-xs text-muted-foreground">{formatMinutes(lesson.duration)}</span>
        )}
      </Link>
      {lesson.quizzes.map((quiz) => (
        <Link
          key={quiz.id}
          href={paths.teachQuiz(courseId, quiz.id)}
          className="flex min-h-9 items-center gap-3 border-l-[3px] border-transparent py-1 pr-2 pl-2.5 text-sm hover:bg-accent/60 touch:min-h-11"
        >
          <span aria-hidden className="flex w-6 shrink-0 text-xs text-muted-foreground">
            ◆
          </span>
          <span className="min-w-0 flex-1">{quiz.title}</span>
          <span className="text-xs text-muted-foreground">{plural(quiz.questionCount, "question")}</span>
        </Link>
      ))}
    </li>
  );
}
