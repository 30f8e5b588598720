import { unsubscribeToken } from "@/lib/ops/unsubscribing";
import type { Crowd } from "./crowd";
import type { RoleName } from "./roles";

/** `in`: shown or done. `door`: to the sign-in page. `gone`: 404. `away`: led to another page. `no`: refused. */
export type Cell = "in" | "door" | "gone" | "away" | "no";

export type Row = Partial<Record<RoleName, Cell>> & { all: Cell };

export const everybody: Row = { all: "in" };
export const nobody: Row = { all: "gone" };
const guestsOnly: Row = { all: "away", guest: "in", suspended: "in" };
const members: Row = { all: "in", guest: "door", suspended: "door" };
const membersAway: Row = { all: "away", guest: "door", suspended: "door" };
const outside = { guest: "door", suspended: "door" } as const;
const authors: Row = { all: "gone", ...outside, owner: "in", instructor: "in", admin: "in" };
const itsAuthor: Row = { all: "gone", ...outside, owner: "in", admin: "in" };
const companyAdmins: Row = { all: "gone", ...outside, companyAdmin: "in", otherCompanyAdmin: "in" };
const admins: Row = { all: "gone", ...outside, admin: "in" };

/** Each page: where to find one, and who gets what. */
export const pages: Record<string, { path: (crowd: Crowd) => string; row: Row }> = {
  "/": { path: () => "/", row: everybody },
  "/courses": { path: () => "/courses", row: everybody },
  "/courses/[slug]": {
    path: ({ draft }) => `/courses/${draft.slug}`,
    row: { all: "gone", owner: "in", admin: "in" },
  },
  "/sign-in": { path: () => "/sign-in", row: guestsOnly },
  "/sign-up": { path: () => "/sign-up", row: guestsOnly },
  "/forgot-password": { path: () => "/forgot-password", row: everybody },
  "/reset-password/[token]": { path: () => "/reset-password/abcdefghijklmnopqrstuvwxyz", row: everybody },
  "/verify-email": { path: () => "/verify-email", row: everybody },
  "/verify-email/[token]": { path: () => "/verify-email/abcdefghijklmnopqrstuvwxyz", row: everybody },
  "/learn": { path: () => "/learn", row: members },
  "/learn/[slug]": { path: ({ course }) => `/learn/${course.slug}`, row: membersAway },
  "/learn/[slug]/[lessonId]": {
    path: ({ draft }) => `/learn/${draft.slug}/${draft.lessonIds[0]}`,
    row: { all: "gone", owner: "in", admin: "in" },
  },
  "/learn/[slug]/notes": {
    path: ({ course }) => `/learn/${course.slug}/notes`,
    row: { all: "gone", ...outside, enrolled: "in" },
  },
  "/quizzes/[quizId]": { path: ({ quizId }) => `/quizzes/${quizId}`, row: members },
  "/attempts/[attemptId]": {
    path: ({ attemptId }) => `/attempts/${attemptId}`,
    row: { all: "gone", ...outside, enrolled: "in", owner: "in", admin: "in" },
  },
  "/certificates": { path: () => "/certificates", row: members },
  "/certificates/[certificateId]": {
    path: ({ certificateId }) => `/certificates/${certificateId}`,
    row: { all: "gone", ...outside, enrolled: "in", owner: "in", admin: "in" },
  },
  "/verify": { path: () => "/verify", row: everybody },
  "/verify/[certificateId]": { path: ({ certificateId }) => `/verify/${certificateId}`, row: everybody },
  "/account": { path: () => "/account", row: membersAway },
  "/account/profile": { path: () => "/account/profile", row: members },
  "/account/security": { path: () => "/account/security", row: members },
  "/account/notifications": { path: () => "/account/notifications", row: members },
  "/notifications": { path: () => "/notifications", row: members },
  "/unsubscribe/[token]": { path: (crowd) => `/unsubscribe/${letterToken(crowd)}`, row: everybody },
  "/teach": { path: () => "/teach", row: authors },
  "/teach/courses/new": { path: () => "/teach/courses/new", row: authors },
  "/teach/courses/[courseId]": { path: ({ course }) => `/teach/courses/${course.id}`, row: itsAuthor },
  "/teach/courses/[courseId]/lessons/[lessonId]": {
    path: ({ course }) => `/teach/courses/${course.id}/lessons/${course.lessonIds[0]}`,
    row: itsAuthor,
  },
  "/teach/courses/[courseId]/quizzes/[quizId]": {
    path: ({ course, quizId }) => `/teach/courses/${course.id}/quizzes/${quizId}`,
    row: itsAuthor,
  },
  "/teach/courses/[courseId]/certificates": {
    path: ({ course }) => `/teach/courses/${course.id}/certificates`,
    row: itsAuthor,
  },
  "/company": { path: () => "/company", row: companyAdmins },
  "/company/licenses": { path: () => "/company/licenses", row: companyAdmins },
  "/admin": { path: () => "/admin", row: admins },
  "/admin/users": { path: () => "/admin/users", row: admins },
  "/admin/users/[userId]": {
    path: ({ bystander, course }) => `/admin/users/${bystander.id}?course=${course.slug}`,
    row: admins,
  },
  "/admin/courses": { path: () => "/admin/courses", row: admins },
  "/admin/reviews": { path: () => "/admin/reviews", row: admins },
  "/admin/mail": { path: () => "/admin/mail", row: admins },
  "/admin/mail/[messageId]": { path: ({ messageId }) => `/admin/mail/${messageId}`, row: admins },
  "/dev/components": { path: () => "/dev/components", row: nobody },
  "/dev/components/frames/[frame]": { path: () => "/dev/components/frames/student", row: nobody },
  "/_not-found": { path: () => "/there-is-no-such-page", row: nobody },
};

/** Machine doors that are read with GET. `/_global-error` is no address of its own. */
export const doors: Record<string, { path: (crowd: Crowd) => string; row: Row }> = {
  "/api/auth/[...nextauth]/route": { path: () => "/api/auth/csrf", row: everybody },
  "/api/healthz/route": { path: () => "/api/healthz", row: everybody },
  "/api/readyz/route": { path: () => "/api/readyz", row: everybody },
  "/api/unsubscribe/[token]/route": {
    path: (crowd) => `/api/unsubscribe/${letterToken(crowd)}`,
    row: { all: "away" },
  },
  "/api/metrics/route": { path: () => "/api/metrics", row: nobody },
  "/api/media/[id]/route": {
    path: ({ mediaId }) => `/api/media/${mediaId}`,
    row: { all: "gone", enrolled: "in", owner: "in", admin: "in" },
  },
  "/api/notifications/[id]/route": {
    path: ({ foreignNotificationId }) => `/api/notifications/${foreignNotificationId}`,
    row: { all: "gone", ...outside },
  },
  "/api/notes/[slug]/route": {
    path: ({ course }) => `/api/notes/${course.slug}`,
    row: { all: "gone", guest: "no", suspended: "no", enrolled: "in" },
  },
  "/api/search/route": { path: () => "/api/search?q=javascript", row: everybody },
  "/.well-known/jwks.json/route": { path: () => "/.well-known/jwks.json", row: everybody },
  "/api/issuer/route": { path: () => "/api/issuer", row: everybody },
  "/api/issuer/badge/route": { path: () => "/api/issuer/badge", row: everybody },
  "/api/issuer/keys/[id]/route": { path: () => "/api/issuer/keys/nobodys-key", row: nobody },
  "/api/issuer/status/[list]/route": { path: () => "/api/issuer/status/0", row: everybody },
  "/api/issuer/achievements/[id]/route": {
    path: ({ certified }) => `/api/issuer/achievements/${certified.id}`,
    row: everybody,
  },
  "/api/certificates/[id]/pdf/route": {
    path: ({ certificateId }) => `/api/certificates/${certificateId}/pdf`,
    row: { all: "gone", enrolled: "in", owner: "in", admin: "in" },
  },
  "/api/certificates/[id]/badge/route": {
    path: ({ certificateId }) => `/api/certificates/${certificateId}/badge`,
    row: { all: "gone", enrolled: "in", owner: "in", admin: "in" },
  },
  "/api/certificates/[id]/credential/route": {
    path: ({ certificateId }) => `/api/certificates/${certificateId}/credential`,
    row: { all: "gone", enrolled: "in", owner: "in", admin: "in" },
  },
  "/covers/[family]/[id]/route": { path: () => "/covers/data/7", row: everybody },
  "/courses/[slug]/opengraph-image-qoirdo/route": {
    path: ({ course }) => `/courses/${course.slug}/opengraph-image-qoirdo`,
    row: everybody,
  },
  "/robots.txt/route": { path: () => "/robots.txt", row: everybody },
  "/sitemap.xml/route": { path: () => "/sitemap.xml", row: everybody },
};

type Body = (crowd: Crowd, role: RoleName) => unknown;

/** Machine doors that take a PUT. */
export const puts: Record<string, { path: (crowd: Crowd) => string; body: Body; row: Row }> = {
  "/api/attempts/[id]/answers/route": {
    path: ({ attemptId }) => `/api/attempts/${attemptId}/answers`,
    body: ({ questionId }) => ({ answers: [{ questionId, value: 0, seq: 1 }] }),
    row: { all: "gone", guest: "no", suspended: "no", enrolled: "in" },
  },
  "/api/lessons/[id]/progress/route": {
    path: ({ course }) => `/api/lessons/${course.lessonIds[0]}/progress`,
    body: () => ({ positionSec: 3, watched: [], activeSeconds: 1 }),
    row: { all: "gone", guest: "no", suspended: "no", enrolled: "in" },
  },
};

export function cellOf(row: Row, role: RoleName): Cell {
  return row[role] ?? row.all;
}

/** From a letter that somebody else got: whoever holds it may end such letters. */
export function letterToken({ bystander }: Crowd) {
  return unsubscribeToken({ userId: bystander.id, kind: "training.due" });
}
