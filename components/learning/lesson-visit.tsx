"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useReports } from "./use-reports";

type LessonVisitProps = { id: number; enrollmentId: number; isRead: boolean };

/**
 * Stands at the end of a text and reports too: that the lesson was opened, how long somebody was active in it, and
 * that its end came in sight. The server decides when that is reading.
 */
export function LessonVisit({ id, enrollmentId, isRead }: LessonVisitProps) {
  const router = useRouter();
  const end = useRef<HTMLSpanElement>(null);
  const [reachedEnd, setReachedEnd] = useState(false);
  useReports({
    ...{ lessonId: id, enrollmentId, isPlaying: false },
    read: () => ({ positionSec: null, watched: [], reachedEnd }),
    everySec: reachedEnd && !isRead ? 10 : 60,
    onAnswer(answer) {
      if (answer.isRead && !isRead) router.refresh();
    },
  });

  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setReachedEnd(true);
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, []);

  return <span ref={end} aria-hidden className="block h-px" />;
}
