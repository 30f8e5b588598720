"use client";

import { useSyncExternalStore } from "react";
import { Segmented } from "@/components/ui/segmented";
import { readTheme, subscribeToTheme, type Theme, themes, writeTheme } from "./theme";

const labels: Record<Theme, string> = { system: "System", light: "Light", dark: "Dark" };
const options = themes.map((theme) => ({ value: theme, label: labels[theme] }));

/** Needs JavaScript, as `ThemeSelect` does; without it the page is light. */
export function ThemeToggle({ className = "" }: { className?: string }) {
  const theme = useTheme();
  return (
    <Segmented
      label="Appearance"
      options={options}
      value={theme}
      onValueChange={choose}
      className={`noscript:hidden ${className}`}
    />
  );
}

/** The same where there is little room: the phone's own picker. */
export function ThemeSelect({ className = "" }: { className?: string }) {
  const theme = useTheme();
  return (
    <select
      aria-label="Appearance"
      value={theme}
      onChange={(event) => choose(event.target.value)}
      className={`h-11 appearance-none bg-transparent pl-2 text-right text-sm text-muted-foreground ${className}`}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

function useTheme() {
  return useSyncExternalStore(subscribeToTheme, readTheme, () => "system" as const);
}

function choose(value: string) {
  writeTheme(themes.find((theme) => theme === value) ?? "system");
}
