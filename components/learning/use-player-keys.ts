import { useEffect, useEffectEvent } from "react";
import { readSingleKeys } from "@/components/quizzes/single-keys";
import { openDialog } from "@/components/ui/dialog-control";
import { playerHelpId } from "./player-help";
import { actionOf, ownsKey } from "./player-keys";
import { getStage } from "./stage-store";

type Around = { openNote: () => void; toggleTranscript: () => void };

/** Listens to keys on the whole page of a lesson. */
export function usePlayerKeys({ openNote, toggleTranscript }: Around) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
    if (ownsKey(event.target, event.key) || document.querySelector("dialog[open]")) return;
    const isOnStage = event.target instanceof Element && event.target.closest("[data-stage]") !== null;
    const around = { openNote, toggleTranscript, openHelp: () => openDialog(playerHelpId) };
    const act = actionOf(
      { key: event.key, isOnStage, areSingleKeysOn: readSingleKeys() },
      getStage(),
      around,
    );
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
