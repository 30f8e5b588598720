import "server-only";

import { command, nothing } from "@/lib/command";
import { AppError } from "@/lib/errors";
import { Prisma } from "@/prisma/generated/client";
import { optionalKindsFor } from "./notification-kinds";
import { hasNotices } from "./policy";
import { updatePreferencesInput } from "./schema";

/** Says of each kind of letter that can be switched off whether the viewer wants it. */
export const updatePreferences = command({
  input: updatePreferencesInput,
  load: nothing,
  authorize: hasNotices,
  async run({ tx, viewer, input }) {
    if (viewer.id === null) throw new AppError("UNAUTHENTICATED", "Please sign in first.");
    const wanted = new Set(input.kinds);
    const rows = optionalKindsFor(viewer.role).map(
      (kind) => Prisma.sql`(${viewer.id}, ${kind}, ${wanted.has(kind)})`,
    );
    await tx.$executeRaw`
      insert into notification_preferences (user_id, kind, by_email) values ${Prisma.join(rows)}
      on conflict (user_id, kind) do update set by_email = excluded.by_email, updated_at = now()`;
    return {};
  },
});
