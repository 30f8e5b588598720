"use client";

import { useEffect } from "react";
import { closeDialog, openDialog } from "./dialog-control";

/** Makes `command` buttons work in browsers that do not know them yet. */
export function CommandFallback() {
  useEffect(() => {
    if ("commandForElement" in HTMLButtonElement.prototype) return;
    document.addEventListener("click", run);
    return () => document.removeEventListener("click", run);
  }, []);
  return null;
}

function run(event: MouseEvent) {
  const button = event.target instanceof Element ? event.target.closest("button[commandfor]") : null;
  const id = button?.getAttribute("commandfor");
  if (!button || !id) return;
  if (button.getAttribute("command") === "show-modal") openDialog(id);
  else closeDialog(id);
}
