import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { type Member, system } from "@/lib/viewer";
import { createFullQuiz } from "@/scripts/db/test-quiz";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { getAttempt } from "./queries/attempt";
import { saveAnswers } from "./save-answers";
import { startAttempt } from "./start-attempt";
import { submitAttempt } from "./submit-attempt";
import { sweepAttempts } from "./sweep-attempts";

const [numRuns, maxLength] = process.env.PROVE ? [1_000, 40] : [12, 15];

let course: Awaited<ReturnType<typeof createCourse>>;
let quizId = 0;
/** One right choice (B), true or false (true), several right choices (A and B of three). */
let questionIds: number[] = [];
let count = 0;

beforeAll(async () => {
  course = await createCourse(await createPerson("teacher", "instructor"), { modules: [[{}]] });
  const kinds = ["multiple_choice", "true_false", "multiple_select"] as const;
  quizId = await createFullQuiz(course.lessonIds[0] ?? 0, { kinds: [...kinds], timeLimit: 30 });
  const questions = await db.quizQuestion.findMany({ where: { quizId }, orderBy: { orderIndex: "asc" } });
  questionIds = questions.map(({ id }) => id);
});

type Value = number | number[] | null;
type Given = { at: number; value: Value };
type Sent = Given & { seq: number; isFlagged: boolean };
/** An attempt as it should be: what is held of each question, by its place in the quiz. */
type Model = { id: number; no: number; isRunning: boolean; held: Map<number, Sent> };

type Step =
  | { do: "start" }
  | { do: "reload" }
  | { do: "save"; sent: Sent[] }
  | { do: "form"; given: Given; intent: "save" | "hand_in" }
  | { do: "wait"; until: "swept" | "read" | "late save" };

const given: fc.Arbitrary<Given> = fc.oneof(
  fc.record({ at: fc.constant(0), value: fc.option(fc.nat(2)) }),
  fc.record({ at: fc.constant(1), value: fc.option(fc.nat(1)) }),
  fc.record({ at: fc.constant(2), value: fc.subarray([0, 1, 2]) }),
);
const sent: fc.Arbitrary<Sent> = fc
  .tuple(given, fc.nat(9), fc.boolean())
  .map(([answer, seq, isFlagged]) => ({ ...answer, seq, isFlagged }));
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant("save" as const), sent: fc.array(sent, { maxLength: 4 }) }),
  },
  { weight: 2, arbitrary: given.map((answer): Step => ({ do: "form", given: answer, intent: "save" })) },
  { weight: 2, arbitrary: fc.constantFrom<Step>({ do: "reload" }, { do: "start" }) },
  { weight: 1, arbitrary: given.map((answer): Step => ({ do: "form", given: answer, intent: "hand_in" })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Step>(
      { do: "wait", until: "swept" },
      { do: "wait", until: "read" },
      { do: "wait", until: "late save" },
    ),
  },
);

it(
  "whatever somebody saves, reloads, hands in and starts again: they find what they were told, once",
  { timeout: numRuns * 5_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength }), async (steps) => {
        const learner = await createPerson(`learner${(count += 1)}`);
        await enrollInCourse(learner, { courseId: course.id });
        let model = await begin(learner, { id: 0, no: 0, isRunning: false, held: new Map() });
        for (const each of steps) model = await follow(learner, model, each);

        await expectToRead(learner, model);
        const made = await db.quizAttempt.findMany({ where: { userId: learner.id } });
        expect(made).toHaveLength(model.no);
        const objectId = { in: made.map(({ id }) => String(id)) };
        expect(await db.auditEvent.count({ where: { action: "attempt.submitted", objectId } })).toBe(
          model.isRunning ? model.no - 1 : model.no,
        );
      }),
      { numRuns },
    );
  },
);

async function follow(learner: Member, model: Model, each: Step): Promise<Model> {
  const attemptId = model.id;
  switch (each.do) {
    case "start":
      return begin(learner, model);
    case "reload":
      await expectToRead(learner, model);
      return model;
    case "save":
      await save(learner, model, each.sent);
      return model;
    case "form":
      await submitAttempt(learner, { attemptId, intent: each.intent, ...fieldsOf(each.given) });
      if (model.isRunning && each.given.value !== null) {
        const before = model.held.get(each.given.at);
        const seq = (before?.seq ?? 0) + 1;
        model.held.set(each.given.at, { isFlagged: before?.isFlagged ?? false, ...each.given, seq });
      }
      return { ...model, isRunning: model.isRunning && each.intent === "save" };
    case "wait":
      await db.$executeRaw`update quiz_attempts set started_at = now() - interval '1 hour',
        deadline_at = now() - interval '6 seconds' where id = ${attemptId} and status = 'in_progress'`;
      if (each.until === "late save") {
        await save(learner, { ...model, isRunning: false }, [{ at: 0, value: 1, seq: 99, isFlagged: true }]);
      }
      await (each.until === "swept" ? sweepAttempts(system) : getAttempt({ ...learner }, attemptId));
      return { ...model, isRunning: false };
  }
}

async function begin(learner: Member, model: Model): Promise<Model> {
  const { attemptId: id } = await startAttempt(learner, { quizId });
  if (!model.isRunning) return { id, no: model.no + 1, isRunning: true, held: new Map() };
  expect(id).toBe(model.id);
  return model;
}

async function save(learner: Member, { id: attemptId, isRunning, held }: Model, list: Sent[]) {
  const answers = list.map(({ at, ...more }) => ({ questionId: questionIds[at], ...more }));
  const saving = saveAnswers(learner, { attemptId, answers });
  if (!isRunning) return expect(saving).rejects.toMatchObject({ code: "CONFLICT" });

  for (const answer of list) {
    if (answer.seq > (held.get(answer.at)?.seq ?? -1)) held.set(answer.at, answer);
  }
  const told = list.map(({ at }) => [questionIds[at], held.get(at)?.seq]);
  expect((await saving).seqs).toEqual(Object.fromEntries(told));
}

/** A radio button that was not chosen is not sent. */
function fieldsOf({ at, value }: Given) {
  if (value === null) return {};
  return { [`q${questionIds[at]}`]: Array.isArray(value) ? ["", ...value.map(String)] : String(value) };
}

async function expectToRead(learner: Member, model: Model) {
  const page = await getAttempt({ ...learner }, model.id);
  const held = questionIds.map((_, at) => model.held.get(at));
  const flags = held.map((answer) => answer?.isFlagged ?? false);
  if (page?.kind === "taking") {
    expect(model.isRunning).toBe(true);
    expect(page.questions.map(({ answer }) => answer)).toEqual(held.map((answer) => answer?.value ?? null));
    expect(page.questions.map(({ seq }) => seq)).toEqual(held.map((answer) => answer?.seq ?? 0));
    expect(page.questions.map(({ isFlagged }) => isFlagged)).toEqual(flags);
  } else if (page?.kind === "result") {
    expect(page).toMatchObject({ score: scoreOf(model), attemptNo: model.no, standing: { open: null } });
    expect(page.questions.map(({ isFlagged }) => isFlagged)).toEqual(flags);
    expect(model.isRunning).toBe(false);
  } else expect.unreachable("the attempt is not shown to its owner");
}

/** As somebody with the key would count by hand; two points each. */
function scoreOf({ held }: Model) {
  const [one, whether, several] = questionIds.map((_, at) => held.get(at)?.value ?? null);
  const picks = Array.isArray(several) && !several.includes(2) ? several.length : 0;
  return Math.floor((100 * ((one === 1 ? 2 : 0) + (whether === 0 ? 2 : 0) + picks)) / 6);
}
