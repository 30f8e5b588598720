import "server-only";

import { z } from "zod";
import { db } from "@/lib/db";
import { literally } from "@/lib/literally";
import type { Member, Viewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import { isMailed, kindFacts, kindsFor } from "./notification-kinds";
import { canOperate } from "./policy";
import type { MailFilter, NotificationFilter } from "./schema";
import { readUnsubscribeToken } from "./unsubscribing";

const pageSize = 50;

export type Overview = Record<
  | "users"
  | "newUsers"
  | "signedIn"
  | "enrollments"
  | "completions"
  | "attempts"
  | "passed"
  | "unverified"
  | "suspended"
  | "failedMail"
  | "reportedReviews"
  | "drafts",
  number
>;

/** What happened in the last seven days and what waits, in one statement; nulls for nobody but admins. */
export async function getOverview(viewer: Viewer): Promise<Overview> {
  if (!canOperate(viewer)) throw new Error("The overview is for admins.");
  const [figures] = await db.$queryRaw<[Overview]>`
    with since as (select now() - interval '7 days' as at)
    select
      (select count(*) from users where erased_at is null)::int as users,
      (select count(*) from users, since where created_at > at)::int as "newUsers",
      (select count(*) from users, since where last_sign_in_at > at)::int as "signedIn",
      (select count(*) from enrollments, since where enrolled_at > at)::int as enrollments,
      (select count(*) from enrollments, since where completed_at > at)::int as completions,
      (select count(*) from quiz_attempts, since where submitted_at > at)::int as attempts,
      (select count(*) from quiz_attempts, since where submitted_at > at and passed)::int as passed,
      (select count(*) from users where not email_verified and erased_at is null)::int as unverified,
      (select count(*) from users where suspended_at is not null and erased_at is null)::int as suspended,
      (select count(*) from mail_messages where status = 'failed')::int as "failedMail",
      (select count(distinct review_id) from review_reports where resolved_at is null)::int as "reportedReviews",
      (select count(*) from courses where status = 'draft')::int as drafts`;
  return figures;
}

/** The outbox, newest first. */
export async function listMessages(viewer: Viewer, { q, status, page }: MailFilter) {
  if (!canOperate(viewer)) return { messages: [], total: 0, pageSize };
  const contains = { contains: literally(q ?? ""), mode: "insensitive" as const };
  const where = {
    ...(status && { status }),
    ...(q && { OR: [{ recipient: contains }, { subject: contains }] }),
  };
  const [messages, total] = await Promise.all([
    db.mailMessage.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: {
        id: true,
        recipient: true,
        subject: true,
        kind: true,
        status: true,
        error: true,
        createdAt: true,
      },
    }),
    db.mailMessage.count({ where }),
  ]);
  return { messages, total, pageSize };
}

/** One letter with its text, or null. */
export async function getMessage(viewer: Viewer, id: string) {
  if (!canOperate(viewer) || !z.uuid().safeParse(id).success) return null;
  return db.mailMessage.findUnique({ where: { id } });
}

export type Notification = {
  id: number;
  kind: string;
  title: string;
  body: string | null;
  url: string | null;
  isRead: boolean;
  /** The day and the time of day in the person's own calendar, as 2026-11-23 and 10:42. */
  day: string;
  time: string;
};

type NotificationPage = {
  today: string;
  total: number;
  unread: number;
  notifications: Notification[];
  /** The list goes on after this one. */
  next: number | null;
};

const notificationsPerPage = 30;

/** What the viewer was told and has not put away, newest first, in one statement. */
export async function listNotifications(
  viewer: Member,
  { before, show }: NotificationFilter,
): Promise<NotificationPage> {
  const older = before
    ? Prisma.sql`and (n.created_at, n.id) < (select b.created_at, b.id from notifications b where b.id = ${before} and b.user_id = ${viewer.id})`
    : Prisma.empty;
  const unread = show === "unread" ? Prisma.sql`and n.read_at is null` : Prisma.empty;
  const [page] = await db.$queryRaw<Omit<NotificationPage, "next">[]>`
    select to_char(now() at time zone zone, 'YYYY-MM-DD') as today,
      (select count(*) from notifications n where n.user_id = z.id and n.dismissed_at is null)::int as total,
      (select count(*) from notifications n where n.user_id = z.id and n.read_at is null)::int as unread,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'title', n.title, 'body', n.body,
          'url', n.url, 'isRead', n.read_at is not null,
          'day', to_char(n.created_at at time zone zone, 'YYYY-MM-DD'),
          'time', to_char(n.created_at at time zone zone, 'HH24:MI')) order by n.created_at desc, n.id desc)
        from (
          select * from notifications n
          where n.user_id = z.id and n.dismissed_at is null ${unread} ${older}
          order by n.created_at desc, n.id desc
          limit ${notificationsPerPage + 1}
        ) n), '[]') as notifications
    from (select id, coalesce(time_zone, 'UTC') as zone from users where id = ${viewer.id}) z`;
  if (!page) return { today: "", total: 0, unread: 0, notifications: [], next: null };

  const notifications = page.notifications.slice(0, notificationsPerPage);
  const goesOn = page.notifications.length > notificationsPerPage;
  return { ...page, notifications, next: goesOn ? (notifications.at(-1)?.id ?? null) : null };
}

/** Each kind of notice that concerns the viewer, and whether its letters leave. */
export async function listPreferences(viewer: Member) {
  const rows = await db.notificationPreference.findMany({
    where: { userId: viewer.id },
    select: { kind: true, byEmail: true },
  });
  const chosen = new Map(rows.map(({ kind, byEmail }) => [kind, byEmail]));
  return kindsFor(viewer.role).map((kind) => {
    const { name, group, isRequired = false } = kindFacts(kind);
    return { kind, name, group, isRequired, byEmail: isMailed(kind, chosen.get(kind) ?? null) };
  });
}

/** What a letter's token ends and whether it still comes, for whoever holds the token; null for one that is not ours. */
export async function getLetters(_viewer: Viewer, token: string) {
  const found = readUnsubscribeToken(token);
  if (!found) return null;
  const person = await db.user.findUnique({
    where: { id: found.userId },
    relationLoadStrategy: "join",
    select: { preferences: { where: { kind: found.kind }, select: { byEmail: true } } },
  });
  if (!person) return null;
  const isOn = isMailed(found.kind, person.preferences[0]?.byEmail ?? null);
  return { what: kindFacts(found.kind).name, isOn };
}
