"use client";
"use no memo";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import type { ComponentProps, ReactNode } from "react";
import { SideSheet } from "@/components/ui/side-sheet";
import { Curriculum } from "./curriculum";
import { curriculumSheetId } from "./curriculum-rows";
import { NotesPanel, noteFieldId } from "./notes-panel";
import { NotesSheet, openNotes } from "./notes-sheet";
import { PlayerBar } from "./player-bar";
import { PlayerHelp } from "./player-help";
import { useFocusOnArrival } from "./use-focus-on-arrival";
import { usePlayerKeys } from "./use-player-keys";

type PlayerShellProps = {
  bar: ComponentProps<typeof PlayerBar>;
  curriculum: ComponentProps<typeof Curriculum>;
  /** Null for whoever can keep none: guests, and people who are not enrolled. */
  notes: ComponentProps<typeof NotesPanel> | null;
  has: { video: boolean; transcript: boolean };
  footer: ReactNode;
  children: ReactNode;
};

/** Rendered from its data, so that the page carries no element twice; only the lesson itself comes as it is. */
export function PlayerShell({ bar, curriculum, notes, has, footer, children }: PlayerShellProps) {
  const router = useRouter();
  const pathname = usePathname();
  const isTranscript = useSearchParams().get("tab") === "transcript";
  useFocusOnArrival(curriculum.currentId);
  usePlayerKeys({
    openNote: () => openNotes(noteFieldId),
    toggleTranscript() {
      if (has.transcript)
        router.push(isTranscript ? pathname : `${pathname}?tab=transcript`, { scroll: false });
    },
  });

  return (
    <>
      <PlayerBar {...bar} />
      <div className={notes ? "player-grid has-notes" : "player-grid"}>
        <SideSheet
          id={curriculumSheetId}
          title="Curriculum"
          role="navigation"
          className="player-rail lg:border-r lg:border-border lg:bg-sidebar"
        >
          <div
            data-rail
            className="lg:sticky lg:top-13 lg:max-h-[calc(100vh-3.25rem)] lg:scroll-slim lg:overflow-y-auto"
          >
            <Curriculum {...curriculum} />
          </div>
        </SideSheet>
        <main
          id="main"
          tabIndex={-1}
          className="flex min-h-[calc(100dvh-3.25rem)] min-w-0 flex-col outline-none"
        >
          <div className="mx-auto w-full max-w-[54rem] flex-1 lg:px-8 lg:pt-6">{children}</div>
          {footer}
        </main>
        {notes && (
          <NotesSheet>
            <NotesPanel {...notes} />
          </NotesSheet>
        )}
      </div>
      <PlayerHelp hasVideo={has.video} />
    </>
  );
}
