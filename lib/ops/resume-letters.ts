import "server-only";

import { anyone, command } from "@/lib/command";
import { setByEmail } from "./set-by-email";
import { lettersInput } from "./schema";
import { readUnsubscribeToken } from "./unsubscribing";

/** Takes back that letters of one kind were ended. */
export const resumeLetters = command({
  input: lettersInput,
  load: ({ input }) => Promise.resolve(readUnsubscribeToken(input.token)),
  authorize: anyone,
  run: ({ tx, subject }) => setByEmail(tx, subject, true),
});
