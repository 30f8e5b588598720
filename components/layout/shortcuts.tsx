"use client";

import { type ReactElement, useEffect, useLayoutEffect, useState } from "react";
import { readSingleKeys } from "@/components/quizzes/single-keys";
import { closeDialog, openDialog } from "@/components/ui/dialog-control";
import { showTheme } from "./theme";

const palette = "search-palette";

/**
 * "/" goes to the page's search field, ⌘K and Ctrl+K to the palette, and so does a click on what is marked
 * `data-palette`; without JavaScript that is a form or a link. The palette's code comes with its first use.
 */
export function Shortcuts() {
  const [shown, setShown] = useState<ReactElement | null>(null);

  // A missing page is drawn by the browser alone: there the script in <head> never ran.
  useLayoutEffect(showTheme, []);

  useEffect(() => {
    let isAsked = false;

    function open() {
      if (isTakingAttempt() || isAnotherDialogOpen()) return false;
      openDialog(palette);
      if (!isAsked) void load();
      return true;
    }

    async function load() {
      isAsked = true;
      const takeTyped = holdKeys();
      try {
        const { SearchPalette } = await import("@/components/courses/search-palette");
        setShown(<SearchPalette id={palette} takeTyped={takeTyped} />);
      } catch {
        takeTyped();
        isAsked = false;
      }
    }

    function onKeyDown(event: KeyboardEvent) {
      if (event.key.toLowerCase() === "k" && (event.metaKey || event.ctrlKey) && !event.altKey) {
        if (isOpen()) closeDialog(palette);
        else if (!open()) return;
        event.preventDefault();
      } else if (event.key === "/" && !event.metaKey && !event.ctrlKey && !event.altKey) {
        if (isTyping(event.target) || !readSingleKeys()) return;
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

  return shown;
}

/** Keeps what is typed from now on, until it is taken. */
function holdKeys() {
  let typed = "";
  function hold(event: KeyboardEvent) {
    const { key } = event;
    if (
      event.metaKey ||
      event.ctrlKey ||
      event.altKey ||
      (key.length > 1 && !/^(Backspace|Enter)$/.test(key))
    )
      return;
    event.preventDefault();
    event.stopPropagation();
    if (key === "Backspace") typed = typed.slice(0, -1);
    else if (key !== "Enter") typed += key;
  }
  document.addEventListener("keydown", hold, { capture: true });
  return () => {
    document.removeEventListener("keydown", hold, { capture: true });
    const taken = typed;
    typed = "";
    return taken;
  };
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
