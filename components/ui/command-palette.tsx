"use client";

import dynamic from "next/dynamic";
import { useEffect, useId, useState } from "react";
import { openDialog } from "./dialog-control";
import type { PaletteProps } from "./palette-items";

const PaletteDialog = dynamic(() => import("./palette-dialog").then((module) => module.PaletteDialog), {
  ssr: false,
});

/** ⌘K or Ctrl+K. Its code is fetched when it is first asked for. */
export function CommandPalette(props: PaletteProps) {
  const id = useId();
  const [wanted, setWanted] = useState(false);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setWanted(true);
      openDialog(id);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [id]);

  return wanted && <PaletteDialog id={id} {...props} />;
}
