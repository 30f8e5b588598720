import type { Crowd } from "./crowd";
import type { RoleName } from "./roles";

/** `in`: shown or done. `door`: to the sign-in page. `gone`: 404. `away`: led to another page. `no`: refused. */
export type Cell = "in" | "door" | "gone" | "away" | "no";

type Row = Partial<Record<RoleName, Cell>> & { all: Cell };

const everybody: Row = { all: "in" };
const nobody: Row = { all: "gone" };
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
  "/quizzes/[quizId]": { path: ({ quizId }) => `/quizzes/${quizId}`, row: members },
  "/attempts/[attemptId]": {
    path: ({ attemptId }) => `/attempts/${attemptId}`,
    row: { all: "gone", ...outside, enrolled: "in", owner: "in", admin: "in" },
  },
  "/account": { path: () => "/account", row: membersAway },
  "/account/profile": { path: () => "/account/profile", row: members },
  "/account/security": { path: () => "/account/security", row: members },
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
  "/company": { path: () => "/company", row: companyAdmins },
  "/company/licenses": { path: () => "/company/licenses", row: companyAdmins },
  "/admin": { path: () => "/admin", row: admins },
  "/admin/users": { path: () => "/admin/users", row: admins },
  "/admin/courses": { path: () => "/admin/courses", row: admins },
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
  "/api/metrics/route": { path: () => "/api/metrics", row: nobody },
  "/api/media/[id]/route": {
    path: ({ mediaId }) => `/api/media/${mediaId}`,
    row: { all: "gone", enrolled: "in", owner: "in", admin: "in" },
  },
  "/covers/[family]/[id]/route": { path: () => "/covers/data/7", row: everybody },
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

type Fields = (crowd: Crowd, role: RoleName) => Record<string, string>;

const refused = { guest: "no", suspended: "no" } as const;
const onlyMembers: Row = { all: "in", ...refused };
const onlyAuthor: Row = { all: "gone", owner: "in", admin: "in" };
const onlyAdmins: Row = { all: "gone", admin: "in" };
const password = "nine patient herons";

/** Server actions: what to send, and who gets through to their rule. */
export const actions: Record<string, { fields: Fields; row: Row }> = {
  signUpAction: {
    fields: (_crowd, role) => ({
      username: `new-${role.toLowerCase()}-${process.pid}`,
      email: `new-${role.toLowerCase()}-${process.pid}@example.com`,
      password,
      firstName: "New",
      lastName: "Person",
    }),
    row: everybody,
  },
  signInAction: { fields: () => ({ identifier: "student9", password: "learn-with-m4t" }), row: everybody },
  signOutAction: { fields: () => ({}), row: everybody },
  verifyEmailAction: { fields: () => ({ token: "a-token-that-nobody-has", password }), row: everybody },
  requestVerificationAction: { fields: () => ({ email: "nobody@example.com" }), row: everybody },
  requestPasswordResetAction: { fields: () => ({ email: "nobody@example.com" }), row: everybody },
  resetPasswordAction: { fields: () => ({ token: "a-token-that-nobody-has", password }), row: everybody },
  changePasswordAction: { fields: () => ({ currentPassword: "wrong", password }), row: onlyMembers },
  updateProfileAction: {
    fields: () => ({ firstName: "Same", lastName: "Name" }),
    row: { all: "in", guest: "gone", suspended: "gone" },
  },
  removePictureAction: { fields: () => ({}), row: { all: "in", guest: "gone", suspended: "gone" } },
  updatePictureAction: { fields: () => ({}), row: everybody },
  endSessionAction: { fields: ({ foreignSessionId }) => ({ sessionId: foreignSessionId }), row: nobody },
  endOtherSessionsAction: { fields: () => ({}), row: onlyMembers },
  changeRoleAction: {
    fields: ({ bystander }) => ({ userId: bystander.id, role: "student" }),
    row: onlyAdmins,
  },
  suspendUserAction: {
    fields: ({ bystander }) => ({ userId: bystander.id, reason: "A test" }),
    row: onlyAdmins,
  },
  restoreUserAction: { fields: ({ bystander }) => ({ userId: bystander.id }), row: onlyAdmins },
  markLessonReadAction: {
    fields: ({ course }) => ({ lessonId: String(course.lessonIds[1]) }),
    row: { all: "no", enrolled: "in", owner: "in", admin: "in" },
  },
  startAttemptAction: {
    fields: ({ otherQuizId }) => ({ quizId: String(otherQuizId) }),
    row: { all: "gone", enrolled: "in", owner: "no", admin: "no" },
  },
  submitAttemptAction: {
    fields: ({ attemptId }) => ({ attemptId: String(attemptId) }),
    row: { all: "gone", enrolled: "in" },
  },
  assignLicenseAction: {
    fields: ({ employee }) => ({ userId: employee.id }),
    row: { all: "gone", companyAdmin: "in", admin: "in" },
  },
  revokeLicenseAction: {
    fields: ({ licenseId }) => ({ licenseId: String(licenseId) }),
    row: { all: "gone", companyAdmin: "in", admin: "in" },
  },
  createCourseAction: {
    fields: ({ categoryId }) => ({
      title: "A matrix course",
      categoryId: String(categoryId),
      level: "beginner",
    }),
    row: { all: "no", owner: "in", instructor: "in", admin: "in" },
  },
  updateCourseAction: {
    fields: ({ course, categoryId }) => ({
      courseId: String(course.id),
      title: "A matrix course",
      description: "Text.",
      categoryId: String(categoryId),
      level: "beginner",
      pricing: "free",
    }),
    row: onlyAuthor,
  },
  publishCourseAction: { fields: ({ course }) => ({ courseId: String(course.id) }), row: onlyAuthor },
  addModuleAction: {
    fields: ({ draft }) => ({ courseId: String(draft.id), title: "One more" }),
    row: onlyAuthor,
  },
  addLessonAction: {
    fields: ({ moduleId }) => ({ moduleId: String(moduleId), title: "One more" }),
    row: onlyAuthor,
  },
  saveLessonAction: {
    fields: ({ draft }) => ({
      lessonId: String(draft.lessonIds[0]),
      revision: "1",
      title: "Same",
      content: "Text.",
      duration: "5",
    }),
    row: onlyAuthor,
  },
  createQuizAction: {
    fields: ({ draft }) => ({ lessonId: String(draft.lessonIds[0]), title: "One more" }),
    row: onlyAuthor,
  },
  updateQuizAction: {
    fields: ({ quizId }) => ({
      quizId: String(quizId),
      title: "Checkpoint",
      passingScore: "70",
      timeLimit: "",
      maxAttempts: "",
    }),
    row: onlyAuthor,
  },
  addQuestionAction: {
    fields: ({ draftQuizId }) => ({
      quizId: String(draftQuizId),
      questionText: "Which?",
      points: "1",
      "options[]": "One\nTwo",
      right: "0",
    }),
    row: onlyAuthor,
  },
  removeQuestionAction: {
    fields: ({ draftQuestionId }) => ({ questionId: String(draftQuestionId) }),
    row: { ...onlyAuthor, admin: "gone" },
  },
  // Last: whoever has enrolled is a learner of the course from then on.
  enrollInCourseAction: { fields: ({ course }) => ({ courseId: String(course.id) }), row: onlyMembers },
};

export function cellOf(row: Row, role: RoleName): Cell {
  return row[role] ?? row.all;
}
