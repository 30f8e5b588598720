import { newToken } from "@/lib/tokens";
import type { Prisma } from "@/prisma/generated/client";
import type { LicenseEventType } from "@/prisma/generated/enums";
import type { Calendar } from "./calendar";
import type { People, Username } from "./users";

/** What became of a seat. Days ago throughout; a negative number is ahead. */
export type Seat =
  | { kind: "active"; who: Username; assigned: number; expires?: number }
  | { kind: "accepted"; who: Username; invited: number; accepted: number }
  | { kind: "invited"; email: string; invited: number; reminded?: number }
  | EndedSeat;

type EndedSeat =
  | { kind: "revoked"; who: Username; assigned: number; ended: number }
  | { kind: "lapsed" | "withdrawn"; email: string; invited: number; ended: number };

type Life = { row: Partial<Prisma.LicenseUncheckedCreateInput>; history: Happened[] };
/** Without an actor it was the company's admin. */
type Happened = {
  type: LicenseEventType;
  at: Date;
  userId?: string;
  email?: string;
  actorId?: string | null;
};

const inviteDays = 14;

export function isOver(seat: Seat): seat is EndedSeat {
  return "ended" in seat;
}

/** The columns and the history of a seat; null is one that nobody ever had. */
export function lifeOf(seat: Seat | null, calendar: Calendar, people: People): Life {
  if (seat === null) return { row: { status: "available" }, history: [] };
  switch (seat.kind) {
    case "active":
    case "revoked":
      return assigned(seat, calendar, people);
    case "accepted":
      return accepted(seat, calendar, people);
    case "invited":
      return waiting(seat, calendar);
    default:
      return over(seat, calendar);
  }
}

type Of<K extends Seat["kind"]> = Extract<Seat, { kind: K }>;

function assigned(seat: Of<"active" | "revoked">, { at }: Calendar, people: People): Life {
  const userId = people[seat.who].id;
  const assignedAt = at(seat.assigned, 10);
  const row = { assignedUserId: userId, assignedEmail: emailOf(seat.who), assignedAt };
  const history: Happened[] = [{ type: "assigned", at: assignedAt, userId }];
  if (seat.kind === "active") return { row: { ...row, status: "active" }, history };

  const endedAt = at(seat.ended, 16);
  return {
    row: { ...row, status: "revoked", endedAt },
    history: [...history, { type: "revoked", at: endedAt, userId }],
  };
}

function accepted(seat: Of<"accepted">, { at }: Calendar, people: People): Life {
  const userId = people[seat.who].id;
  const [invitedAt, assignedAt] = [at(seat.invited, 11), at(seat.accepted, 13)];
  return {
    row: {
      status: "active",
      assignedUserId: userId,
      assignedEmail: emailOf(seat.who),
      invitedAt,
      assignedAt,
    },
    history: [
      { type: "invited", at: invitedAt, email: emailOf(seat.who) },
      { type: "accepted", at: assignedAt, userId, actorId: userId },
    ],
  };
}

function waiting({ email, invited, reminded }: Of<"invited">, { at, after }: Calendar): Life {
  const invitedAt = at(invited, 11);
  const lastRemindedAt = reminded === undefined ? null : at(reminded, 9);
  return {
    row: {
      status: "invited",
      assignedEmail: email,
      invitedAt,
      inviteTokenHash: newToken().hash,
      inviteExpiresAt: after(lastRemindedAt ?? invitedAt, inviteDays * 24 * 60),
      remindersSent: lastRemindedAt ? 1 : 0,
      lastRemindedAt,
    },
    history: [
      { type: "invited", at: invitedAt, email },
      ...(lastRemindedAt ? [{ type: "reminded" as const, at: lastRemindedAt, email }] : []),
    ],
  };
}

function over({ kind, email, invited, ended }: Of<"lapsed" | "withdrawn">, { at }: Calendar): Life {
  const [invitedAt, endedAt] = [at(invited, 11), at(ended, 16)];
  const end: Happened = { type: kind, at: endedAt, email, ...(kind === "lapsed" && { actorId: null }) };
  return {
    row: { status: "revoked", assignedEmail: email, invitedAt, endedAt },
    history: [{ type: "invited", at: invitedAt, email }, end],
  };
}

function emailOf(username: Username) {
  return `${username}@example.com`;
}
