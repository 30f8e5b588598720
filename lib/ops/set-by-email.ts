import "server-only";

import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { kindFacts } from "./notification-kinds";
import type { Unsubscribing } from "./unsubscribing";

/** Switches the letters of one kind on or off; a person who is gone has none to switch. */
export async function setByEmail(tx: Tx, { userId, kind }: Unsubscribing, byEmail: boolean) {
  if (kindFacts(kind).isRequired)
    throw new AppError("CONFLICT", "Letters of this kind can’t be switched off.");
  const count = await tx.$executeRaw`
    insert into notification_preferences (user_id, kind, by_email)
    select id, ${kind}, ${byEmail} from users where id = ${userId}
    on conflict (user_id, kind) do update set by_email = excluded.by_email, updated_at = now()`;
  if (count === 0) throw new AppError("NOT_FOUND", "We can’t find that.");
  return { what: kindFacts(kind).name };
}
