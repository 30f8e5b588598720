import type { ReactNode } from "react";
import { SheetClose, SheetPanel } from "@/components/ui/side-sheet";
import { writePlayerSettings } from "./player-settings";

export const notesSheetId = "notes";
const wide = "(min-width: 80rem)";

/** Beside the lesson where there is room; else a sheet from the right, from below on phones. */
export function NotesSheet({ children }: { children: ReactNode }) {
  return (
    <SheetPanel
      id={notesSheetId}
      title="Notes"
      role="complementary"
      beside={wide}
      className="player-notes flex-col max-xl:ml-auto max-xl:h-dvh max-xl:max-h-dvh max-xl:w-[22rem] max-xl:max-w-full max-xl:slides max-xl:bg-popover max-xl:text-popover-foreground max-xl:dims max-xl:shadow-overlay max-xl:[--from:100%_0] max-xl:open:flex max-md:mt-auto max-md:h-auto max-md:max-h-[86dvh] max-md:w-full max-md:rounded-t-xl max-md:[--from:0_100%] xl:static xl:h-auto xl:w-auto xl:overflow-visible xl:border-l xl:border-border xl:bg-transparent xl:text-inherit"
    >
      <div className="min-h-0 flex-1 scroll-slim overflow-y-auto xl:sticky xl:top-13 xl:max-h-[calc(100vh-3.25rem)]">
        <div className="flex items-center justify-between px-4 pt-3.5 pb-1 max-xl:pt-2 max-xl:pr-2">
          <h2 className="text-sm font-semibold max-xl:text-md">Notes</h2>
          <span className="text-xs text-muted-foreground max-xl:mr-auto max-xl:ml-3">
            Only you can see these
          </span>
          <SheetClose sheet={notesSheetId} className="xl:hidden" />
        </div>
        {children}
      </div>
    </SheetPanel>
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
