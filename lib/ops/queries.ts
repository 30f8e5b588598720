import "server-only";

import { z } from "zod";
import { db } from "@/lib/db";
import { literally } from "@/lib/literally";
import type { Viewer } from "@/lib/viewer";
import { canOperate } from "./policy";
import type { MailFilter } from "./schema";

const pageSize = 50;

type Overview = Record<
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
