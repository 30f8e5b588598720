import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClosedLesson } from "@/components/learning/closed-lesson";
import { Finished } from "@/components/learning/finished";
import { LessonBody } from "@/components/learning/lesson-body";
import { LessonFooter } from "@/components/learning/lesson-footer";
import { LessonHeading } from "@/components/learning/lesson-heading";
import { LessonStep } from "@/components/learning/lesson-step";
import { LessonVideo } from "@/components/learning/lesson-video";
import { LessonVisit } from "@/components/learning/lesson-visit";
import { PlayerFrame } from "@/components/learning/player-frame";
import { QuizCard } from "@/components/learning/quiz-card";
import { getLessonPage, getTranscript } from "@/lib/learning/queries/player";
import { renderMarkdown } from "@/lib/markdown";
import { getViewer, requireMember } from "@/lib/session";

type Props = {
  params: Promise<{ slug: string; lessonId: string }>;
  searchParams: Promise<{ tab?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, lessonId } = await params;
  const page = await getLessonPage(await getViewer(), slug, asId(lessonId));
  return { title: page ? `${page.lesson.number} ${page.lesson.title}` : "Lesson" };
}

export default async function LessonPage({ params, searchParams }: Props) {
  const { slug, lessonId } = await params;
  const viewer = await getViewer();
  const page = await getLessonPage(viewer, slug, asId(lessonId));
  if (!page) notFound();
  const { course, lesson, lessons, access, body, enrollment } = page;
  if (!body) await requireMember();

  const at = lessons.indexOf(lesson);
  const [previous, next] = [lessons[at - 1] ?? null, lessons[at + 1] ?? null];
  const isTranscript = (await searchParams).tab === "transcript" && Boolean(body?.video?.captions);
  const isLearning = enrollment !== null && page.courseAccess.kind === "allow";

  const footer = (
    <LessonFooter slug={slug} previous={previous} next={next} isDone={isLearning && lesson.isDone}>
      {body ? <LessonStep page={page} next={next} /> : null}
    </LessonFooter>
  );

  return (
    <PlayerFrame page={page} isGuest={viewer.id === null} footer={footer}>
      {body?.video && <LessonVideo lesson={lesson} body={body} isLearning={isLearning} />}
      {body && isLearning && !body.video && <LessonVisit key={lesson.id} lessonId={lesson.id} />}
      <article className="px-4 pt-6 pb-16 lg:px-0 lg:pt-7">
        <LessonHeading {...lesson} isPreview={lesson.isPreview && !isLearning} />
        {body ? (
          <>
            <LessonBody
              address={{ slug, lessonId: lesson.id }}
              hasTranscript={Boolean(body.video?.captions)}
              html={isTranscript ? null : await renderMarkdown(body.content ?? "")}
              transcript={isTranscript ? await getTranscript(viewer, slug, lesson.id) : null}
            />
            <div className="mt-12 space-y-4 empty:hidden">
              {isLearning && lesson.quizzes.map((quiz) => <QuizCard key={quiz.id} quiz={quiz} />)}
              {enrollment?.completedAt && (
                <Finished completedAt={enrollment.completedAt} title={course.title} />
              )}
            </div>
          </>
        ) : (
          <div className="mt-7">
            <ClosedLesson course={course} access={access} isEnrolled={enrollment !== null} />
          </div>
        )}
      </article>
    </PlayerFrame>
  );
}

/** What is no id finds no lesson. */
function asId(text: string) {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}
