"use client";

import { useEffect } from "react";

/** "/" goes to the page's search field, unless somebody is typing. */
export function Shortcuts() {
  useEffect(() => {
    document.addEventListener("keydown", focusSearch);
    return () => document.removeEventListener("keydown", focusSearch);
  }, []);
  return null;
}

function focusSearch(event: KeyboardEvent) {
  if (event.key !== "/" || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
  const fields = document.querySelectorAll<HTMLElement>('[data-shortcut="/"]');
  const visible = [...fields].find((field) => field.checkVisibility());
  if (!visible) return;
  event.preventDefault();
  visible.focus();
}

function isTyping(target: EventTarget | null) {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))
  );
}
