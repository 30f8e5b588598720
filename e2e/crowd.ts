import { randomUUID } from "node:crypto";
import { asViewer, db } from "@/lib/db";
import { createSession } from "@/lib/users/create-session";
import { system } from "@/lib/viewer";
import { createQuiz } from "@/scripts/db/test-world";
import { createNote } from "@/lib/learning/create-note";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { markLessonRead } from "@/lib/learning/mark-lesson-read";
import { startAttempt } from "@/lib/quizzes/start-attempt";
import type { RoleName } from "./roles";
import type { Person, World } from "./world";

export type Crowd = Awaited<ReturnType<typeof gather>>;

/** One person of each kind, and the things that some of them may touch. */
export async function gather(world: World) {
  const owner = await world.createPerson("instructor");
  const enrolled = await world.createPerson("student");
  const course = await world.seedCourse({ instructor: owner, modules: [[{ video: 60 }, {}]] });
  const quizId = await createQuiz(course.lessonIds[0] ?? 0);
  const otherQuizId = await createQuiz(course.lessonIds[1] ?? 0);
  await enrollInCourse(enrolled, { courseId: course.id });
  const { attemptId } = await startAttempt(enrolled, { quizId });
  const { noteId } = await createNote(enrolled, { lessonId: course.lessonIds[0], body: "Mine" });

  const draft = await world.seedCourse({ instructor: owner, status: "draft", publishedAt: null });
  const draftQuizId = await createQuiz(draft.lessonIds[0] ?? 0);
  const bystander = await world.createPerson("student");
  const certified = await world.seedCourse({ instructor: owner, modules: [[{}]] });
  const message = {
    recipient: "x@example.com",
    subject: "A letter",
    text: "Text",
    html: "<p>Text</p>",
    kind: "test",
  };

  return {
    people: await everyKind(world, owner, enrolled),
    course,
    quizId,
    otherQuizId,
    attemptId,
    noteId,
    draft,
    draftQuizId,
    bystander,
    certified,
    certificateId: await complete(enrolled, certified),
    /** For the actions, after which it is not what it was. */
    otherCertificateId: await complete(bystander, certified),
    reviewId: (
      await db.courseReview.create({ data: { userId: bystander.id, courseId: course.id, rating: 4 } })
    ).id,
    compId: (await givenTo(enrolled, course)).id,
    questionId: (await db.quizQuestion.findFirstOrThrow({ where: { quizId } })).id,
    draftQuestionId: (await db.quizQuestion.findFirstOrThrow({ where: { quizId: draftQuizId } })).id,
    moduleId: (await db.module.findFirstOrThrow({ where: { courseId: draft.id } })).id,
    categoryId: (await db.category.findFirstOrThrow()).id,
    mediaId: await storedMedia(owner, course),
    messageId: (await db.mailMessage.create({ data: message })).id,
    foreignNotificationId: (await db.notification.create({ data: noticeFor(bystander) })).id,
    foreignSessionId: await db.$transaction((tx) => createSession(tx, bystander.id, bystander)),
    ...(await companyThings()),
  };
}

/** Earns the certificate of a course of one lesson. */
async function complete(learner: Person, course: { id: number; lessonIds: number[] }) {
  await enrollInCourse(learner, { courseId: course.id });
  await markLessonRead(learner, { lessonId: course.lessonIds[0] });
  return (await db.certificate.findFirstOrThrow({ where: { userId: learner.id, courseId: course.id } })).id;
}

function givenTo({ id: userId }: Person, { id: courseId }: { id: number }) {
  const data = { userId, courseId, grantedById: userId, reason: "A test" };
  return db.comp.create({ data, select: { id: true } });
}

function noticeFor({ id }: Person) {
  return { userId: id, kind: "training.due", subject: "A test", title: "A notice" };
}

async function everyKind(
  world: World,
  owner: Person,
  enrolled: Person,
): Promise<Record<RoleName, Person | null>> {
  const suspended = await world.createPerson("student");
  await db.user.update({
    where: { id: suspended.id },
    data: { suspendedAt: new Date(), suspendedReason: "A test" },
  });
  return {
    guest: null,
    student: await world.createPerson("student"),
    enrolled,
    owner,
    instructor: await world.createPerson("instructor"),
    companyAdmin: await world.findPerson("company_admin1"),
    otherCompanyAdmin: await world.findPerson("company_admin2"),
    admin: await world.createPerson("admin"),
    suspended,
  };
}

/** An employee of company_admin1's company, and a seat of it that is in use. */
async function companyThings() {
  const { companyId } = await db.user.findUniqueOrThrow({ where: { username: "company_admin1" } });
  const employee = await db.user.findFirstOrThrow({ where: { companyId, role: "student" } });
  const license = await asViewer(system, (tx) =>
    tx.license.findFirstOrThrow({ where: { companyId: companyId ?? 0, status: "active" } }),
  );
  return { employee, licenseId: license.id };
}

/** A picture of the second lesson, which is no preview. */
async function storedMedia(owner: Person, course: { id: number; lessonIds: number[] }) {
  const { storage } = await import("@/lib/storage");
  const storageKey = `media/${randomUUID()}.webp`;
  await storage.put(storageKey, Buffer.from("picture"), "image/webp");
  const file = { filename: "a.webp", contentType: "image/webp", bytes: 7, sha256: "0".repeat(64) };
  const place = { ownerId: owner.id, courseId: course.id, lessonId: course.lessonIds[1] ?? 0 };
  return (await db.mediaAsset.create({ data: { ...file, ...place, kind: "image", storageKey } })).id;
}
