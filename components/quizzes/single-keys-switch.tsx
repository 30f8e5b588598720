"use client";

import { useSyncExternalStore } from "react";
import { Switch } from "@/components/ui/choice";
import { readSingleKeys, subscribeToSingleKeys, writeSingleKeys } from "./single-keys";

/** Whether single keys are commands on this device. */
export function useSingleKeys() {
  return useSyncExternalStore(subscribeToSingleKeys, readSingleKeys, () => true);
}

/** For speech input, which could press single keys by mistake. */
export function SingleKeysSwitch({ help, className }: { help?: string; className?: string }) {
  return (
    <Switch
      label="Single keys"
      help={help}
      checked={useSingleKeys()}
      onChange={(event) => writeSingleKeys(event.target.checked)}
      {...(className && { className })}
    />
  );
}
