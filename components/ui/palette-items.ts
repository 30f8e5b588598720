import type { ReactNode } from "react";

export type PaletteItem = { href: string; label: string; kind: string; icon?: ReactNode };

/** What stands under one heading. */
export type PaletteGroup = { title: string; items: readonly PaletteItem[] };

export type PaletteProps = {
  /** Finds what is meant by what is typed; nothing typed is asked for too. */
  search: (text: string, signal: AbortSignal) => Promise<readonly PaletteGroup[]>;
  placeholder: string;
  /** What was typed before the palette was there. */
  takeTyped: () => string;
};
