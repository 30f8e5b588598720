import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClosedLesson } from "@/components/learning/closed-lesson";
import { Finished } from "@/components/learning/finished";
import { LessonBody } from "@/components/learning/lesson-body";
import { LessonFiles } from "@/components/learning/lesson-files";
import { LessonFooter } from "@/components/learning/lesson-footer";
import { LessonHeading } from "@/components/learning/lesson-heading";
import { LessonStep } from "@/components/learning/lesson-step";
import { LessonVideo } from "@/components/learning/lesson-video";
import { LessonVisit } from "@/components/learning/lesson-visit";
import { MissingList } from "@/components/learning/missing-list";
import { PlayerFrame } from "@/components/learning/player-frame";
import { QuizCard } from "@/components/learning/quiz-card";
import { listLessonNotes } from "@/lib/learning/queries/notes";
import { getLessonPage, getTranscript } from "@/lib/learning/queries/player";
import { renderMarkdown } from "@/lib/markdown";
import { getViewer, requireMember } from "@/lib/session";

type Props = {
  params: Promise<{ slug: string; lessonId: string }>;
  searchParams: Promise<{ tab?: string | string[]; t?: string | string[] }>;
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
  const { tab, t } = await searchParams;
  const isTranscript = tab === "transcript" && Boolean(body?.video?.captions);
  const learning = page.courseAccess.kind === "allow" ? enrollment : null;
  const notes = enrollment ? await listLessonNotes(viewer, lesson.id) : [];

  const footer = (
    <LessonFooter slug={slug} previous={previous} next={next} isDone={learning !== null && lesson.isDone}>
      {body ? <LessonStep page={page} next={next} /> : null}
    </LessonFooter>
  );

  return (
    <PlayerFrame page={page} notes={notes} isGuest={viewer.id === null} footer={footer}>
      {body?.video && (
        <LessonVideo
          {...{ slug, lesson, body, next }}
          enrollmentId={learning?.id ?? null}
          linkedAt={asSecond(t)}
        />
      )}
      <article className="px-4 pt-6 pb-16 lg:px-0 lg:pt-7">
        <LessonHeading {...lesson} isPreview={lesson.isPreview && !learning} />
        {body ? (
          <>
            <LessonBody
              address={{ slug, lessonId: lesson.id }}
              hasTranscript={Boolean(body.video?.captions)}
              html={isTranscript ? null : await renderMarkdown(body.content ?? "")}
              transcript={isTranscript ? await getTranscript(viewer, slug, lesson.id) : null}
            />
            {learning && !body.video && (
              <LessonVisit key={lesson.id} id={lesson.id} isRead={lesson.isRead} enrollmentId={learning.id} />
            )}
            <div className="mt-12 space-y-6 empty:hidden">
              <LessonFiles files={body.files} />
              {learning && lesson.quizzes.map((quiz) => <QuizCard key={quiz.id} quiz={quiz} />)}
              {enrollment?.completedAt && <Finished completedAt={enrollment.completedAt} {...course} />}
              {learning && <MissingList enrolled={page} />}
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

function asSecond(t: string | string[] | undefined) {
  return typeof t === "string" && /^\d{1,6}$/.test(t) ? Number(t) : null;
}

/** What is no id finds no lesson. */
function asId(text: string) {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}
