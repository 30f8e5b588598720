/** Every address of the site, in one place. */
export const paths = {
  home: () => "/",
  courses: (params?: Record<string, string | number | undefined>) => withParams("/courses", params),
  course: (slug: string) => `/courses/${slug}`,

  signIn: (callbackUrl?: string) => withParams("/sign-in", { callbackUrl }),
  signUp: (callbackUrl?: string) => withParams("/sign-up", { callbackUrl }),
  forgotPassword: () => "/forgot-password",
  resetPassword: (token: string) => `/reset-password/${token}`,
  checkMail: () => "/verify-email",
  verifyEmail: (token: string) => `/verify-email/${token}`,

  learn: () => "/learn",
  learnCourse: (slug: string) => `/learn/${slug}`,
  lesson: (slug: string, lessonId: number) => `/learn/${slug}/${lessonId}`,
  quiz: (quizId: number) => `/quizzes/${quizId}`,
  attempt: (attemptId: number) => `/attempts/${attemptId}`,
  attemptAnswers: (attemptId: number) => `/api/attempts/${attemptId}/answers`,

  account: () => "/account",
  profile: () => "/account/profile",
  security: () => "/account/security",

  teach: () => "/teach",
  newCourse: () => "/teach/courses/new",
  teachCourse: (courseId: number) => `/teach/courses/${courseId}`,
  teachLesson: (courseId: number, lessonId: number) => `/teach/courses/${courseId}/lessons/${lessonId}`,
  teachQuiz: (courseId: number, quizId: number) => `/teach/courses/${courseId}/quizzes/${quizId}`,

  company: () => "/company",
  companyLicenses: (params?: Record<string, string | number | undefined>) =>
    withParams("/company/licenses", params),

  admin: () => "/admin",
  adminUsers: (params?: Record<string, string | number | undefined>) => withParams("/admin/users", params),
  adminCourses: (params?: Record<string, string | number | undefined>) =>
    withParams("/admin/courses", params),
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
