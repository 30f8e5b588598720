import "server-only";

import { anyone, command } from "@/lib/command";
import { setByEmail } from "./set-by-email";
import { lettersInput } from "./schema";
import { readUnsubscribeToken } from "./unsubscribing";

/** Ends the letters of one kind for whoever got the token by letter. Ending them twice changes nothing. */
export const endLetters = command({
  input: lettersInput,
  load: ({ input }) => Promise.resolve(readUnsubscribeToken(input.token)),
  authorize: anyone,
  run: ({ tx, subject }) => setByEmail(tx, subject, false),
});
