import "server-only";

import { z } from "zod";
import { command, nothing } from "@/lib/command";
import { finishAttempt } from "./finish-attempt";
import { graceSeconds } from "./save-answers";

/** Hands in attempts whose time is over, some at a time. Reading one does the same, so a late sweep changes nothing. */
export const sweepAttempts = command({
  input: z.object({}),
  load: nothing,
  authorize: ({ role }) => role === "system",
  async run({ tx, viewer }) {
    const due = await tx.$queryRaw<{ id: number }[]>`
      select id from quiz_attempts
      where status = 'in_progress' and deadline_at < now() - make_interval(secs => ${graceSeconds})
      order by deadline_at limit 50 for update skip locked`;
    for (const { id } of due) await finishAttempt(tx, viewer, id);
    return { handedIn: due.length };
  },
});
