import { encode } from "next-auth/jwt";
import { db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { startAttempt } from "@/lib/quizzes/start-attempt";
import { createSession } from "@/lib/users/create-session";
import { createPerson } from "@/scripts/db/test-world";

const slug = "javascript-foundations";

/** Where the requests go: a real course, a text lesson of it and a quiz. */
export async function readPlaces() {
  const lessons = await db.lesson.findMany({
    where: { module: { course: { slug } } },
    orderBy: [{ module: { orderIndex: "asc" } }, { orderIndex: "asc" }],
    select: { id: true, videoUrl: true, quizzes: { select: { id: true } } },
  });
  const text = lessons.find(({ videoUrl }) => videoUrl === null);
  const quizId = lessons.flatMap(({ quizzes }) => quizzes)[0]?.id ?? 0;
  return { course: `/courses/${slug}`, lesson: `/learn/${slug}/${text?.id}`, quizId };
}

/** People who are enrolled and have begun the quiz, each with a session. */
export async function gatherLearners(count: number, quizId: number) {
  const course = await db.course.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  const question = await db.quizQuestion.findFirstOrThrow({
    where: { quizId, questionType: "multiple_choice" },
    select: { id: true },
  });
  const learners = [];
  for (let i = 0; i < count; i++) {
    const person = await createPerson(`bench-${i}`);
    await enrollInCourse(person, { courseId: course.id });
    const { attemptId } = await startAttempt(person, { quizId });
    const sid = await db.$transaction((tx) => createSession(tx, person.id, person));
    const token = await encode({ token: { sid }, secret: process.env.AUTH_SECRET ?? "" });
    learners.push({ cookie: `next-auth.session-token=${token}`, attemptId, questionId: question.id });
  }
  return learners;
}
