import { useEffect, useEffectEvent, useRef } from "react";
import { type Answer, sendVisit } from "./send-visit";
import { createReporter, type Place, type Reporter } from "./visit-reporter";
import { openVisitShelf } from "./visit-shelf";

type ReportOptions = {
  lessonId: number;
  /** Null for whoever learns nothing here: guests, staff, people who are not enrolled. */
  enrollmentId: number | null;
  isPlaying: boolean;
  read: () => Place;
  onAnswer: (answer: Answer) => void;
  onRefused?: () => void;
  /** While nobody plays: seconds of activity between two reports. */
  everySec?: number;
};

const playingEverySec = 5;
const idleAfterMs = 60_000;
const inputs = ["pointermove", "pointerdown", "keydown", "scroll"];

/**
 * Tells the server where a learner is: when the lesson opens, every five seconds while its video plays, when it
 * pauses, and when the page goes away.
 * @returns a function that reports now
 */
export function useReports(options: ReportOptions) {
  const { lessonId, enrollmentId, isPlaying, everySec = 60 } = options;
  const read = useEffectEvent(options.read);
  const onAnswer = useEffectEvent(options.onAnswer);
  const onRefused = useEffectEvent(() => options.onRefused?.());
  const isDue = useEffectEvent((seconds: number) => seconds % (isPlaying ? playingEverySec : everySec) === 0);
  const isBusy = useEffectEvent((lastInput: number) => isPlaying || Date.now() - lastInput < idleAfterMs);
  const current = useRef<Reporter>(null);

  useEffect(() => {
    if (enrollmentId === null) return;
    const shelf = openVisitShelf();
    const reporter = createReporter({
      ...{ lessonId, enrollmentId, shelf, send: sendVisit },
      read: () => read(),
      onAnswer: (answer) => onAnswer(answer),
      onRefused: () => onRefused(),
    });
    void reporter.replay().then(reporter.report);
    current.current = reporter;

    let [lastInput, seconds] = [Date.now(), 0];
    const clock = setInterval(() => {
      if (document.hidden && !isBusy(0)) return;
      if (!document.hidden && isBusy(lastInput)) reporter.tick();
      if (!isBusy(lastInput)) return;
      seconds += 1;
      if (isDue(seconds)) void reporter.report();
      else reporter.keep();
    }, 1000);
    const touch = () => {
      lastInput = Date.now();
    };
    const leave = () => {
      if (document.hidden) reporter.leave();
    };
    inputs.forEach((event) => addEventListener(event, touch, { passive: true }));
    document.addEventListener("visibilitychange", leave);
    addEventListener("pagehide", reporter.leave);
    addEventListener("online", reporter.retry);
    return () => {
      clearInterval(clock);
      inputs.forEach((event) => removeEventListener(event, touch));
      document.removeEventListener("visibilitychange", leave);
      removeEventListener("pagehide", reporter.leave);
      removeEventListener("online", reporter.retry);
      // Going on to another page of ours hides nothing.
      reporter.leave();
      reporter.stop();
      current.current = null;
    };
  }, [lessonId, enrollmentId]);

  return () => void current.current?.report();
}
