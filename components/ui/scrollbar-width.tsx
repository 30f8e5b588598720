"use client";

import { useEffect } from "react";

/** Tells the styles how wide the scrollbar is that an opening dialog takes away, so that the page stays in place. */
export function ScrollbarWidth() {
  useEffect(() => {
    document.addEventListener("beforetoggle", measure, true);
    return () => document.removeEventListener("beforetoggle", measure, true);
  }, []);
  return null;
}

function measure() {
  if (document.querySelector("dialog:modal, [aria-modal]:popover-open")) return;
  const root = document.documentElement;
  root.style.setProperty("--scrollbar-width", `${window.innerWidth - root.clientWidth}px`);
}
