import "server-only";

import { refresh } from "next/cache";
import { redirect, unstable_rethrow } from "next/navigation";
import type { Command } from "./command";
import { AppError, type ErrorCode, type FieldErrors } from "./errors";
import { log } from "./log";
import { clearSessionCookie, getViewer, writeSessionCookie } from "./session";
import { typedValues } from "./typed-values";
import { withoutNul } from "./without-nul";

export type ActionState =
  | { status: "idle" }
  | { status: "ok"; message?: string }
  | {
      status: "error";
      /** The last one is the browser's own: no server has answered. */
      code: ErrorCode | "UNREACHABLE";
      message: string;
      fieldErrors?: FieldErrors;
      /** See `typedValues`. */
      values: Record<string, string>;
    };

type Then<R> = {
  redirectTo?: (result: R) => string | null;
  message?: (result: R) => string;
  /** A session to sign in with, or "end" to sign out. */
  session?: (result: R) => string | "end" | null;
};

/** For commands that begin a session and know where the person wanted to go. */
export const intoSession = {
  session: ({ sessionId }: { sessionId: string | null }) => sessionId,
  redirectTo: ({ redirectTo }: { redirectTo: string }) => redirectTo,
};

/**
 * Adapts a command to `<form action>` and `useActionState`: the only place that knows FormData, cookies,
 * redirects and error shapes. Without a redirect the page is read again.
 */
export function formAction<R>(command: Command<R>, then: Then<R> = {}) {
  return async (_previous: ActionState, form: FormData): Promise<ActionState> => {
    try {
      const result = await command(await getViewer(), readForm(form));
      await keepSession(then.session?.(result) ?? null);

      // Also before a redirect: what stays around the new page (a count, a name) may have changed.
      refresh();
      const target = then.redirectTo?.(result);
      if (target) redirect(target);
      return { status: "ok", ...(then.message && { message: then.message(result) }) };
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof AppError) return failure(error, form);
      const { requestId } = await getViewer();
      log.error({ err: error, requestId }, "an action failed");
      throw error;
    }
  };
}

async function keepSession(session: string | null) {
  if (session === "end") await clearSessionCookie();
  else if (session) await writeSessionCookie(session);
}

/** Names ending in `[]` become lists; of other repeated names the last one counts. */
function readForm(form: FormData) {
  const fields: Record<string, unknown> = {};
  for (const key of new Set(form.keys())) {
    if (key.startsWith("$")) continue;
    const values = form.getAll(key).map(withoutNul);
    if (key.endsWith("[]")) fields[key.slice(0, -2)] = values;
    else fields[key] = values.at(-1);
  }
  return fields;
}

function failure({ code, message, fieldErrors }: AppError, form: FormData): ActionState {
  const values = typedValues(form);
  return { status: "error", code, message, values, ...(fieldErrors && { fieldErrors }) };
}
