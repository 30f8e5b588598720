import { db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { unsubscribeToken } from "@/lib/ops/unsubscribing";
import { startAttempt } from "@/lib/quizzes/start-attempt";
import type { Person, World } from "./world";

type Visit = { person: Person | null; addresses: string[] };

const slug = "javascript-foundations";

/** Who visits what: each page of the site once. */
export const rooms: Record<string, (world: World) => Promise<Visit>> = {
  "a guest": async (world) => {
    const { lesson } = await places();
    const account = ["/sign-in", "/sign-up", "/forgot-password", "/reset-password/a-letter", "/verify-email"];
    const letter = `/unsubscribe/${await tokenOfLetter(world)}`;
    const catalog = ["/courses", "/courses?q=nothing-like-this", `/courses/${slug}`];
    const course = ["/courses/machine-learning-foundations", `/learn/${slug}/${lesson.id}`];
    return {
      person: null,
      addresses: ["/", ...catalog, ...course, ...account, letter, ...(await certificates()), "/no-such-page"],
    };
  },
  "a learner": async (world) => {
    const { course, lesson, quiz, result } = await places();
    const person = await world.findPerson("student1");
    await enrollInCourse(person, { courseId: course.id });
    const { attemptId } = await startAttempt(person, { quizId: quiz.id });
    const learning = ["/learn", `/learn/${slug}/${lesson.id}`, `/learn/${slug}/notes`, `/quizzes/${quiz.id}`];
    const quizzes = [`/attempts/${attemptId}`, `/attempts/${result.id}`];
    const account = ["/account/profile", "/account/security", "/account/notifications", "/notifications"];
    const [own = ""] = await certificatesOf("student1");
    const certificates = ["/certificates", `/certificates/${own}`];
    return { person, addresses: [...learning, "/learn?tab=saved", ...quizzes, ...certificates, ...account] };
  },
  "an instructor": async (world) => {
    const { course, lesson, quiz, teacher } = await places();
    const builder = `/teach/courses/${course.id}`;
    const rooms = [
      `${builder}/certificates`,
      `${builder}/lessons/${lesson.id}`,
      `${builder}/quizzes/${quiz.id}`,
    ];
    const person = await world.findPerson(teacher);
    return { person, addresses: ["/teach", "/teach/courses/new", builder, ...rooms] };
  },
  "a company admin": async (world) => ({
    person: await world.findPerson("company_admin1"),
    addresses: ["/company", "/company/licenses"],
  }),
  "an admin": async (world) => ({
    person: await world.findPerson("admin1"),
    addresses: [
      "/admin",
      "/admin/users",
      await personAddress(world),
      "/admin/courses",
      "/admin/reviews",
      "/admin/mail",
    ],
  }),
};

/** Where anybody checks one: valid, revoked, replaced, and none at all. */
async function certificates() {
  const revoked = await db.certificate.findFirstOrThrow({
    where: { revokedAt: { not: null }, replacedById: null },
  });
  const replaced = await db.certificate.findFirstOrThrow({ where: { replacedById: { not: null } } });
  const ids = [...(await certificatesOf("student1")), revoked.id, replaced.id, "nothing"];
  return ["/verify", "/verify?number=8H2K", ...ids.map((id) => `/verify/${id}`)];
}

async function certificatesOf(username: string) {
  const found = await db.certificate.findMany({ where: { user: { username } }, take: 1 });
  return found.map(({ id }) => id);
}

async function tokenOfLetter(world: World) {
  const { id } = await world.findPerson("student1");
  return unsubscribeToken({ userId: id, kind: "training.due" });
}

async function personAddress(world: World) {
  const { id } = await world.findPerson("student8");
  return `/admin/users/${id}?course=machine-learning-foundations`;
}

async function places() {
  const course = await db.course.findFirstOrThrow({ where: { slug }, include: { instructor: true } });
  const lesson = await db.lesson.findFirstOrThrow({ where: { title: "The event loop" } });
  const quiz = await db.quiz.findFirstOrThrow({ where: { lesson: { module: { courseId: course.id } } } });
  const result = await db.quizAttempt.findFirstOrThrow({
    where: { user: { username: "student1" }, status: "graded" },
  });
  return { course, lesson, quiz, result, teacher: course.instructor.username };
}
