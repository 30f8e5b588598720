import { Client } from "pg";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { assignLicense } from "@/lib/companies/assign-license";
import { asViewer, db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { markLessonRead } from "@/lib/learning/mark-lesson-read";
import { saveCourse } from "@/lib/learning/save-course";
import { type Member, system } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { createCompanyAdmin, hire } from "@/scripts/db/test-company";
import { createAttempt, createCourse, createPerson, createQuiz } from "@/scripts/db/test-world";
import { getLearningHome } from "./learning-home";

let teacher: Member;
let learner: Member;
let count = 0;

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
});
beforeEach(async () => {
  learner = await createPerson(`learner${(count += 1)}`);
});

const day = 24 * 60 * 60 * 1000;

async function started(options?: Parameters<typeof createCourse>[1]) {
  const course = await createCourse(teacher, options);
  await enrollInCourse(learner, { courseId: course.id });
  return course;
}

type Boss = Awaited<ReturnType<typeof createCompanyAdmin>>;
type Assignment = Partial<Prisma.TrainingAssignmentUncheckedCreateInput> & { courseId: number };

const ask = (boss: Boss, more: Assignment) =>
  asViewer(system, (tx) =>
    tx.trainingAssignment.create({ data: { companyId: boss.companyId, assignedById: boss.id, ...more } }),
  );

describe("what is asked of somebody", () => {
  it("is what their company asks of them and of everybody there, and nothing else", async () => {
    const [boss, otherBoss] = [await createCompanyAdmin(), await createCompanyAdmin()];
    const worker = await hire(boss);
    const colleague = await hire(boss);
    const [mine, everybodys, his, foreign] = await Promise.all([1, 2, 3, 4].map(() => createCourse(teacher)));
    await ask(boss, { courseId: mine?.id ?? 0, userId: worker.id, dueAt: new Date(Date.now() + 3 * day) });
    await ask(boss, { courseId: everybodys?.id ?? 0 });
    await ask(boss, { courseId: his?.id ?? 0, userId: colleague.id });
    await ask(otherBoss, { courseId: foreign?.id ?? 0 });

    const { duties } = await getLearningHome(worker);
    expect(duties).toMatchObject([
      { course: { slug: mine?.slug }, company: boss.name, state: "due_soon", daysLeft: 3, isEnrolled: false },
      { course: { slug: everybodys?.slug }, state: "not_started", dueOn: null, daysLeft: null },
    ]);
  });

  it("is for admins and company admins what is asked of themselves", async () => {
    const boss = await createCompanyAdmin();
    const course = await createCourse(teacher);
    await ask(boss, { courseId: course.id, userId: (await hire(boss)).id });
    const root = await createPerson(`root${count}`, "admin");
    for (const viewer of [boss, root]) expect((await getLearningHome(viewer)).duties).toEqual([]);
  });

  it("counts as done where the course was finished before it was asked for", async () => {
    const boss = await createCompanyAdmin();
    learner = await hire(boss);
    const course = await started({ modules: [[{}]] });
    await markLessonRead(learner, { lessonId: course.lessonIds[0] });
    await ask(boss, { courseId: course.id, userId: learner.id, dueAt: new Date(Date.now() - day) });
    expect((await getLearningHome(learner)).duties).toMatchObject([{ state: "done", isPast: true }]);
  });

  it("is late by the learner’s own calendar", async () => {
    const boss = await createCompanyAdmin();
    const worker = await hire(boss, { timeZone: "Pacific/Kiritimati" });
    const course = await createCourse(teacher);
    const dueAt = new Date(Date.now() - 2 * day);
    await ask(boss, { courseId: course.id, userId: worker.id, dueAt });
    const there = new Intl.DateTimeFormat("en-CA", { timeZone: "Pacific/Kiritimati" });
    const [duty] = (await getLearningHome(worker)).duties;
    expect(duty).toMatchObject({ state: "overdue", daysLeft: -2, dueOn: there.format(dueAt) });
  });

  it("is not what they can’t see", async () => {
    const boss = await createCompanyAdmin();
    const worker = await hire(boss);
    const draft = await createCourse(teacher, { status: "draft", publishedAt: null });
    const down = await createCourse(teacher, { takenDownAt: new Date(), takenDownReason: "A test" });
    for (const { id } of [draft, down]) await ask(boss, { courseId: id, userId: worker.id });
    expect((await getLearningHome(worker)).duties).toEqual([]);
  });
});

describe("the seat", () => {
  it("says who pays and until when, to whoever holds it", async () => {
    const boss = await createCompanyAdmin();
    const worker = await hire(boss);
    expect((await getLearningHome(worker)).seats).toEqual([]);
    await assignLicense(boss, { userId: worker.id });
    const endsOn = new Date(Date.now() + 90 * day).toISOString().slice(0, 10);
    expect((await getLearningHome(worker)).seats).toEqual([{ company: boss.name, endsOn, isRunning: true }]);
    expect((await getLearningHome(learner)).seats).toEqual([]);
  });

  it("does not run while the company’s payment is missing for longer than the grace", async () => {
    const boss = await createCompanyAdmin();
    const worker = await hire(boss);
    await assignLicense(boss, { userId: worker.id });
    const failed = (days: number) =>
      asViewer(system, (tx) =>
        tx.companySubscription.update({
          where: { id: boss.subscriptionId },
          data: { status: "past_due", firstFailedAt: new Date(Date.now() - days * day) },
          select: { id: true },
        }),
      );
    await failed(13);
    expect((await getLearningHome(worker)).seats).toMatchObject([{ isRunning: true }]);
    await failed(15);
    expect((await getLearningHome(worker)).seats).toMatchObject([{ isRunning: false }]);
  });
});

describe("what was saved", () => {
  const titles = async (viewer = learner) =>
    (await getLearningHome(viewer)).saved.map(({ title }) => title).sort();

  it("is listed until it is begun or hidden, to its owner alone", async () => {
    const [kept, begun, hidden] = [
      await createCourse(teacher, { title: "Kept", price: 79 }),
      await createCourse(teacher, { title: "Begun" }),
      await createCourse(teacher, { title: "Hidden" }),
    ];
    for (const { id } of [kept, begun, hidden]) await saveCourse(learner, { courseId: id });
    expect(await titles()).toEqual(["Begun", "Hidden", "Kept"]);
    expect(await titles(teacher)).toEqual([]);
    await enrollInCourse(learner, { courseId: begun.id });
    await db.course.update({ where: { id: hidden.id }, data: { status: "unlisted" }, select: { id: true } });
    expect(await titles()).toEqual(["Kept"]);
  });
});

describe("suggestions", () => {
  const names = async () => (await getLearningHome(learner)).suggestions.map(({ title }) => title);

  it("come from the categories somebody learns in, then by how they like to learn, then by how many take them", async () => {
    await db.course.updateMany({ data: { status: "archived" } });
    const [web, art] = [
      await db.category.create({ data: { name: `Web ${count}`, slug: `web-${count}`, orderIndex: 100 } }),
      await db.category.create({ data: { name: `Art ${count}`, slug: `art-${count}`, orderIndex: 101 } }),
    ];
    await started({ title: "Mine", categoryId: web.id });
    await createCourse(teacher, { title: "Popular", categoryId: art.id, enrolledCount: 90 });
    await createCourse(teacher, { title: "By hand", categoryId: art.id, learningStyles: ["hands_on"] });
    await createCourse(teacher, { title: "Same field", categoryId: web.id, enrolledCount: 1 });
    await createCourse(teacher, { title: "Both", categoryId: web.id, learningStyles: ["hands_on"] });
    const saved = await createCourse(teacher, { title: "Saved", categoryId: web.id });
    await saveCourse(learner, { courseId: saved.id });
    await createCourse(teacher, { title: "Draft", categoryId: web.id, status: "draft", publishedAt: null });
    await createCourse(learner, { title: "Taught", categoryId: web.id });

    expect(await names()).toEqual(["Same field", "Both", "Popular"]);
    await db.user.update({ where: { id: learner.id }, data: { learningStyles: ["hands_on"] } });
    expect(await names()).toEqual(["Both", "Same field", "By hand"]);
  });
});

describe("recent activity", () => {
  it("is a week of nothing for somebody new", async () => {
    const { results, days } = await getLearningHome(learner);
    expect(results).toEqual([]);
    expect(days).toHaveLength(7);
    expect(days.every(({ seconds, isActive }) => seconds === 0 && !isActive)).toBe(true);
    expect(days.at(-1)?.date).toBe(new Date().toISOString().slice(0, 10));
  });

  it("holds the person's own results, newest first, and counts today", async () => {
    const course = await started();
    const other = await createPerson(`other${count}`);
    const quizId = await createQuiz(course.lessonIds[0] ?? 0, { title: "Checkpoint" });
    await createAttempt(other.id, quizId);
    await createAttempt(learner.id, quizId, { passed: false });
    await createAttempt(learner.id, quizId, { attemptNo: 2 });
    const { results, days } = await getLearningHome(learner);
    expect(results.map(({ quiz, score, passed }) => [quiz, score, passed])).toEqual([
      ["Checkpoint", 100, true],
      ["Checkpoint", 0, false],
    ]);
    expect(days.at(-1)).toMatchObject({ seconds: 120, isActive: true });
  });

  it("falls on the days of the person's own calendar", async () => {
    await db.user.update({
      where: { id: learner.id },
      data: { timeZone: "Pacific/Kiritimati" },
      select: { id: true },
    });
    const { days } = await getLearningHome(learner);
    const there = new Intl.DateTimeFormat("en-CA", { timeZone: "Pacific/Kiritimati" }).format(new Date());
    expect(days.at(-1)?.date).toBe(there);
  });
});

it("the whole of it costs one statement in one transaction, however much there is", async () => {
  const boss = await createCompanyAdmin();
  learner = await hire(boss);
  for (let i = 0; i < 3; i += 1) {
    const { id } = await started();
    await ask(boss, { courseId: id, userId: learner.id });
    await saveCourse(learner, { courseId: (await createCourse(teacher)).id });
  }
  const spy = vi.spyOn(Client.prototype, "query");
  await getLearningHome(learner);
  // The viewer's plans; then begin, the viewer's context, the statement, commit.
  expect(spy).toHaveBeenCalledTimes(5);
  spy.mockRestore();
});
