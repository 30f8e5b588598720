"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import type { Span } from "@/lib/learning/watched";

export type Report = { positionSec: number; watched: Span[] };
export type Answer = { watched: Span[]; secondsLeft: number | null; isRead: boolean };

type ReportOptions = {
  lessonId: number;
  /** False for whoever learns nothing here: guests, staff, people who are not enrolled. */
  isOn: boolean;
  isPlaying: boolean;
  read: () => Report;
  onAnswer?: (answer: Answer) => void;
  /** Reports are refused: the person was signed out, is no longer enrolled, or lost access. */
  onRefused?: () => void;
};

const playingEverySec = 10;
const readingEverySec = 60;
const idleAfterMs = 60_000;

/**
 * Tells the server where a learner is: when the lesson opens, every ten seconds while its video plays, when it
 * pauses and when the page goes away. What a report claims is repeated until it was taken, so a lost one
 * costs nothing.
 */
export function useReports({ lessonId, isOn, isPlaying, read, onAnswer, onRefused }: ReportOptions) {
  const active = useRef(0);
  const isSending = useRef(false);
  const isAskedAgain = useRef(false);

  const report = useEffectEvent(async (isLeaving: boolean) => {
    const activeSeconds = Math.min(600, active.current);
    active.current = 0;
    try {
      const answer = await put(lessonId, { ...read(), activeSeconds }, isLeaving);
      if (answer.ok) onAnswer?.((await answer.json()) as Answer);
      else if ([401, 403, 404].includes(answer.status)) onRefused?.();
    } catch {
      active.current += activeSeconds;
    }
  });

  const send = useEffectEvent(async (isLeaving: boolean) => {
    if (isLeaving) return report(true);
    // A pause while the last report is on its way is told after it.
    isAskedAgain.current = true;
    if (isSending.current) return;
    isSending.current = true;
    while (isAskedAgain.current) {
      isAskedAgain.current = false;
      await report(false);
    }
    isSending.current = false;
  });

  const isBusy = useEffectEvent((lastInput: number) => isPlaying || Date.now() - lastInput < idleAfterMs);

  useEffect(() => {
    if (!isOn) return;
    void send(false);
    let lastInput = Date.now();
    let seconds = 0;
    const touch = () => {
      lastInput = Date.now();
    };
    const clock = setInterval(() => {
      if (document.hidden || !isBusy(lastInput)) return;
      active.current += 1;
      seconds += 1;
      if (seconds % readingEverySec === 0) void send(false);
    }, 1000);
    const leave = () => {
      if (document.hidden) void send(true);
    };
    const inputs = ["pointermove", "pointerdown", "keydown", "scroll"];
    inputs.forEach((event) => addEventListener(event, touch, { passive: true }));
    document.addEventListener("visibilitychange", leave);
    addEventListener("pagehide", leave);
    return () => {
      clearInterval(clock);
      inputs.forEach((event) => removeEventListener(event, touch));
      document.removeEventListener("visibilitychange", leave);
      removeEventListener("pagehide", leave);
      // Going on to another page of ours hides nothing.
      void send(true);
    };
  }, [isOn, lessonId]);

  useEffect(() => {
    if (!isOn || !isPlaying) return;
    const clock = setInterval(() => void send(false), playingEverySec * 1000);
    return () => {
      clearInterval(clock);
      void send(false);
    };
  }, [isOn, isPlaying]);
}

function put(lessonId: number, body: Report & { activeSeconds: number }, keepalive: boolean) {
  return fetch(`/api/lessons/${lessonId}/progress`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    keepalive,
  });
}

/** What a video element has really played, in whole seconds; a quarter of a second at the edges is forgiven. */
export function playedSpans({ played }: HTMLVideoElement): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < played.length; i += 1) {
    const from = Math.max(0, Math.ceil(played.start(i) - 0.25));
    const to = Math.floor(played.end(i) + 0.25);
    if (from < to) spans.push({ from, to });
  }
  return spans.sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, 50);
}
