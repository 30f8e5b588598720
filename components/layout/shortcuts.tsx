"use client";

import { type ComponentType, useEffect, useState } from "react";
import { closeDialog, openDialog } from "@/components/ui/dialog-control";

const palette = "search-palette";

/**
 * "/" goes to the page's search field, ⌘K and Ctrl+K to the palette, and so does a click on what is marked
 * `data-palette`; without JavaScript that is a form or a link. The palette's code comes with its first use.
 */
export function Shortcuts() {
  const [Palette, setPalette] = useState<ComponentType<{ id: string }> | null>(null);

  useEffect(() => {
    function open() {
      if (isTakingAttempt() || isAnotherDialogOpen()) return false;
      openDialog(palette);
      void import("@/components/courses/search-palette").then((module) =>
        setPalette(() => module.SearchPalette),
      );
      return true;
    }

    function onKeyDown(event: KeyboardEvent) {
      if (event.key.toLowerCase() === "k" && (event.metaKey || event.ctrlKey) && !event.altKey) {
        if (isOpen()) closeDialog(palette);
        else if (!open()) return;
        event.preventDefault();
      } else if (event.key === "/" && !event.metaKey && !event.ctrlKey && !event.altKey) {
        if (isTyping(event.target)) return;
        const field = findField();
        if (!field) return;
        event.preventDefault();
        if (!("palette" in field.dataset && open())) field.focus();
      }
    }

    function onClick(event: MouseEvent) {
      const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
      const target = event.target instanceof Element ? event.target.closest("[data-palette]") : null;
      if (target && isPlain && !event.defaultPrevented && open()) event.preventDefault();
    }

    document.addEventListener("keydown", onKeyDown);
    // Before the page's own links follow it.
    document.addEventListener("click", onClick, { capture: true });
    return () => {
      document.removeEventListener("keydown", onKeyDown);
      document.removeEventListener("click", onClick, { capture: true });
    };
  }, []);

  return Palette && <Palette id={palette} />;
}

function isOpen() {
  return document.querySelector(`#${palette}[open]`) !== null;
}

function isAnotherDialogOpen() {
  return document.querySelector(`dialog[open]:not(#${palette})`) !== null;
}

/** Nothing may lead away from the questions by a slip of the fingers. */
function isTakingAttempt() {
  return document.querySelector("[data-no-palette]") !== null;
}

function findField() {
  const fields = document.querySelectorAll<HTMLElement>('[data-shortcut="/"]');
  return [...fields].find((field) => field.checkVisibility());
}

function isTyping(target: EventTarget | null) {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))
  );
}
