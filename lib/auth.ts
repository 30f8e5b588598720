import "server-only";

import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "./env";
import { AppError } from "./errors";
import { log } from "./log";
import { paths } from "./paths";
import { sessionSeconds } from "./session-length";
import { withoutNul } from "./without-nul";

type Doors = {
  /** Proves who it is and opens a session; null while it may not be used. */
  signIn(identifier: string, password: string): Promise<string | null>;
  /** Ends a session. */
  signOut(sessionId: string): Promise<void>;
};

/** next-auth for machines: the same sessions and cookies that the sign-in form makes. */
export function authOptions({ signIn, signOut }: Doors): NextAuthOptions {
  return {
    secret: env.AUTH_SECRET,
    session: { strategy: "jwt", maxAge: sessionSeconds },
    pages: { signIn: paths.signIn(), error: paths.signIn(), signOut: paths.home() },
    providers: [
      Credentials({
        credentials: { identifier: {}, password: {} },
        async authorize(sent) {
          try {
            const sessionId = await signIn(
              withoutNul(String(sent?.identifier ?? "")),
              withoutNul(String(sent?.password ?? "")),
            );
            return sessionId === null ? null : { id: sessionId };
          } catch (error) {
            if (error instanceof AppError && error.code === "RATE_LIMITED") throw error;
            if (error instanceof AppError) return null;
            // next-auth tells the browser the message of what is thrown here.
            log.error({ err: error }, "signing in by next-auth failed");
            throw new Error("Something broke on our side.", { cause: error });
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : token),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (typeof token.sid === "string") await signOut(token.sid);
      },
    },
    logger: {
      error: (code) => log.warn({ code }, "next-auth"),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}
