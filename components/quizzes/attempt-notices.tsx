"use client";

import { useSyncExternalStore } from "react";
import { Notice } from "@/components/ui/notice";
import { plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import { useAttempt, useAttemptStore } from "./attempt-context";

/** What stands between a person and the server, and what is safe meanwhile. */
export function AttemptNotices({ leaveTo }: { leaveTo: string }) {
  const { id } = useAttemptStore();
  const saving = useAttempt((state) => state.saving);
  const waiting = useAttempt((state) => state.waiting);
  const isOutdated = useAttempt((state) => state.isOutdated);
  const isHandingIn = useAttempt((state) => state.isHandingIn);
  const isOnline = useSyncExternalStore(
    onNetwork,
    () => navigator.onLine,
    () => true,
  );
  const kept = `${plural(waiting, "answer")} ${waiting === 1 ? "is" : "are"} kept on this device`;

  if (saving === "signed_out") {
    return (
      <Notice tone="warning" title="You are signed out" className="mb-6">
        {kept}.{" "}
        <a href={paths.signIn(paths.attempt(id))} className="link">
          Sign in and continue
        </a>
        . The time keeps running.
      </Notice>
    );
  }
  if (saving === "refused") {
    return (
      <Notice tone="destructive" title="An answer could not be saved" className="mb-6">
        Reload the page and look at your last answers.{" "}
        <a href={leaveTo} className="link">
          Back to the quiz
        </a>
      </Notice>
    );
  }
  if (saving === "retrying") {
    return (
      <Notice
        tone="warning"
        title={isOnline ? "The server can’t be reached" : "You are offline"}
        className="mb-6"
      >
        {isHandingIn
          ? `Your attempt is handed in as soon as the connection is back. ${kept}.`
          : `You can go on. ${kept} and will be sent as soon as the connection is back.`}
      </Notice>
    );
  }
  if (!isOutdated) return null;
  return (
    <Notice title="Some answers were changed in another window" className="mb-6">
      <a href={paths.attempt(id)} className="link">
        Reload the page
      </a>{" "}
      to see them here.
    </Notice>
  );
}

function onNetwork(listener: () => void) {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}
