import { useEffect, useEffectEvent } from "react";

let awaited: number | null = null;

/** Somebody goes on from one video to the next: that one begins by itself when it is there. */
export function playOnArrival(lessonId: number) {
  awaited = lessonId;
}

export function useArrival(lessonId: number, video: HTMLVideoElement | null, play: () => void) {
  const begin = useEffectEvent(play);
  useEffect(() => {
    if (!video || awaited !== lessonId) return;
    awaited = null;
    begin();
  }, [lessonId, video]);
}
