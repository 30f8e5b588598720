import type { LessonContent, PlayerLesson } from "@/lib/learning/queries/player";
import { paths } from "@/lib/paths";
import { VideoStage } from "./video-stage";

type LessonVideoProps = { lesson: PlayerLesson; body: LessonContent; isLearning: boolean };

const nothingYet = { positionSec: 0, watched: [], isRead: false };

export function LessonVideo({
  lesson: { id, title },
  body: { video, progress },
  isLearning,
}: LessonVideoProps) {
  if (!video) return null;
  const { captions } = video;
  return (
    <>
      <VideoStage
        key={id}
        lesson={{ id, title }}
        source={paths.media(video.id)}
        poster={video.posterId && paths.media(video.posterId)}
        captions={captions && { source: paths.media(captions.id), language: captions.language }}
        duration={video.duration ?? 0}
        progress={isLearning ? (progress ?? nothingYet) : null}
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
