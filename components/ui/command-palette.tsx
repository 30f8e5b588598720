"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useEffect, useId, useState } from "react";
import { openDialog } from "./dialog-control";

export type PaletteItem = { href: string; label: string; kind: string; icon?: ReactNode };

export type PaletteProps = {
  /** Always there: the pages of the room. */
  items: readonly PaletteItem[];
  /** Finds more for what is typed. */
  search?: (text: string) => Promise<readonly PaletteItem[]>;
  placeholder?: string;
};

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
