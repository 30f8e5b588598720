"use client";

import { clsx } from "clsx";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { MissingParts } from "./missing-parts";
import { setStage } from "./stage-store";
import { type NextLesson, UpNext } from "./up-next";
import { useCaptions } from "./use-captions";
import { useRememberedSound } from "./use-remembered-sound";
import { useStillness } from "./use-stillness";
import { playOnArrival, useArrival } from "./use-arrival";
import { useVideo } from "./use-video";
import { useWatching, type Watched } from "./use-watching";
import { videoCommands } from "./video-commands";
import { speeds, VideoControls } from "./video-controls";
import { CaptionLine, Resumed, StartButton, Trouble, Waiting } from "./video-overlays";

type VideoStageProps = {
  lesson: { id: number; title: string };
  /** Addresses. */
  source: string;
  poster: string | null;
  captions: { source: string; language: string } | null;
  /** Seconds. */
  duration: number;
  /** The second that a link asked for. */
  linkedAt: number | null;
  /** Null for whoever learns nothing here. */
  progress: Watched | null;
  next: NextLesson | null;
  /** After the video there is something left to do, before the lesson is done. */
  hasQuiz: boolean;
};

/** A lesson's video. Without JavaScript it is the browser's own player, with captions. */
export function VideoStage(props: VideoStageProps) {
  const { lesson, source, poster, captions, duration, linkedAt, progress, next, hasQuiz } = props;
  const [stage, setStageElement] = useState<HTMLElement | null>(null);
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const startAt = linkedAt ?? Math.floor(progress?.positionSec ?? 0);
  const isReady = useSyncExternalStore(
    noChange,
    () => true,
    () => false,
  );
  const canFloat = useSyncExternalStore(
    noChange,
    () => document.pictureInPictureEnabled,
    () => false,
  );

  const state = useVideo(video, duration, startAt);
  const cues = useCaptions(video);
  const still = useStillness(state.isPlaying);
  useRememberedSound(video);
  const { watched, isRead, isRefused } = useWatching({
    ...{ lessonId: lesson.id, progress, video, isPlaying: state.isPlaying },
    onPlace(seconds) {
      if (video && linkedAt === null) moveTo(video, seconds);
    },
  });
  const commands = useMemo(
    () => videoCommands({ video, stage, speeds, knownDuration: duration }),
    [video, stage, duration],
  );
  useArrival(lesson.id, video, commands.play);
  const toggleCaptions = captions ? cues.toggle : null;
  useEffect(
    () => (video ? setStage({ video, commands, toggleCaptions }) : undefined),
    [video, commands, toggleCaptions],
  );

  const isResumed = startAt > 0 && !state.isStarted && linkedAt === null && state.time > 0;
  return (
    <>
      <section
        ref={setStageElement}
        tabIndex={-1}
        data-stage
        aria-label={`Video: ${lesson.title}`}
        onPointerMove={still.touch}
        className={clsx(
          "group relative overflow-hidden bg-stage outline-none lg:rounded-lg",
          still.isStill && "cursor-none",
        )}
      >
        <div className="relative aspect-video in-[:fullscreen]:aspect-auto in-[:fullscreen]:h-full">
          {/* The captions that belong to the video are its track. */}
          <video
            ref={setVideo}
            src={linkedAt === null ? source : `${source}#t=${linkedAt}`}
            poster={poster ?? undefined}
            controls={!isReady}
            preload="metadata"
            playsInline
            className="block size-full"
            onClick={isReady ? commands.toggle : undefined}
          >
            {captions && (
              <track
                default
                kind="captions"
                src={captions.source}
                srcLang={captions.language}
                label={captions.language}
              />
            )}
          </video>
          {isReady && !state.isStarted && <StartButton onClick={commands.toggle} />}
          {state.isWaiting && <Waiting />}
          {isResumed && <Resumed at={state.time} onRestart={() => commands.seek(0)} />}
          {(state.hasFailed || isRefused) && <Trouble hasFailed={state.hasFailed} />}
          {cues.text && <CaptionLine isLow={still.isStill}>{cues.text}</CaptionLine>}
          {state.isEnded && next && (
            <UpNext next={next} isDone={isRead && !hasQuiz} onLeave={() => playOnArrival(next.id)} />
          )}
        </div>
        {isReady && (
          <VideoControls
            state={state}
            commands={commands}
            watched={watched}
            captions={captions && cues}
            canFloat={canFloat}
            className={clsx(
              "transition-opacity duration-[160ms] md:absolute md:inset-x-0 md:bottom-0 md:bg-transparent md:bg-linear-to-t md:from-black/85 md:to-transparent md:pt-8",
              still.isStill && "md:opacity-0 md:has-focus-visible:opacity-100",
            )}
          />
        )}
      </section>
      {watched && !isRead && (
        <MissingParts
          watched={watched}
          duration={state.duration}
          onJump={(seconds) => {
            commands.seek(seconds);
            commands.play();
          }}
        />
      )}
    </>
  );
}

/** Unless it is playing, there already, or that is its very end. */
function moveTo(video: HTMLVideoElement, seconds: number) {
  const isElsewhere = video.paused && Math.abs(video.currentTime - seconds) > 1;
  if (isElsewhere && seconds < video.duration - 2) video.currentTime = seconds;
}

const noChange = () => () => undefined;
