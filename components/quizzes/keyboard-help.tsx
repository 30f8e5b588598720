"use client";

import { type ReactNode, useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import { useAttemptKeys } from "./attempt-keys";
import { SingleKeysSwitch, useSingleKeys } from "./single-keys-switch";

/** The keys, and a switch for those that speech input could press by mistake. */
export function KeyboardHelp() {
  const areOn = useSingleKeys();
  const [goingTo, setGoingTo] = useState<string | null>(null);
  useAttemptKeys(areOn, setGoingTo);

  return (
    <div className="mt-6 border-t border-border pt-4">
      <h2 className="text-xs font-medium text-muted-foreground">Keyboard</h2>
      <dl className="mt-2 space-y-1.5 text-xs text-muted-foreground">
        {areOn && (
          <>
            <Key name="Choose">
              <Kbd>A</Kbd> – <Kbd>E</Kbd> or <Kbd>1</Kbd> – <Kbd>9</Kbd>
            </Key>
            <Key name="Previous, next">
              <Kbd>←</Kbd> <Kbd>→</Kbd>
            </Key>
            <Key name="Flag">
              <Kbd>F</Kbd>
            </Key>
            <Key name="Go to question">
              <Kbd>G</Kbd> <Kbd>7</Kbd>
            </Key>
          </>
        )}
        <Key name="Review and submit">
          <Kbd>Ctrl</Kbd> <Kbd>↵</Kbd>
        </Key>
      </dl>
      <SingleKeysSwitch className="mt-3 text-xs text-muted-foreground" />
      {goingTo !== null && (
        <p
          role="status"
          className="fixed inset-x-0 bottom-20 z-30 mx-auto w-fit rounded-md bg-popover px-4 py-2 text-sm shadow-overlay"
        >
          Go to question <span className="tnum font-semibold">{goingTo || "…"}</span>
        </p>
      )}
    </div>
  );
}

function Key({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-center justify-between">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
