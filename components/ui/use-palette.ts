import { useEffect, useState } from "react";
import type { PaletteGroup, PaletteProps } from "./palette-items";

/** Milliseconds without a key before the server is asked. */
const pause = 140;

type Answer = { text: string; tries: number; groups: readonly PaletteGroup[]; failed: string | null };

/** What `search` finds for a text that has stood still for a moment; until then what was found before stays. */
export function usePalette(search: PaletteProps["search"], typed: string) {
  const text = typed.trim();
  const [tries, setTries] = useState(0);
  const [answer, setAnswer] = useState<Answer | null>(null);

  useEffect(() => {
    const asking = new AbortController();
    async function ask() {
      try {
        const groups = await search(text, asking.signal);
        if (!asking.signal.aborted) setAnswer({ text, tries, groups, failed: null });
      } catch (error) {
        if (asking.signal.aborted) return;
        const failed = error instanceof Error ? error.message : "The search can’t be reached.";
        setAnswer({ text, tries, groups: [], failed });
      }
    }
    const timer = setTimeout(() => void ask(), text === "" ? 0 : pause);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [search, text, tries]);

  const isCurrent = answer?.text === text && answer.tries === tries;
  return {
    groups: answer?.groups ?? [],
    state: !isCurrent ? ("asking" as const) : answer.failed ? { failed: answer.failed } : ("done" as const),
    retry: () => setTries((before) => before + 1),
  };
}
