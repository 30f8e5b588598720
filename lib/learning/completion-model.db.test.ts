import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { anyone, command, nothing } from "@/lib/command";
import { getContents } from "@/lib/courses/queries/landing";
import { asViewer, db, type Tx } from "@/lib/db";
import { type Member, system } from "@/lib/viewer";
import { createAttempt, createCourse, createPerson, createQuiz } from "@/scripts/db/test-world";
import { completeCourse } from "./complete-course";
import { completeLesson } from "./complete-lesson";
import { enrollInCourse } from "./enroll-in-course";
import { markLessonRead } from "./mark-lesson-read";
import { percentDone } from "./progress";
import { listEnrolledCourses } from "./queries/dashboard";
import { listEnrollmentsOf } from "./queries/enrollments";

const [numRuns, maxLength] = process.env.PROVE ? [500, 40] : [15, 24];

type Act = { do: "enroll" | "read"; who: number; at: number } | { do: "pass"; who: number; at: number };
type Edit = { do: "hide" | "show" | "move" | "add" | "quiz" | "empty" | "film"; at: number };
type Step = Act | Edit | { do: "together"; acts: Act[]; edit: Edit };

const at = fc.nat(3);
const act: fc.Arbitrary<Act> = fc.record({
  do: fc.constantFrom("read", "read", "read", "read", "read", "pass", "pass", "enroll"),
  who: fc.constantFrom(0, 0, 0, 1, 2),
  at,
});
const edit: fc.Arbitrary<Edit> = fc.record({
  do: fc.constantFrom("hide", "hide", "show", "move", "move", "add", "quiz", "empty", "film"),
  at,
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: act },
  { weight: 3, arbitrary: edit },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("together" as const),
      acts: fc.array(act, { minLength: 1, maxLength: 3 }),
      edit,
    }),
  },
);

/** Two courses as they should be, and what their learners have done. Keys are "learner:lesson" and so on. */
type Model = {
  courses: number[];
  courseOf: Map<number, number>;
  hidden: Set<number>;
  quizOf: Map<number, number>;
  enrolled: Set<string>;
  read: Set<string>;
  passed: Set<string>;
  done: Set<string>;
  completed: Map<string, number>;
};

let teacher: Member;
let learners: Member[];
let admin: Member;
let count = 0;
/** Each place in a module is taken once. */
let places = 100;

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
  admin = await createPerson("root", "admin");
});

it(
  "whatever authors change while people learn: progress is right, and who has nothing left is complete, for good",
  { timeout: 60_000 + numRuns * maxLength * 400 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: maxLength - 6, maxLength }), async (steps) => {
        const model = await begin();
        for (const each of steps) await follow(model, each);
        await expectAgreement(model);
      }),
      { numRuns },
    );
  },
);

async function begin(): Promise<Model> {
  count += 1;
  learners = await Promise.all([0, 1, 2].map((who) => createPerson(`learner-${count}-${who}`)));
  const courses = [
    await createCourse(teacher, { modules: [[{}, {}]] }),
    await createCourse(teacher, { modules: [[{}]] }),
  ];
  const model: Model = {
    courses: courses.map(({ id }) => id),
    ...{ courseOf: new Map(), hidden: new Set(), quizOf: new Map(), enrolled: new Set() },
    ...{ read: new Set(), passed: new Set(), done: new Set(), completed: new Map() },
  };
  for (const { id, lessonIds } of courses) for (const lesson of lessonIds) model.courseOf.set(lesson, id);
  for (const who of [0, 1]) await follow(model, { do: "enroll", who, at: 0 });
  return model;
}

/** The lesson that a number means. */
const lessonAt = ({ courseOf }: Model, place: number) => [...courseOf.keys()][place % courseOf.size] ?? 0;

async function follow(model: Model, each: Step) {
  if (each.do !== "together") {
    await ("who" in each ? actOut(model, each) : editOut(model, each));
    return settle(model);
  }
  const before = structuredClone(model);
  await Promise.all([...each.acts.map((one) => actOut(model, one)), editOut(model, each.edit)]);
  await settle(model, { ...model, courseOf: before.courseOf, hidden: before.hidden, quizOf: before.quizOf });
}

async function actOut(model: Model, { do: what, who, at: place }: Act) {
  const viewer = learners[who]!;
  const lesson = lessonAt(model, place);
  const quiz = model.quizOf.get(lesson);
  if (what === "enroll") {
    const course = model.courses[place % 2] ?? 0;
    await enrollInCourse(viewer, { courseId: course });
    model.enrolled.add(`${who}:${course}`);
  }
  if (what === "read") {
    const isRead = await markLessonRead(viewer, { lessonId: lesson }).then(
      () => true,
      () => false,
    );
    if (isRead) model.read.add(`${who}:${lesson}`);
  }
  if (what === "pass" && quiz !== undefined && !model.passed.has(`${who}:${quiz}`)) {
    model.passed.add(`${who}:${quiz}`);
    await createAttempt(viewer.id, quiz);
    await asViewer(viewer, (tx) => completeLesson(tx, viewer, { userId: viewer.id, lessonId: lesson }));
  }
}

/** As the commands of authors do it: the change, and the step that looks who is done, in one transaction. */
async function editOut(model: Model, { do: what, at: place }: Edit) {
  const lesson = lessonAt(model, place);
  const from = model.courseOf.get(lesson) ?? 0;
  const to = model.courses.find((id) => id !== from) ?? from;
  const quiz = model.quizOf.get(lesson);
  if (what === "quiz" && quiz === undefined) model.quizOf.set(lesson, await createQuiz(lesson));
  const added: number[] = [];
  const change = async (tx: Tx) => {
    added.length = 0;
    await tx.$queryRaw`select from courses where id = any(${[from, to]}::int[]) order by id for no key update`;
    if (what === "hide") await tx.$executeRaw`update lessons set published_at = null where id = ${lesson}`;
    if (what === "show") await tx.$executeRaw`update lessons set published_at = now() where id = ${lesson}`;
    if (what === "film")
      await tx.$executeRaw`update lessons set video_url = '/api/media/gone' where id = ${lesson}`;
    if (what === "move") {
      await tx.$executeRaw`
        update lessons set module_id = (select id from modules where course_id = ${to}), order_index = ${(places += 1)}
        where id = ${lesson}`;
      model.courseOf.set(lesson, to);
    }
    if (what === "add") {
      const { id } = await tx.lesson.create({
        data: {
          ...{ title: "New", orderIndex: (places += 1), publishedAt: new Date() },
          moduleId: (await tx.module.findFirstOrThrow({ where: { courseId: from } })).id,
        },
      });
      added.push(id);
    }
    if (what === "empty" && quiz !== undefined) {
      await tx.quizQuestion.deleteMany({ where: { quizId: quiz } });
      model.quizOf.delete(lesson);
    }
    for (const courseId of new Set([from, to])) await completeCourse(tx, system, { courseId });
  };
  const run = ({ tx }: { tx: Tx }) => change(tx);
  await command({ input: z.object({}), load: nothing, authorize: anyone, run })(system, {});
  for (const id of added) model.courseOf.set(id, from);
  if (what === "hide") model.hidden.add(lesson);
  if (what === "show") model.hidden.delete(lesson);
}

/** Adds to the model what must be done now, and compares; `before` is the courses as somebody may still have met them. */
async function settle(model: Model, before?: Model) {
  const must = finished(model);
  const may = before ? finished(before) : must;
  const rows = await db.enrollment.findMany({
    where: { userId: { in: learners.map(({ id }) => id) } },
    include: { completions: false },
  });
  const kept = await db.lessonCompletion.findMany({
    where: { userId: { in: learners.map(({ id }) => id) } },
  });
  const keyOf = (userId: string, id: number) => `${learners.findIndex((one) => one.id === userId)}:${id}`;
  const done = new Set(kept.map(({ userId, lessonId }) => keyOf(userId, lessonId)));
  expectBetween(done, must.done, may.done);
  model.done = done;

  const now = new Map(
    rows.flatMap(({ userId, courseId, completedAt }) =>
      completedAt ? [[keyOf(userId, courseId), completedAt.getTime()] as const] : [],
    ),
  );
  for (const [key, time] of model.completed) expect(now.get(key), `${key} stays complete`).toBe(time);
  expectBetween(new Set(now.keys()), finished(model).completed, may.completed);
  model.completed = now;
}

function expectBetween(found: Set<string>, must: Set<string>, may: Set<string>) {
  for (const key of must) expect(found, "must").toContain(key);
  for (const key of found) expect(must.has(key) || may.has(key), `${key} is not earned`).toBe(true);
}

/** What the facts say: lessons that are read and passed, then courses of which every shown lesson is done. */
function finished({ courseOf, hidden, quizOf, enrolled, read, passed, done: before, completed }: Model) {
  const done = new Set(before);
  const complete = new Set(completed.keys());
  for (const key of enrolled) {
    const [who = "", course = ""] = key.split(":");
    const own = [...courseOf].filter(([, id]) => id === Number(course)).map(([lesson]) => lesson);
    for (const lesson of own) {
      const quiz = quizOf.get(lesson);
      const isPassed = quiz === undefined || passed.has(`${who}:${quiz}`);
      if (read.has(`${who}:${lesson}`) && isPassed) done.add(`${who}:${lesson}`);
    }
    const shown = own.filter((lesson) => !hidden.has(lesson));
    if (shown.length > 0 && shown.every((lesson) => done.has(`${who}:${lesson}`))) complete.add(key);
  }
  return { done, completed: complete };
}

/** Every place that shows percent says the same, and what the rule says of the facts. */
async function expectAgreement(model: Model) {
  const cards = await Promise.all(learners.map((viewer) => getContents(viewer)));
  for (const [who, viewer] of learners.entries()) {
    const [mine, office] = await Promise.all([
      listEnrolledCourses(viewer),
      listEnrollmentsOf(admin, viewer.id),
    ]);
    for (const { course, percent } of mine) {
      const own = [...model.courseOf].filter(([lesson, id]) => id === course.id && !model.hidden.has(lesson));
      const done = own.filter(([lesson]) => model.done.has(`${who}:${lesson}`)).length;
      const isCompleted = model.completed.has(`${who}:${course.id}`);
      const expected = percentDone({ done, required: own.length, isCompleted });
      expect(percent, "my learning").toBe(expected);
      expect(office.find(({ slug }) => slug === course.slug)?.percent, "back office").toBe(expected);
      const card = cards[who]?.newest.find(({ slug }) => slug === course.slug);
      if (card) expect(card.progress?.percent, "card").toBe(expected);
      expect(expected === 100, "100 exactly when complete").toBe(isCompleted);
    }
  }
}
