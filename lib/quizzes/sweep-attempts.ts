import "server-only";

import { log } from "@/lib/log";
import type { Viewer } from "@/lib/viewer";
import { listOverdueAttempts } from "./queries/overdue";
import { submitAttempt } from "./submit-attempt";

/**
 * Hands in attempts whose time is over, some at a time, each in a transaction of its own: one that can't be
 * graded holds up no other. Reading one does the same, so a late sweep changes nothing.
 */
export async function sweepAttempts(viewer: Viewer, _raw?: unknown) {
  let handedIn = 0;
  for (const { id } of await listOverdueAttempts(viewer)) {
    try {
      await submitAttempt(viewer, { attemptId: id });
      handedIn += 1;
    } catch (error) {
      log.error({ err: error, attemptId: id }, "an attempt could not be handed in");
    }
  }
  return { handedIn };
}
