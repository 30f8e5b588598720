"use client";
"use no memo";

import type { ComponentProps, ReactNode } from "react";
import { SideSheet } from "@/components/ui/side-sheet";
import { Curriculum } from "./curriculum";
import { curriculumSheetId } from "./curriculum-rows";
import { PlayerBar } from "./player-bar";

type PlayerShellProps = {
  bar: ComponentProps<typeof PlayerBar>;
  curriculum: ComponentProps<typeof Curriculum>;
  footer: ReactNode;
  children: ReactNode;
};

/** Rendered from its data, so that the page carries no element twice; only the lesson itself comes as it is. */
export function PlayerShell({ bar, curriculum, footer, children }: PlayerShellProps) {
  return (
    <>
      <PlayerBar {...bar} />
      <div className="lg:grid lg:grid-cols-[18.5rem_minmax(0,1fr)]">
        <SideSheet
          id={curriculumSheetId}
          title="Curriculum"
          role="navigation"
          className="lg:border-r lg:border-border lg:bg-sidebar"
        >
          <div className="lg:sticky lg:top-13 lg:max-h-[calc(100vh-3.25rem)] lg:scroll-slim lg:overflow-y-auto">
            <Curriculum {...curriculum} />
          </div>
        </SideSheet>
        <main id="main" className="flex min-h-[calc(100dvh-3.25rem)] min-w-0 flex-col">
          <div className="mx-auto w-full max-w-[54rem] flex-1 lg:px-8 lg:pt-6">{children}</div>
          {footer}
        </main>
      </div>
    </>
  );
}
