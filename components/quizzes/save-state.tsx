"use client";

import { CloudAlert, CloudCheck, CloudUpload } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useAttempt } from "./attempt-context";

/** Whether the answers are on the server. Only failures are announced: somebody is thinking here. */
export function SaveState() {
  const saving = useAttempt((state) => state.saving);
  const savedAt = useAttempt((state) => state.savedAt);
  const isBroken = saving === "retrying" || saving === "signed_out" || saving === "refused";

  return (
    <p className="flex items-center gap-1.5 text-xs text-muted-foreground" data-saving={saving}>
      {isBroken ? (
        <CloudAlert className="size-4 text-warning" />
      ) : saving === "saving" ? (
        <CloudUpload className="size-4" />
      ) : (
        <CloudCheck className="size-4 text-brand" />
      )}
      <span className={isBroken ? "font-medium text-warning max-sm:sr-only" : "max-sm:sr-only"}>
        {isBroken ? "Not saved, retrying" : saving === "saving" ? "Saving" : <SavedAt at={savedAt} />}
      </span>
      <span className="sr-only" role="status">
        {isBroken && "Your answers can’t be saved at the moment. They are kept on this device."}
      </span>
    </p>
  );
}

/** In this person's own time, which the server does not know. */
function SavedAt({ at }: { at: number | null }) {
  const isHere = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (at === null) return <>Saves by itself</>;
  return (
    <>
      Saved{" "}
      {isHere && (
        <time dateTime={new Date(at).toISOString()}>{new Date(at).toLocaleTimeString("en-GB")}</time>
      )}
    </>
  );
}

const never = () => () => undefined;
