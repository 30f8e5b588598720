import "server-only";

import { db } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { graceSeconds } from "../deadline";

/** Running attempts whose time is over, the oldest first: the system's own work. */
export async function listOverdueAttempts(viewer: Viewer) {
  if (viewer.role !== "system") return [];
  return db.$queryRaw<{ id: number }[]>`
    select id from quiz_attempts
    where status = 'in_progress' and deadline_at < now() - make_interval(secs => ${graceSeconds})
    order by deadline_at limit 200`;
}
