import "server-only";

import { seal, unseal } from "@/lib/seal";
import { isNotificationKind, type NotificationKind } from "./notification-kinds";

const purpose = "unsubscribe";

export type Unsubscribing = { userId: string; kind: NotificationKind };

/** The token of a letter's "no more of these": it says whose and which, to us alone, and works for ever. */
export function unsubscribeToken({ userId, kind }: Unsubscribing) {
  return seal(purpose, `${kind} ${userId}`);
}

/** Whose letters of which kind a token ends; null for a token that is not ours. */
export function readUnsubscribeToken(token: string): Unsubscribing | null {
  const [, kind, userId] = unseal(purpose, token)?.match(/^(\S+) (.+)$/s) ?? [];
  return kind && userId && isNotificationKind(kind) ? { userId, kind } : null;
}
