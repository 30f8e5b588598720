"use client";

import { useSyncExternalStore } from "react";
import { Segmented } from "@/components/ui/segmented";
import { readTheme, subscribeToTheme, type Theme, themes, writeTheme } from "./theme";

const labels: Record<Theme, string> = { system: "System", light: "Light", dark: "Dark" };
const options = themes.map((theme) => ({ value: theme, label: labels[theme] }));

/** Needs JavaScript; without it the page is light. */
export function ThemeToggle({ className = "" }: { className?: string }) {
  const theme = useSyncExternalStore(subscribeToTheme, readTheme, () => "system" as const);

  return (
    <Segmented
      label="Appearance"
      options={options}
      value={theme}
      onValueChange={(value) => writeTheme(themes.find((known) => known === value) ?? "system")}
      className={`noscript:hidden ${className}`}
    />
  );
}
