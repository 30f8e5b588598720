import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { isSelf } from "./policy";
import { updateProfileInput } from "./schema";

/** Changes the viewer's own name, biography and learning styles. */
export const updateProfile = command({
  input: updateProfileInput,
  load: async ({ viewer }) => (viewer.id === null ? null : { userId: viewer.id }),
  authorize: isSelf,
  async run({ tx, viewer, input: { bio, ...profile }, subject: { userId } }) {
    await tx.user.update({
      where: { id: userId },
      data: { ...profile, bio: bio || null },
      select: { id: true },
    });
    await recordEvent(tx, viewer, { action: "user.profile_updated", object: { type: "user", id: userId } });
    return {};
  },
});
