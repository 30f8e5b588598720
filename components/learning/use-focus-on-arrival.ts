import { useEffect } from "react";

let shown: number | null = null;

/**
 * Whoever goes from one lesson to another by a link of this page begins in the new lesson, past bar and curriculum.
 * A page that was loaded begins at its top.
 */
export function useFocusOnArrival(lessonId: number) {
  useEffect(() => {
    const isMoved = shown !== null && shown !== lessonId;
    shown = lessonId;
    if (isMoved && document.activeElement === document.body)
      document.getElementById("main")?.focus({ preventScroll: true });
  }, [lessonId]);
}
