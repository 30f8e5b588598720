import { describe, expect, it, vi } from "vitest";
import { videoCommands } from "./video-commands";

const speeds = [0.5, 1, 2];

function player() {
  const video = {
    currentTime: 50,
    duration: 60,
    playbackRate: 1,
    paused: true,
    muted: false,
    play: vi.fn(() => Promise.resolve()),
    pause: vi.fn(),
  };
  const element = video as unknown as HTMLVideoElement;
  const commands = videoCommands({ video: element, stage: null, speeds, knownDuration: 80 });
  return { video, commands };
}

describe("the player", () => {
  it("seeks within the video only", () => {
    const { video, commands } = player();
    commands.skip(10);
    expect(video.currentTime).toBe(60);
    commands.seek(-5);
    expect(video.currentTime).toBe(0);
  });

  it("keeps a place that is chosen before the film is loaded", () => {
    const { video, commands } = player();
    video.duration = NaN;
    commands.seek(42);
    expect(video.currentTime).toBe(42);
  });

  it("goes to a tenth of the length that is known until the film tells its own", () => {
    const { video, commands } = player();
    commands.seekTenth(5);
    expect(video.currentTime).toBe(30);
    video.duration = NaN;
    commands.seekTenth(5);
    expect(video.currentTime).toBe(40);
    commands.skip(100);
    expect(video.currentTime).toBe(80);
  });

  it("steps through its speeds and stops at both ends", () => {
    const { video, commands } = player();
    commands.step(1);
    commands.step(1);
    expect(video.playbackRate).toBe(2);
    for (let i = 0; i < 4; i += 1) commands.step(-1);
    expect(video.playbackRate).toBe(0.5);
  });

  it("plays and pauses", () => {
    const { video, commands } = player();
    commands.toggle();
    expect(video.play).toHaveBeenCalledOnce();
    video.paused = false;
    commands.toggle();
    expect(video.pause).toHaveBeenCalledOnce();
  });

  it("does nothing before there is a video", () => {
    const commands = videoCommands({ video: null, stage: null, speeds, knownDuration: 0 });
    expect(() => [
      commands.toggle(),
      commands.seek(3),
      commands.step(1),
      commands.toggleSound(),
    ]).not.toThrow();
  });
});
