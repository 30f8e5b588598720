import { useEffect, useRef, useState } from "react";

const afterMs = 2500;

/** Whether nobody has moved the pointer for a while during playback: then the controls step aside. */
export function useStillness(isPlaying: boolean) {
  const [isStill, setIsStill] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => () => clearTimeout(timer.current), []);

  function touch() {
    setIsStill(false);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setIsStill(true), afterMs);
  }

  return { isStill: isPlaying && isStill, touch };
}
