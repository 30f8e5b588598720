import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { AppError } from "@/lib/errors";
import { isMember } from "@/lib/viewer";
import { isSelf } from "./policy";
import { endAllSessionsInput, endSessionInput } from "./schema";

/** Signs out one device of the viewer's own. */
export const endSession = command({
  input: endSessionInput,
  load: ({ tx, viewer, input }) =>
    tx.userSession.findFirst({
      where: { id: input.sessionId, userId: viewer.id ?? "" },
      select: { id: true, userId: true },
    }),
  authorize: isSelf,
  async run({ tx, viewer, subject }) {
    await tx.userSession.deleteMany({ where: { id: subject.id } });
    await recordEvent(tx, viewer, { action: "session.ended", object: { type: "user", id: subject.userId } });
    return { isOwn: isMember(viewer) && viewer.sessionId === subject.id };
  },
});

/** Signs out every device of the viewer's but this one. */
export const endOtherSessions = command({
  input: endAllSessionsInput,
  async load({ viewer }) {
    if (!isMember(viewer)) throw new AppError("UNAUTHENTICATED", "Please sign in first.");
    return { userId: viewer.id, sessionId: viewer.sessionId };
  },
  authorize: isSelf,
  async run({ tx, viewer, subject: { userId, sessionId } }) {
    const { count } = await tx.userSession.deleteMany({ where: { userId, id: { not: sessionId } } });
    await recordEvent(tx, viewer, { action: "session.ended_others", object: { type: "user", id: userId } });
    return { count };
  },
});
