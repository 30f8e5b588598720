import "server-only";

import { anyone, command, nothing } from "@/lib/command";
import { isMember } from "@/lib/viewer";
import { revokeSessionInput, signOutInput } from "./schema";

/** Ends the viewer's own sign-in; a guest has none to end. */
export const signOut = command({
  input: signOutInput,
  load: nothing,
  authorize: anyone,
  async run({ tx, viewer }) {
    if (isMember(viewer)) await tx.userSession.deleteMany({ where: { id: viewer.sessionId } });
    return {};
  },
});

/** Ends a session by its id, for next-auth, which has read it from the cookie that it signed. */
export const revokeSession = command({
  input: revokeSessionInput,
  load: nothing,
  authorize: ({ role }) => role === "system",
  async run({ tx, input }) {
    await tx.userSession.deleteMany({ where: { id: input.sessionId } });
    return {};
  },
});
