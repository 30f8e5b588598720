import { X } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { isolate } from "@/components/ui/isolate";
import { writePlayerSettings } from "./player-settings";

export const notesSheetId = "notes";
const wide = "(min-width: 80rem)";

/** Beside the lesson where there is room; else a sheet from the right, from below on phones. */
export function NotesSheet({ children }: { children: ReactNode }) {
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (!isOpen || !panel.current) return;
    return holdAlone(panel.current);
  }, [isOpen]);

  return (
    <div
      ref={panel}
      id={notesSheetId}
      popover="auto"
      role={isOpen ? "dialog" : "complementary"}
      aria-modal={isOpen || undefined}
      aria-label="Notes"
      // Before it closes, so that the button that opened it can take the focus back.
      onBeforeToggle={(event) => setIsOpen(event.newState === "open")}
      className="player-notes flex-col max-xl:ml-auto max-xl:h-dvh max-xl:max-h-dvh max-xl:w-[22rem] max-xl:max-w-full max-xl:slides max-xl:bg-popover max-xl:text-popover-foreground max-xl:dims max-xl:shadow-overlay max-xl:[--from:100%_0] max-xl:open:flex max-md:mt-auto max-md:h-auto max-md:max-h-[86dvh] max-md:w-full max-md:rounded-t-xl max-md:[--from:0_100%] xl:static xl:h-auto xl:w-auto xl:overflow-visible xl:border-l xl:border-border xl:bg-transparent xl:text-inherit"
    >
      <div className="min-h-0 flex-1 scroll-slim overflow-y-auto xl:sticky xl:top-13 xl:max-h-[calc(100vh-3.25rem)]">
        <div className="flex items-center justify-between px-4 pt-3.5 pb-1 max-xl:pt-2 max-xl:pr-2">
          <h2 className="text-sm font-semibold max-xl:text-md">Notes</h2>
          <span className="text-xs text-muted-foreground max-xl:mr-auto max-xl:ml-3">
            Only you can see these
          </span>
          <Button
            variant="quiet"
            size="icon-lg"
            aria-label="Close"
            className="xl:hidden"
            popoverTarget={notesSheetId}
            popoverTargetAction="hide"
          >
            <X />
          </Button>
        </div>
        {children}
      </div>
    </div>
  );
}

/** From a key or a button: shows the notes wherever they are, and begins a new one. */
export function openNotes(fieldId: string) {
  const panel = document.getElementById(notesSheetId);
  if (!panel) return;
  if (matchMedia(wide).matches) writePlayerSettings({ notes: undefined });
  else if (!panel.matches(":popover-open")) panel.showPopover();
  document.getElementById(fieldId)?.focus();
}

function holdAlone(panel: HTMLElement) {
  const release = isolate(panel);
  const media = window.matchMedia(wide);
  const close = () => panel.hidePopover();
  media.addEventListener("change", close);
  return () => {
    media.removeEventListener("change", close);
    release();
  };
}
