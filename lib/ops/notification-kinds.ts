import type { Role, Viewer } from "@/lib/viewer";

type KindFacts = {
  /** In the words of a list of settings: "Tell me by e-mail when …". */
  name: string;
  group: "Learning" | "Certificates" | "Access and seats" | "Teaching";
  /** What the letter's button says. */
  action: string;
  /** Whether a letter leaves where the person has said nothing. */
  byEmail: boolean;
  /** A letter that nobody can switch off, for what is lost by not knowing it. */
  isRequired?: true;
  /** Who is ever told of it; without it, everybody. */
  roles?: readonly Role[];
};

/** Every kind of notice there is. A new one is added here first. */
export const notificationKinds = {
  "training.assigned": {
    name: "A course is asked of you",
    group: "Learning",
    action: "Open the course",
    byEmail: true,
  },
  "training.due": {
    name: "A course is due soon, or overdue",
    group: "Learning",
    action: "Open the course",
    byEmail: true,
  },
  "quiz.graded": {
    name: "An answer of yours is graded",
    group: "Learning",
    action: "Open the result",
    byEmail: true,
  },
  "course.updated": {
    name: "A course you are in has something new",
    group: "Learning",
    action: "Open the course",
    byEmail: false,
  },
  "review.answered": {
    name: "An instructor answers your review",
    group: "Learning",
    action: "Read the answer",
    byEmail: true,
  },
  "certificate.issued": {
    name: "A certificate is ready",
    group: "Certificates",
    action: "Open the certificate",
    byEmail: true,
  },
  "certificate.reissued": {
    name: "A certificate is issued anew",
    group: "Certificates",
    action: "Open the certificate",
    byEmail: true,
  },
  "certificate.revoked": {
    name: "A certificate is revoked",
    group: "Certificates",
    action: "See why",
    byEmail: true,
    isRequired: true,
  },
  "certificate.correction": {
    name: "A learner asks for another name on a certificate",
    group: "Teaching",
    action: "Open the certificate",
    byEmail: true,
    roles: ["instructor", "admin"],
  },
  "comp.granted": {
    name: "A course is given to you",
    group: "Access and seats",
    action: "Open the course",
    byEmail: true,
  },
  "comp.withdrawn": {
    name: "A course given to you is withdrawn",
    group: "Access and seats",
    action: "Open the course",
    byEmail: true,
  },
  "license.expiring": {
    name: "Your seat ends soon",
    group: "Access and seats",
    action: "Open my learning",
    byEmail: true,
  },
  "license.lapsed": {
    name: "An invitation to a seat was not taken",
    group: "Access and seats",
    action: "Open the licenses",
    byEmail: true,
    roles: ["company_admin"],
  },
  "payment.failed": {
    name: "A payment did not go through",
    group: "Access and seats",
    action: "Open my account",
    byEmail: true,
    isRequired: true,
  },
  "attempt.waiting": {
    name: "An answer waits for your grade",
    group: "Teaching",
    action: "Open my courses",
    byEmail: true,
    roles: ["instructor", "admin"],
  },
} as const satisfies Record<string, KindFacts>;

export type NotificationKind = keyof typeof notificationKinds;

export function isNotificationKind(kind: string): kind is NotificationKind {
  return Object.hasOwn(notificationKinds, kind);
}

/** The facts of a kind, with the ones left out said. */
export function kindFacts(kind: NotificationKind): KindFacts {
  return notificationKinds[kind];
}

/** Whether a letter of this kind leaves, given what the person chose (null: nothing). */
export function isMailed(kind: NotificationKind, choice: boolean | null) {
  const { byEmail, isRequired } = kindFacts(kind);
  return isRequired || (choice ?? byEmail);
}

/** The kinds that somebody of this role can be told of, in the order of the settings. */
export function kindsFor(role: Role): NotificationKind[] {
  const kinds = Object.keys(notificationKinds) as NotificationKind[];
  return kinds.filter((kind) => kindFacts(kind).roles?.includes(role) ?? true);
}

/** Those of them whose letters can be switched off. */
export function optionalKindsFor(role: Viewer["role"]): NotificationKind[] {
  if (role === "guest" || role === "system") return [];
  return kindsFor(role).filter((kind) => !kindFacts(kind).isRequired);
}
