import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { QuestionForm } from "@/components/courses/question-form";
import { QuestionList } from "@/components/courses/question-list";
import { QuizSettingsForm } from "@/components/courses/quiz-settings-form";
import { WorkPage } from "@/components/layout/work-page";
import { getBuilderCourse, getQuizDraft } from "@/lib/courses/queries/teaching";
import { plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import { readId } from "@/lib/read-id";
import { requireRole } from "@/lib/session";

export const metadata: Metadata = { title: "Quiz builder" };

type Props = { params: Promise<{ courseId: string; quizId: string }> };

export default async function QuizBuilderPage({ params }: Props) {
  const viewer = await requireRole("instructor", "admin");
  const { courseId, quizId } = await params;
  const course = await getBuilderCourse(viewer, readId(courseId));
  const quiz = course && (await getQuizDraft(viewer, course.id, readId(quizId)));
  if (!course || !quiz) notFound();
  const points = quiz.questions.reduce((sum, question) => sum + question.points, 0);

  return (
    <WorkPage
      crumbs={[
        { label: "Teaching", href: paths.teach() },
        { label: course.title, href: paths.teachCourse(course.id) },
        { label: quiz.title },
      ]}
      title={quiz.title}
      description={`${plural(quiz.questions.length, "question")}, ${plural(points, "point")}. Attempts that have begun keep the questions they began with.`}
    >
      <div className="mt-6 grid gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <QuestionList questions={quiz.questions} />
          <QuestionForm key={quiz.questions.length} quizId={quiz.id} />
        </div>
        <div>
          <h2 className="mb-4 border-b border-border-strong pb-2 text-md font-semibold">Rules</h2>
          <QuizSettingsForm quiz={quiz} />
        </div>
      </div>
    </WorkPage>
  );
}
