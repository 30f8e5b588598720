import { db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { startAttempt } from "@/lib/quizzes/start-attempt";
import type { Person, World } from "./world";

type Visit = { person: Person | null; addresses: string[] };

const slug = "javascript-foundations";

/** Who visits what: each page of the site once. */
export const rooms: Record<string, (world: World) => Promise<Visit>> = {
  "a guest": async () => {
    const { lesson } = await places();
    const account = ["/sign-in", "/sign-up", "/forgot-password", "/reset-password/a-letter", "/verify-email"];
    const catalog = ["/courses", "/courses?q=nothing-like-this", `/courses/${slug}`];
    const course = ["/courses/machine-learning-foundations", `/learn/${slug}/${lesson.id}`];
    return { person: null, addresses: ["/", ...catalog, ...course, ...account, "/no-such-page"] };
  },
  "a learner": async (world) => {
    const { course, lesson, quiz, result } = await places();
    const person = await world.findPerson("student1");
    await enrollInCourse(person, { courseId: course.id });
    const { attemptId } = await startAttempt(person, { quizId: quiz.id });
    const learning = ["/learn", `/learn/${slug}/${lesson.id}`, `/quizzes/${quiz.id}`];
    const quizzes = [`/attempts/${attemptId}`, `/attempts/${result.id}`];
    return { person, addresses: [...learning, ...quizzes, "/account/profile", "/account/security"] };
  },
  "an instructor": async (world) => {
    const { course, lesson, quiz, teacher } = await places();
    const builder = `/teach/courses/${course.id}`;
    const rooms = [`${builder}/lessons/${lesson.id}`, `${builder}/quizzes/${quiz.id}`];
    const person = await world.findPerson(teacher);
    return { person, addresses: ["/teach", "/teach/courses/new", builder, ...rooms] };
  },
  "a company admin": async (world) => ({
    person: await world.findPerson("company_admin1"),
    addresses: ["/company", "/company/licenses"],
  }),
  "an admin": async (world) => ({
    person: await world.findPerson("admin1"),
    addresses: ["/admin", "/admin/users", "/admin/courses", "/admin/mail"],
  }),
};

async function places() {
  const course = await db.course.findFirstOrThrow({ where: { slug }, include: { instructor: true } });
  const lesson = await db.lesson.findFirstOrThrow({ where: { title: "The event loop" } });
  const quiz = await db.quiz.findFirstOrThrow({ where: { lesson: { module: { courseId: course.id } } } });
  const result = await db.quizAttempt.findFirstOrThrow({
    where: { user: { username: "student1" }, status: "graded" },
  });
  return { course, lesson, quiz, result, teacher: course.instructor.username };
}
