"use client";

import { useReports } from "./use-reports";

/** A lesson without a video reports too: that it was opened, and how long somebody was active in it. */
export function LessonVisit({ lessonId }: { lessonId: number }) {
  useReports({ lessonId, isOn: true, isPlaying: false, read: nothingPlayed });
  return null;
}

const nothingPlayed = () => ({ positionSec: 0, watched: [] });
