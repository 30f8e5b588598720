import { Keyboard, NotebookPen, PanelLeft, PanelRight } from "lucide-react";
import { Button } from "@/components/ui/button";
import { DialogButton } from "@/components/ui/dialog";
import { notesSheetId } from "./notes-sheet";
import { playerHelpId } from "./player-help";
import { usePlayerSettings, writePlayerSettings } from "./player-settings";
import { ReadingMenu } from "./reading-menu";

/** At the right of the player's bar: what is shown, and how. `notes` is their number; null where none can be kept. */
export function PlayerTools({ notes }: { notes: number | null }) {
  const settings = usePlayerSettings();
  const hasRail = settings.rail !== "off";
  const hasNotes = settings.notes !== "off";
  return (
    <div className="flex items-center noscript:hidden">
      <Button
        variant="quiet"
        size="icon"
        aria-label="Curriculum beside the lesson"
        aria-pressed={hasRail}
        className="max-lg:hidden"
        onClick={() => writePlayerSettings({ rail: hasRail ? "off" : undefined })}
      >
        <PanelLeft />
      </Button>
      <ReadingMenu />
      <DialogButton
        dialog={playerHelpId}
        variant="quiet"
        size="icon"
        aria-label="Keyboard shortcuts"
        className="max-lg:hidden"
      >
        <Keyboard />
      </DialogButton>
      {notes !== null && (
        <>
          <Button
            variant="quiet"
            size="icon"
            aria-label="Notes beside the lesson"
            aria-pressed={hasNotes}
            className="max-xl:hidden"
            onClick={() => writePlayerSettings({ notes: hasNotes ? "off" : undefined })}
          >
            <PanelRight />
          </Button>
          <Button
            variant="quiet"
            size="icon"
            aria-label={notes === 0 ? "Notes" : `Notes, ${notes}`}
            aria-haspopup="dialog"
            popoverTarget={notesSheetId}
            className="xl:hidden"
          >
            <NotebookPen />
          </Button>
        </>
      )}
    </div>
  );
}
