import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AttemptList } from "@/components/quizzes/attempt-list";
import { QuizFacts } from "@/components/quizzes/quiz-facts";
import { QuizStep } from "@/components/quizzes/quiz-step";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { paths } from "@/lib/paths";
import { getQuiz } from "@/lib/quizzes/queries/quiz";
import { readId } from "@/lib/read-id";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ quizId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await findQuiz(params);
  return page ? { title: page.quiz.title } : {};
}

export default async function QuizPage({ params }: Props) {
  const page = await findQuiz(params);
  if (!page) notFound();
  const { quiz, lesson, course, attempts } = page;

  return (
    <main id="main" className="mx-auto w-full max-w-[50rem] flex-1 px-4 pt-6 pb-20 md:px-6 md:pt-10">
      <Breadcrumb
        phone="parent"
        crumbs={[
          { label: course.title, href: paths.learnCourse(course.slug) },
          { label: lesson.title, href: paths.lesson(course.slug, lesson.id) },
          { label: "Quiz" },
        ]}
      />
      <h1 className="mt-5 text-2xl md:text-3xl">{quiz.title}</h1>
      {quiz.description && (
        <p className="mt-2 max-w-[42rem] text-md text-muted-foreground">{quiz.description}</p>
      )}
      <QuizFacts page={page} />
      <QuizStep page={page} />
      {attempts.length > 0 && <AttemptList page={page} />}
    </main>
  );
}

async function findQuiz(params: Props["params"]) {
  const { quizId } = await params;
  return getQuiz(await requireMember(), readId(quizId));
}
