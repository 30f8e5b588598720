"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { AttemptState, AttemptStore } from "./attempt-store";

export const AttemptContext = createContext<AttemptStore | null>(null);

export function useAttemptStore() {
  const store = useContext(AttemptContext);
  if (!store) throw new Error("This belongs into a running attempt.");
  return store;
}

/** A part of the state; `select` must give the same value for the same state. */
export function useAttempt<T>(select: (state: AttemptState) => T) {
  const store = useAttemptStore();
  const read = () => select(store.get());
  return useSyncExternalStore(store.subscribe, read, read);
}
