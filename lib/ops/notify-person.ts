import "server-only";

import type { Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { jsonRows } from "@/lib/json-rows";
import { type Letter, sendMails } from "@/lib/mail";
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

type Key = Pick<Notice, "userId" | "kind" | "subject"> & { cycle: string };
type Told = Key & { email: string | null; firstName: string | null; choice: boolean | null };

/**
 * Tells a person something, at most once for each subject, kind and cycle: in the list behind the bell, and
 * by a letter unless they have switched that off. Of many at the same time one tells.
 * @returns whether this call was the one
 */
export async function notifyPerson(tx: Tx, notice: Notice): Promise<boolean> {
  return (await notifyPeople(tx, [notice])) > 0;
}

/**
 * The same for many notices, in as many statements as one takes.
 * @returns how many were told
 */
export async function notifyPeople(tx: Tx, notices: readonly Notice[]): Promise<number> {
  const rows = notices.map(({ userId, kind, subject, cycle = "", title, body, url }) => ({
    ...{ user_id: userId, kind, subject, cycle, title, body, url },
  }));
  const told = await tx.$queryRaw<Told[]>`
    with told as (
      insert into notifications (user_id, kind, subject, cycle, title, body, url)
      select user_id, kind, subject, cycle, title, body, url
      from jsonb_to_recordset(${jsonRows(rows)}::jsonb)
           as n (user_id text, kind text, subject text, cycle text, title text, body text, url text)
      on conflict (user_id, subject, kind, cycle) do nothing
      returning user_id, kind, subject, cycle
    )
    select told.user_id as "userId", told.kind, told.subject, told.cycle,
           case when u.email_verified and u.suspended_at is null and u.erased_at is null then u.email end as email,
           u.first_name as "firstName", p.by_email as choice
    from told
    join users u on u.id = told.user_id
    left join notification_preferences p on p.user_id = u.id and p.kind = told.kind`;
  const byKey = new Map(notices.map((notice) => [keyOf({ cycle: "", ...notice }), notice]));
  const letters = told.flatMap(({ email, firstName, choice, ...key }) => {
    const notice = byKey.get(keyOf(key));
    return notice && email && isMailed(key.kind, choice) ? [letterOf(notice, { email, firstName })] : [];
  });
  await sendMails(tx, letters);
  return told.length;
}

function keyOf({ userId, kind, subject, cycle }: Key) {
  return JSON.stringify([userId, kind, subject, cycle]);
}

function letterOf(
  { userId, kind, title, body, url }: Notice,
  { email, firstName }: { email: string; firstName: string | null },
): Letter {
  const { name, action, isRequired } = kindFacts(kind);
  return {
    to: email,
    subject: title,
    kind,
    paragraphs: [`Hello ${firstName ?? "there"},`, `${title}.`, ...(body ? [body] : [])],
    ...(url && { action: { label: action, url: new URL(url, env.APP_URL).href } }),
    ...(!isRequired && { unsubscribe: { what: name, token: unsubscribeToken({ userId, kind }) } }),
  };
}
