import fc from "fast-check";
import { expect, it } from "vitest";
import { dueText, dutiesOf, type TrainingFact, trainingState } from "./training";

const fact = (more: Partial<TrainingFact> = {}): TrainingFact => ({
  ...{ assignmentId: 1, companyId: 1, company: "Halden", isPersonal: true, isWaived: false },
  ...{ course: { id: 7, slug: "c7", title: "Seven" }, isEnrolled: false, isStarted: false, isDone: false },
  ...{ dueOn: "2026-12-11", daysLeft: 18, isPast: false },
  ...more,
});
const course = (id: number) => ({ id, slug: `c${id}`, title: `${id}` });

it.each<[Partial<TrainingFact>, string]>([
  [{}, "not_started"],
  [{ isStarted: true }, "in_progress"],
  [{ daysLeft: 8 }, "not_started"],
  [{ daysLeft: 7 }, "due_soon"],
  [{ daysLeft: 0 }, "due_soon"],
  [{ daysLeft: 0, isPast: true }, "overdue"],
  [{ daysLeft: -3, isPast: true, isStarted: true }, "overdue"],
  [{ daysLeft: -3, isPast: true, isDone: true }, "done"],
  [{ dueOn: null, daysLeft: null }, "not_started"],
])("a course that is asked for stands with %j as %s", (more, state) =>
  expect(trainingState(fact(more))).toBe(state),
);

it.each<[Partial<TrainingFact>, string]>([
  [{ daysLeft: 3 }, "In 3 days"],
  [{ daysLeft: 1 }, "Tomorrow"],
  [{ daysLeft: 0 }, "Today"],
  [{ daysLeft: 0, isPast: true }, "Overdue"],
  [{ daysLeft: -1, isPast: true }, "1 day overdue"],
  [{ daysLeft: -5, isPast: true }, "5 days overdue"],
  [{ daysLeft: null }, ""],
])("of a date somebody reads with %j: %s", (more, text) => expect(dueText(fact(more))).toBe(text));

it("what is asked of somebody by name stands for what is asked of everybody there", () => {
  const everybody = fact({ assignmentId: 1, isPersonal: false, dueOn: "2026-11-25" });
  const byName = fact({ assignmentId: 2, dueOn: "2026-12-30" });
  expect(dutiesOf([everybody, byName]).map(({ assignmentId }) => assignmentId)).toEqual([2]);
  expect(dutiesOf([everybody, { ...byName, isWaived: true }])).toEqual([]);
  expect(dutiesOf([everybody, { ...byName, isWaived: true, companyId: 2 }])).toHaveLength(1);
});

it("what is due first stands first, what has no date last", () => {
  const duties = dutiesOf([
    fact({ assignmentId: 1, course: course(1), dueOn: null, daysLeft: null }),
    fact({ assignmentId: 2, course: course(2), dueOn: "2026-12-11" }),
    fact({ assignmentId: 3, course: course(3), dueOn: "2026-11-20" }),
  ]);
  expect(duties.map(({ assignmentId }) => assignmentId)).toEqual([3, 2, 1]);
});

it("each course is there once, by its earliest date, in whatever order the rows come", () => {
  const row = fc.record({
    assignmentId: fc.integer({ min: 1, max: 1_000_000 }),
    companyId: fc.integer({ min: 1, max: 2 }),
    isPersonal: fc.boolean(),
    isWaived: fc.boolean(),
    course: fc.integer({ min: 1, max: 3 }).map(course),
    dueOn: fc.constantFrom(null, "2026-11-20", "2026-12-11", "2027-01-01"),
  });
  const rows = fc.uniqueArray(row, { selector: ({ assignmentId }) => assignmentId, maxLength: 12 });
  fc.assert(
    fc.property(rows, (some) => {
      const facts = some.map(fact);
      const duties = dutiesOf(facts);
      expect(new Set(duties.map((duty) => duty.course.id)).size).toBe(duties.length);
      expect(duties.some(({ isWaived }) => isWaived)).toBe(false);
      expect(dutiesOf(facts.toReversed())).toEqual(duties);
    }),
  );
});
