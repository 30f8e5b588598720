"use client";

import dynamic from "next/dynamic";
import { useSyncExternalStore } from "react";
import { type Toast, toastStore } from "./toast-store";

// The code that draws toasts is fetched with the first of them: most pages never show one.
const ToastViewport = dynamic(() => import("./toast-viewport").then((module) => module.ToastViewport), {
  ssr: false,
});

const none: readonly Toast[] = [];

/** Once, in the root layout. */
export function Toaster() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read, () => none);
  return toasts.length > 0 && <ToastViewport toasts={toasts} />;
}
