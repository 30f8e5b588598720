/** Every address of the site, in one place. */
export const paths = {
  home: () => "/",
  courses: (params?: Record<string, string | number | undefined>) => withParams("/courses", params),
  course: (slug: string) => `/courses/${slug}`,
  search: (q: string) => withParams("/api/search", { q }),

  signIn: (callbackUrl?: string) => withParams("/sign-in", { callbackUrl }),
  signUp: (callbackUrl?: string) => withParams("/sign-up", { callbackUrl }),
  forgotPassword: () => "/forgot-password",
  resetPassword: (token: string) => `/reset-password/${token}`,
  checkMail: () => "/verify-email",
  verifyEmail: (token: string) => `/verify-email/${token}`,

  learn: (params?: Record<string, string | number | undefined>) => withParams("/learn", params),
  learnCourse: (slug: string) => `/learn/${slug}`,
  /** `t` is the second of its video to begin at. */
  lesson: (slug: string, lessonId: number, params?: { t?: number; tab?: string }) =>
    withParams(`/learn/${slug}/${lessonId}`, params),
  courseNotes: (slug: string) => `/learn/${slug}/notes`,
  notesFile: (slug: string) => `/api/notes/${slug}`,
  lessonProgress: (lessonId: number) => `/api/lessons/${lessonId}/progress`,
  quiz: (quizId: number) => `/quizzes/${quizId}`,
  attempt: (attemptId: number) => `/attempts/${attemptId}`,
  attemptAnswers: (attemptId: number) => `/api/attempts/${attemptId}/answers`,

  certificates: () => "/certificates",
  certificate: (id: string) => `/certificates/${id}`,
  certificatePdf: (id: string) => `/api/certificates/${id}/pdf`,
  certificateBadge: (id: string) => `/api/certificates/${id}/badge`,
  certificateCredential: (id: string) => `/api/certificates/${id}/credential`,
  verify: () => "/verify",
  verifyCertificate: (id: string, params?: Record<string, string>) => withParams(`/verify/${id}`, params),
  issuer: () => "/api/issuer",
  issuerKeys: () => "/.well-known/jwks.json",
  issuerKey: (id: string) => `/api/issuer/keys/${id}`,
  issuerBadge: () => "/api/issuer/badge",
  issuerAchievement: (courseId: number) => `/api/issuer/achievements/${courseId}`,
  statusList: (list: number) => `/api/issuer/status/${list}`,

  account: () => "/account",
  profile: () => "/account/profile",
  security: () => "/account/security",
  notificationSettings: () => "/account/notifications",
  notifications: (params?: Record<string, string | number | undefined>) =>
    withParams("/notifications", params),
  /** Reads it, and leads to what it is about. */
  notification: (id: number) => `/api/notifications/${id}`,
  unsubscribe: (token: string) => `/unsubscribe/${token}`,
  /** Where a mail program's own button posts to. */
  unsubscribeNow: (token: string) => `/api/unsubscribe/${token}`,

  teach: () => "/teach",
  newCourse: () => "/teach/courses/new",
  teachCourse: (courseId: number) => `/teach/courses/${courseId}`,
  teachLesson: (courseId: number, lessonId: number) => `/teach/courses/${courseId}/lessons/${lessonId}`,
  teachQuiz: (courseId: number, quizId: number) => `/teach/courses/${courseId}/quizzes/${quizId}`,
  teachCertificates: (courseId: number, params?: Record<string, string | number | undefined>) =>
    withParams(`/teach/courses/${courseId}/certificates`, params),

  company: () => "/company",
  companyLicenses: (params?: Record<string, string | number | undefined>) =>
    withParams("/company/licenses", params),

  admin: () => "/admin",
  adminUsers: (params?: Record<string, string | number | undefined>) => withParams("/admin/users", params),
  adminUser: (userId: string, params?: Record<string, string | number | undefined>) =>
    withParams(`/admin/users/${userId}`, params),
  adminCourses: (params?: Record<string, string | number | undefined>) =>
    withParams("/admin/courses", params),
  adminReviews: (params?: Record<string, string | number | undefined>) =>
    withParams("/admin/reviews", params),
  adminMail: (params?: Record<string, string | number | undefined>) => withParams("/admin/mail", params),

  adminMessage: (id: string) => `/admin/mail/${id}`,

  media: (id: string) => `/api/media/${id}`,
  cover: (family: string, id: string) => `/covers/${family}/${encodeURIComponent(id)}`,
};

/** Where each role begins after signing in. */
export const homeOf = {
  student: paths.learn(),
  instructor: paths.teach(),
  company_admin: paths.company(),
  admin: paths.admin(),
} as const;

/**
 * A place on this site to go back to, or `fallback` where `candidate` is missing or leads elsewhere
 * (another origin, `//host`, a scheme, or the API).
 */
export function safeReturn(candidate: unknown, fallback: string) {
  if (typeof candidate !== "string" || !candidate.startsWith("/")) return fallback;
  const base = "http://site.invalid";
  const url = URL.canParse(candidate, base) ? new URL(candidate, base) : null;
  if (!url || url.origin !== base || /^\/(\/|api\/)/.test(url.pathname)) return fallback;
  return url.pathname + url.search + url.hash;
}

function withParams(path: string, params: Record<string, string | number | undefined> = {}) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    if (value !== undefined && value !== "") query.set(key, String(value));
  }
  return query.size ? `${path}?${query}` : path;
}
