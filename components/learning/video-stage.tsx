"use client";

import { clsx } from "clsx";
import { useState, useSyncExternalStore } from "react";
import type { Span } from "@/lib/learning/watched";
import { useCaptions } from "./use-captions";
import { useStillness } from "./use-stillness";
import { useVideo } from "./use-video";
import { useWatching } from "./use-watching";
import { videoCommands, videoKeys } from "./video-commands";
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
  /** Where the learner stopped and what they have watched; null for whoever learns nothing here. */
  progress: { positionSec: number; watched: Span[]; isRead: boolean } | null;
};

/** A lesson's video. Without JavaScript it is the browser's own player, with captions. */
export function VideoStage({ lesson, source, poster, captions, duration, progress }: VideoStageProps) {
  const [stage, setStage] = useState<HTMLElement | null>(null);
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const startAt = Math.floor(progress?.positionSec ?? 0);
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
  const { watched, isRefused } = useWatching({
    lessonId: lesson.id,
    progress,
    video,
    isPlaying: state.isPlaying,
  });
  const commands = videoCommands({ video, stage, speeds });
  const isResumed = startAt > 0 && !state.isStarted && Math.abs(state.time - startAt) < 2;

  return (
    <section
      ref={setStage}
      tabIndex={-1}
      aria-label={`Video: ${lesson.title}`}
      onKeyDown={videoKeys(commands, captions ? cues.toggle : undefined)}
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
          src={source}
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
        {isResumed && <Resumed at={startAt} onRestart={() => commands.seek(0)} />}
        {(state.hasFailed || isRefused) && <Trouble hasFailed={state.hasFailed} />}
        {cues.text && <CaptionLine isLow={still.isStill}>{cues.text}</CaptionLine>}
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
  );
}

const noChange = () => () => undefined;
