import { everybody, letterToken, nobody, type Row } from "./access-table";
import type { Crowd } from "./crowd";
import type { RoleName } from "./roles";

type Fields = (crowd: Crowd, role: RoleName) => Record<string, string>;

const refused = { guest: "no", suspended: "no" } as const;
const onlyMembers: Row = { all: "in", ...refused };
const onlyAuthor: Row = { all: "gone", owner: "in", admin: "in" };
const onlyAdmins: Row = { all: "gone", admin: "in" };
const onlyLearner: Row = { all: "gone", enrolled: "in" };
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
  grantCompAction: {
    fields: ({ bystander, course }) => ({
      ...{ userId: bystander.id, courseId: String(course.id) },
      ...{ reason: "A test", lastDay: "" },
    }),
    row: onlyAdmins,
  },
  withdrawCompAction: {
    fields: ({ compId }) => ({ compId: String(compId), reason: "A test" }),
    row: onlyAdmins,
  },
  markLessonReadAction: {
    fields: ({ course }) => ({ lessonId: String(course.lessonIds[1]) }),
    row: { all: "no", enrolled: "in", owner: "in", admin: "in" },
  },
  createNoteAction: {
    fields: ({ course }) => ({ lessonId: String(course.lessonIds[0]), body: "A matrix note", atSec: "3" }),
    row: { all: "no", enrolled: "in" },
  },
  updateNoteAction: {
    fields: ({ noteId }) => ({ noteId: String(noteId), body: "Changed" }),
    row: onlyLearner,
  },
  deleteNoteAction: { fields: ({ noteId }) => ({ noteId: String(noteId) }), row: onlyLearner },
  dismissNotificationAction: { fields: foreignNotice, row: nobody },
  restoreNotificationAction: { fields: foreignNotice, row: nobody },
  markNotificationsAction: { fields: () => ({}), row: onlyMembers },
  dismissReadNotificationsAction: { fields: () => ({}), row: onlyMembers },
  updatePreferencesAction: { fields: () => ({ "kinds[]": "training.due" }), row: onlyMembers },
  endLettersAction: { fields: (crowd) => ({ token: letterToken(crowd) }), row: everybody },
  resumeLettersAction: { fields: (crowd) => ({ token: letterToken(crowd) }), row: everybody },
  saveCourseAction: { fields: ({ course }) => ({ courseId: String(course.id) }), row: onlyMembers },
  unsaveCourseAction: { fields: ({ course }) => ({ courseId: String(course.id) }), row: onlyMembers },
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
  writeReviewAction: {
    fields: ({ course }) => ({ courseId: String(course.id), rating: "4", body: "" }),
    row: { all: "no", enrolled: "in" },
  },
  deleteReviewAction: {
    fields: ({ reviewId }) => ({ reviewId: String(reviewId) }),
    row: { ...nobody, guest: "no", suspended: "no" },
  },
  reportReviewAction: {
    fields: ({ reviewId }) => ({ reviewId: String(reviewId), reason: "insult", details: "" }),
    row: onlyMembers,
  },
  replyToReviewAction: {
    fields: ({ reviewId }) => ({ reviewId: String(reviewId), reply: "Thank you." }),
    row: { all: "no", owner: "in" },
  },
  removeReplyAction: {
    fields: ({ reviewId }) => ({ reviewId: String(reviewId) }),
    row: { all: "no", owner: "in" },
  },
  dismissReportsAction: {
    fields: ({ reviewId }) => ({ reviewId: String(reviewId) }),
    row: { all: "no", admin: "in" },
  },
  hideReviewAction: {
    fields: ({ reviewId }) => ({ reviewId: String(reviewId), reason: "A test" }),
    row: { all: "no", admin: "in" },
  },
  // After it was hidden: the next role finds it as it was.
  restoreReviewAction: {
    fields: ({ reviewId }) => ({ reviewId: String(reviewId) }),
    row: { all: "no", admin: "in" },
  },
  verifyCredentialAction: { fields: () => ({ credential: "no credential" }), row: everybody },
  revokeCertificateAction: {
    fields: ({ otherCertificateId }) => ({ certificateId: otherCertificateId, reason: "A test" }),
    row: { all: "no", owner: "in", admin: "in" },
  },
  requestCorrectionAction: {
    fields: ({ otherCertificateId }) => ({ certificateId: otherCertificateId }),
    row: { all: "no" },
  },
  reissueCertificateAction: {
    fields: ({ otherCertificateId }) => ({ certificateId: otherCertificateId, holderName: "Somebody Else" }),
    row: { all: "no", owner: "in", admin: "in" },
  },
  // Last: whoever has enrolled is a learner of the course from then on.
  enrollInCourseAction: { fields: ({ course }) => ({ courseId: String(course.id) }), row: onlyMembers },
};

function foreignNotice({ foreignNotificationId }: Crowd) {
  return { notificationId: String(foreignNotificationId) };
}
