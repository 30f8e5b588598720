import "server-only";

import type { Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { sendMail } from "@/lib/mail";
import { isMailed, kindFacts, type NotificationKind } from "./notification-kinds";
import { unsubscribeToken } from "./unsubscribing";

export type Notice = {
  userId: string;
  kind: NotificationKind;
  /** What it is about: "course:12". With kind and cycle it tells two notices apart. */
  subject: string;
  /** Which round of something that comes again: "2026-11-30", "7 days". */
  cycle?: string;
  title: string;
  body?: string;
  /** Where it leads, on this site: `paths.…()`. */
  url?: string;
};

type Told = { email: string | null; firstName: string | null; choice: boolean | null };

/**
 * Tells a person something, at most once for each subject, kind and cycle: in the list behind the bell, and
 * by a letter unless they have switched that off. Of many at the same time one tells.
 * @returns whether this call was the one
 */
export async function notifyPerson(tx: Tx, notice: Notice): Promise<boolean> {
  const { userId, kind, subject, cycle = "", title, body = null, url = null } = notice;
  const [told] = await tx.$queryRaw<Told[]>`
    with told as (
      insert into notifications (user_id, kind, subject, cycle, title, body, url)
      values (${userId}, ${kind}, ${subject}, ${cycle}, ${title}, ${body}, ${url})
      on conflict (user_id, subject, kind, cycle) do nothing
      returning user_id
    )
    select case when u.email_verified and u.suspended_at is null and u.erased_at is null then u.email end as email,
           u.first_name as "firstName", p.by_email as choice
    from told
    join users u on u.id = told.user_id
    left join notification_preferences p on p.user_id = u.id and p.kind = ${kind}`;
  if (!told) return false;
  if (told.email && isMailed(kind, told.choice)) {
    await writeLetter(tx, notice, { email: told.email, firstName: told.firstName });
  }
  return true;
}

async function writeLetter(
  tx: Tx,
  { userId, kind, title, body, url }: Notice,
  { email, firstName }: { email: string; firstName: string | null },
) {
  const { name, action, isRequired } = kindFacts(kind);
  await sendMail(tx, {
    to: email,
    subject: title,
    kind,
    paragraphs: [`Hello ${firstName ?? "there"},`, `${title}.`, ...(body ? [body] : [])],
    ...(url && { action: { label: action, url: new URL(url, env.APP_URL).href } }),
    ...(!isRequired && { unsubscribe: { what: name, token: unsubscribeToken({ userId, kind }) } }),
  });
}
