import type { ReactNode } from "react";

export type PaletteItem = { href: string; label: string; kind: string; icon?: ReactNode };

export type PaletteProps = {
  /** Always there: the pages of the room. */
  items: readonly PaletteItem[];
  /** Finds more for what is typed. */
  search?: (text: string) => Promise<readonly PaletteItem[]>;
  placeholder?: string;
};
