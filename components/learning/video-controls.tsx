import { clsx } from "clsx";
import {
  Captions,
  Maximize,
  Pause,
  PictureInPicture2,
  Play,
  RotateCcw,
  RotateCw,
  Volume2,
  VolumeX,
} from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { formatClock } from "@/lib/format";
import type { Span } from "@/lib/learning/watched";
import { SeekBar } from "./seek-bar";
import type { VideoState } from "./use-video";
import type { VideoCommands } from "./video-commands";

export const speeds = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

type VideoControlsProps = {
  state: VideoState;
  commands: VideoCommands;
  watched: readonly Span[] | null;
  captions: { isOn: boolean; toggle: () => void } | null;
  canFloat: boolean;
  className?: string;
};

export function VideoControls({
  state,
  commands,
  watched,
  captions,
  canFloat,
  className,
}: VideoControlsProps) {
  const { time, duration, buffered, isPlaying, isMuted, rate } = state;
  return (
    <div className={clsx("bg-stage px-3 pt-1 pb-1 text-white md:px-4 md:pb-1.5", className)}>
      <SeekBar time={time} duration={duration} buffered={buffered} watched={watched} onSeek={commands.seek} />
      <div className="mt-0.5 flex items-center">
        <Control label={isPlaying ? "Pause" : "Play"} onClick={commands.toggle} className="-ml-2">
          {isPlaying ? <Pause /> : <Play />}
        </Control>
        <Control label="Back 10 seconds" onClick={() => commands.skip(-10)}>
          <RotateCcw />
        </Control>
        <Control label="Forward 10 seconds" onClick={() => commands.skip(10)} className="max-md:hidden">
          <RotateCw />
        </Control>
        <span className="tnum ml-1 text-xs whitespace-nowrap md:ml-2 md:text-sm">
          {formatClock(time)} <span className="text-white/65">/ {formatClock(duration)}</span>
        </span>
        <select
          aria-label="Speed"
          value={rate}
          onChange={(event) => commands.setRate(Number(event.target.value))}
          className="tnum ml-auto h-11 appearance-none rounded-md bg-transparent px-2 text-xs text-white/90 hover:bg-white/12 focus-visible:outline-white md:h-9 md:text-sm"
        >
          {speeds.map((speed) => (
            <option key={speed} value={speed} className="bg-stage text-white">
              {speed}×
            </option>
          ))}
        </select>
        {captions && (
          <Control label="Captions" aria-pressed={captions.isOn} onClick={captions.toggle}>
            <Captions />
            {captions.isOn && (
              <span className="absolute inset-x-2 bottom-1 h-0.5 bg-[oklch(0.765_0.115_163)]" />
            )}
          </Control>
        )}
        <Control label={isMuted ? "Unmute" : "Mute"} onClick={commands.toggleSound}>
          {isMuted ? <VolumeX /> : <Volume2 />}
        </Control>
        {canFloat && (
          <Control label="Picture in picture" onClick={commands.float} className="max-lg:hidden">
            <PictureInPicture2 />
          </Control>
        )}
        <Control label="Full screen" onClick={commands.fill} className="-mr-2">
          <Maximize />
        </Control>
      </div>
    </div>
  );
}

type ControlProps = ComponentProps<"button"> & { label: string; children: ReactNode };

function Control({ label, className, ...rest }: ControlProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={clsx(
        "relative flex size-11 shrink-0 items-center justify-center rounded-md text-white/90 hover:bg-white/12 focus-visible:outline-white md:size-9 [&_svg]:size-[18px] [&_svg]:stroke-2",
        className,
      )}
      {...rest}
    />
  );
}
