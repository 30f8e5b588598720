import type { LessonContent, PlayerLesson } from "@/lib/learning/queries/player";
import { paths } from "@/lib/paths";
import { VideoStage } from "./video-stage";

type LessonVideoProps = {
  slug: string;
  lesson: PlayerLesson;
  body: LessonContent;
  /** Null for whoever learns nothing here. */
  enrollmentId: number | null;
  next: { id: number; title: string } | null;
  /** The second that the address asks for. */
  linkedAt: number | null;
};

const nothingYet = { positionSec: 0, watched: [], isRead: false };

export function LessonVideo(props: LessonVideoProps) {
  const { slug, lesson, body, enrollmentId, next, linkedAt } = props;
  const { video, progress } = body;
  if (!video) return null;
  const { captions } = video;
  const isLearning = enrollmentId !== null;
  return (
    <>
      <VideoStage
        key={`${lesson.id} ${linkedAt ?? ""}`}
        lesson={{ id: lesson.id, title: lesson.title }}
        source={paths.media(video.id)}
        poster={video.posterId && paths.media(video.posterId)}
        captions={captions && { source: paths.media(captions.id), language: captions.language }}
        duration={video.duration ?? 0}
        linkedAt={linkedAt}
        progress={isLearning ? { ...(progress ?? nothingYet), enrollmentId } : null}
        next={next && { id: next.id, title: next.title, href: paths.lesson(slug, next.id) }}
        hasQuiz={isLearning && lesson.quizzes.some(({ questions, isPassed }) => questions > 0 && !isPassed)}
      />
      {isLearning && (
        <noscript>
          <p className="px-4 pt-3 text-sm text-muted-foreground lg:px-0">
            What you watch is counted only with JavaScript switched on.
          </p>
        </noscript>
      )}
    </>
  );
}
