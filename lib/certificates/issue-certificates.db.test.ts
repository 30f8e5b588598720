import { Client } from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { asViewer, db } from "@/lib/db";
import { removeQuestion } from "@/lib/courses/remove-question";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { markLessonRead } from "@/lib/learning/mark-lesson-read";
import { type Member, system } from "@/lib/viewer";
import { createAttempt, createCourse, createPerson, createQuiz } from "@/scripts/db/test-world";
import { issueCertificates } from "./issue-certificates";
import { listCertificates } from "./queries";

let teacher: Member;
let count = 0;

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
  await db.user.update({ where: { id: teacher.id }, data: { firstName: "Priya", lastName: "Raman" } });
});

async function learnerOf(courseId: number) {
  const learner = await createPerson(`learner${(count += 1)}`);
  const { enrollmentId } = await enrolled(learner, courseId);
  return { learner, enrollmentId };
}

async function enrolled(learner: Member, courseId: number) {
  await enrollInCourse(learner, { courseId });
  const where = { userId: learner.id, courseId };
  return { enrollmentId: (await db.enrollment.findFirstOrThrow({ where, select: { id: true } })).id };
}

async function issuedBy(enrollmentId: number) {
  const { id: objectId } = await db.certificate.findFirstOrThrow({ where: { enrollmentId } });
  const where = { objectId, action: "certificate.issued" };
  return db.auditEvent.findFirstOrThrow({ where, select: { actorId: true, actorRole: true } });
}

const certificatesOf = (userId: string) => db.certificate.findMany({ where: { userId } });

describe("a certificate", () => {
  it("is there the moment the last lesson is done, with what was done frozen in it", async () => {
    const course = await createCourse(teacher, {
      title: "Knots",
      duration: 75,
      learningOutcomes: ["Tie a bowline"],
      modules: [[{}, {}]],
    });
    const [first = 0, second = 0] = course.lessonIds;
    const { learner } = await learnerOf(course.id);
    await db.user.update({ where: { id: learner.id }, data: { firstName: " Żaneta", lastName: "Łoś " } });
    const [firstQuiz, secondQuiz] = [await createQuiz(first), await createQuiz(second)];
    await createAttempt(learner.id, firstQuiz, { passed: false });
    await createAttempt(learner.id, firstQuiz, { attemptNo: 2 });
    await markLessonRead(learner, { lessonId: first });
    await createAttempt(learner.id, secondQuiz);
    expect(await certificatesOf(learner.id)).toEqual([]);

    await markLessonRead(learner, { lessonId: second });
    const [certificate] = await certificatesOf(learner.id);
    expect(certificate).toMatchObject({
      holderName: "Żaneta Łoś",
      courseTitle: "Knots",
      instructorName: "Priya Raman",
      issuerName: "M4T",
      ...{ duration: 75, lessons: 2, quizzes: 2, outcomes: ["Tie a bowline"], grade: 100, revokedAt: null },
    });
    expect(certificate?.id).toMatch(/^[0-9A-HJKMNP-TV-Z]{28}$/);

    await db.user.update({ where: { id: learner.id }, data: { lastName: "Changed" } });
    await db.course.update({ where: { id: course.id }, data: { title: "Ropes" } });
    expect((await certificatesOf(learner.id))[0]).toMatchObject({
      holderName: "Żaneta Łoś",
      courseTitle: "Knots",
    });
  });

  it("is told to its holder once, and written into the audit log", async () => {
    const course = await createCourse(teacher, { modules: [[{}]] });
    const { learner } = await learnerOf(course.id);
    await markLessonRead(learner, { lessonId: course.lessonIds[0] });
    const [certificate] = await listCertificates(learner);
    const notices = await db.notification.findMany({ where: { userId: learner.id } });
    expect(notices).toMatchObject([{ kind: "certificate.issued", url: `/certificates/${certificate?.id}` }]);
    const events = await db.auditEvent.findMany({ where: { objectId: certificate?.id ?? "" } });
    expect(events).toMatchObject([
      { action: "certificate.issued", actorId: learner.id, actorRole: "student" },
    ]);
  });

  it("has the grade by each quiz’s own rule, rounded down, and none without quizzes", async () => {
    const course = await createCourse(teacher, { modules: [[{}]] });
    const [lessonId = 0] = course.lessonIds;
    const latest = await createQuiz(lessonId, { gradeOfRecord: "latest" });
    const average = await createQuiz(lessonId, { gradeOfRecord: "average" });
    const { learner } = await learnerOf(course.id);
    await createAttempt(learner.id, latest);
    await createAttempt(learner.id, latest, { attemptNo: 2, passed: false });
    await createAttempt(learner.id, average);
    await createAttempt(learner.id, average, { attemptNo: 2, passed: false });
    await markLessonRead(learner, { lessonId });
    // (0 of the latest + 50 on average) / 2
    expect(await certificatesOf(learner.id)).toMatchObject([{ grade: 25, quizzes: 2 }]);

    const plain = await createCourse(teacher, { modules: [[{}]] });
    const { learner: other } = await learnerOf(plain.id);
    await markLessonRead(other, { lessonId: plain.lessonIds[0] });
    expect(await certificatesOf(other.id)).toMatchObject([{ grade: null, quizzes: 0 }]);
  });

  it("names who brought it about: its author, where the last thing missing is taken away, or nobody", async () => {
    const course = await createCourse(teacher, { modules: [[{}]] });
    const [lessonId = 0] = course.lessonIds;
    const quizId = await createQuiz(lessonId);
    const asked = await db.quizQuestion.findMany({ where: { quizId }, select: { id: true } });
    const { learner, enrollmentId } = await learnerOf(course.id);
    await markLessonRead(learner, { lessonId });
    for (const { id: questionId } of asked) await removeQuestion(teacher, { questionId });
    expect(await issuedBy(enrollmentId)).toEqual({ actorId: teacher.id, actorRole: "instructor" });

    const { enrollmentId: second } = await learnerOf(course.id);
    await db.enrollment.update({ where: { id: second }, data: { completedAt: new Date() } });
    await asViewer(system, (tx) => issueCertificates(tx, system, [second]));
    expect(await issuedBy(second)).toEqual({ actorId: null, actorRole: "system" });
  });

  it("is never issued without completion, nor twice, nor again after a revocation", async () => {
    const course = await createCourse(teacher, { modules: [[{}]] });
    const { learner, enrollmentId } = await learnerOf(course.id);
    const issue = () => asViewer(learner, (tx) => issueCertificates(tx, learner, [enrollmentId]));
    expect(await issue()).toEqual([]);

    await db.enrollment.update({ where: { id: enrollmentId }, data: { completedAt: new Date() } });
    const issued = (await Promise.all(Array.from({ length: 8 }, issue))).flat();
    expect(issued).toHaveLength(1);
    expect(await certificatesOf(learner.id)).toHaveLength(1);
    expect(await db.notification.count({ where: { userId: learner.id } })).toBe(1);

    const revoked = { revokedAt: new Date(), revokedReason: "A test" };
    await db.certificate.updateMany({ where: { enrollmentId }, data: revoked });
    expect(await issue()).toEqual([]);
  });
});

describe("one edit that completes a course for many", () => {
  it("costs as few statements for 2,000 as for 3, and ends long before its transaction would", async () => {
    const few = await completedByOneEdit(3);
    const many = await completedByOneEdit(2_000);
    expect([few.told, many.told]).toEqual([3, 2_000]);
    expect(many.statements).toBeLessThanOrEqual(few.statements);
    expect(many.seconds).toBeLessThan(10);
  });
});

/** Everybody has read the only lesson and waits for its quiz, whose last question is removed. */
async function completedByOneEdit(learners: number) {
  const course = await createCourse(teacher, { modules: [[{}]] });
  const [lessonId = 0] = course.lessonIds;
  const quizId = await createQuiz(lessonId);
  const [last = 0, ...others] = (await db.quizQuestion.findMany({ where: { quizId } })).map(({ id }) => id);
  await db.quizQuestion.deleteMany({ where: { id: { in: others } } });
  await db.$executeRaw`
    with people as (
      insert into users (id, username, password, role, email, email_verified)
      select ${`crowd-${course.id}-`} || n, ${`crowd-${course.id}-`} || n, '-', 'student',
             ${`crowd-${course.id}-`} || n || '@example.com', true
      from generate_series(1, ${learners}::int) n returning id
    ), enrolled as (
      insert into enrollments (user_id, course_id) select id, ${course.id} from people
    )
    insert into lesson_progress (user_id, lesson_id, read_at) select id, ${lessonId}, now() from people`;

  const spy = vi.spyOn(Client.prototype, "query");
  const start = performance.now();
  await removeQuestion(teacher, { questionId: last });
  const seconds = (performance.now() - start) / 1_000;
  const statements = spy.mock.calls.length;
  spy.mockRestore();

  const where = { recipient: { startsWith: `crowd-${course.id}-` }, kind: "certificate.issued" };
  const told = await db.mailMessage.count({ where });
  const [{ jobs } = { jobs: 0 }] = await db.$queryRaw<{ jobs: number }[]>`
    select count(*)::int as jobs from pgboss.job
    where data->>'messageId' in (
      select id::text from mail_messages where recipient like ${`crowd-${course.id}-%`})`;
  expect(jobs).toBe(told);
  return { told, statements, seconds };
}

it(
  "whatever people do and authors change, a certificate is there exactly where the course was completed",
  { timeout: 900_000 },
  async () => {
    const steps = process.env.PROVE ? 10_000 : 120;
    const random = mulberry(20_261_123);
    const world = await people(random);
    for (let step = 0; step < steps; step += 1) {
      await world.act();
      if (step % 40 === 0) await expectLaw();
    }
    expect(await expectLaw(), "somebody finished something").toBeGreaterThan(0);
  },
);

/** Of those who came since this test began. */
async function expectLaw() {
  const [found] = await db.$queryRaw<{ wrong: number; complete: number }[]>`
    select count(*) filter (where (completed_at is not null) <> (certificates = 1) or certificates > 1)::int as wrong,
           count(completed_at)::int as complete
    from (select e.completed_at, count(c.id)::int as certificates
          from enrollments e left join certificates c on c.enrollment_id = e.id
          where e.id > ${await firstEnrollment()}
          group by e.id) held`;
  expect(found?.wrong).toBe(0);
  return found?.complete ?? 0;
}

let first: number | undefined;
async function firstEnrollment() {
  return (first ??= (await db.enrollment.aggregate({ _max: { id: true } }))._max.id ?? 0);
}

/** Some learners and courses, and random things that happen to them. */
async function people(random: () => number) {
  await firstEnrollment();
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)] as T;
  const courses = await Promise.all([1, 2].map(() => createCourse(teacher, { modules: [[{}], [{}]] })));
  const [learners, quizzes]: [Member[], number[]] = [[], []];
  const arrives = async () => {
    const learner = await createPerson(`random${(count += 1)}`);
    for (const { id: courseId } of courses) await enrollInCourse(learner, { courseId });
    learners.push(learner);
  };
  const reads = async () => {
    const lessonId = pick(pick(courses).lessonIds);
    await markLessonRead(pick(learners), { lessonId }).catch(() => undefined);
  };
  const isTested = async () => {
    if (quizzes.length === 0) return;
    const [{ id: userId }, quizId] = [pick(learners), pick(quizzes)];
    const attemptNo = 1 + (await db.quizAttempt.count({ where: { userId, quizId } }));
    await createAttempt(userId, quizId, { attemptNo, passed: random() < 0.8 });
  };
  const hidesOrShows = async () => {
    const id = pick(pick(courses).lessonIds);
    const publishedAt = random() < 0.7 ? new Date() : null;
    await db.lesson.update({ where: { id }, data: { publishedAt } });
  };
  const asksMore = async () => {
    // Few: who came late would never be done.
    if (quizzes.length < 4) quizzes.push(await createQuiz(pick(pick(courses).lessonIds)));
  };
  await arrives();
  const happens = [arrives, hidesOrShows, asksMore, ...Array(8).fill(reads), ...Array(3).fill(isTested)];
  return { act: () => pick(happens as (() => Promise<void>)[])() };
}

function mulberry(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
