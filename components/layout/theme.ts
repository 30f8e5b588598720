export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const changed = "themechange";

/**
 * Runs in <head> before anything is drawn, so that no page flashes in the wrong colors; later it follows the
 * system and the other tabs. Only a choice that differs from the system is stored.
 */
export const themeScript = `(() => {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    let theme = null;
    try { theme = localStorage.getItem("theme"); } catch {}
    document.documentElement.classList.toggle("dark", theme === "dark" || (theme !== "light" && system.matches));
  };
  apply();
  system.addEventListener("change", apply);
  addEventListener("storage", apply);
  addEventListener("${changed}", apply);
})()`;

export function readTheme(): Theme {
  try {
    const stored = localStorage.getItem("theme");
    return stored === "light" || stored === "dark" ? stored : "system";
  } catch {
    return "system";
  }
}

/** What the script in <head> did, for a document that has been drawn anew. */
export function showTheme() {
  const theme = readTheme();
  const dark = theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.classList.toggle("dark", dark);
}

export function writeTheme(theme: Theme) {
  try {
    if (theme === "system") localStorage.removeItem("theme");
    else localStorage.setItem("theme", theme);
  } catch {
    return;
  }
  window.dispatchEvent(new Event(changed));
}

/** For `useSyncExternalStore`. */
export function subscribeToTheme(listener: () => void) {
  window.addEventListener(changed, listener);
  window.addEventListener("storage", listener);
  return () => {
    window.removeEventListener(changed, listener);
    window.removeEventListener("storage", listener);
  };
}
