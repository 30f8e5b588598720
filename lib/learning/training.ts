/** What a company asks of a person, as the database knows it. */
export type TrainingFact = {
  assignmentId: number;
  companyId: number;
  /** Null where the person is not of that company any more. */
  company: string | null;
  /** Asked of this person by name, and not of the whole company. */
  isPersonal: boolean;
  isWaived: boolean;
  course: { id: number; slug: string; title: string };
  isEnrolled: boolean;
  isStarted: boolean;
  isDone: boolean;
  /** The last day in the person's own calendar, as 2026-12-11, and how many days are left until it. */
  dueOn: string | null;
  daysLeft: number | null;
  isPast: boolean;
};

export type TrainingState = "done" | "overdue" | "due_soon" | "in_progress" | "not_started";

export type Duty = TrainingFact & { state: TrainingState };

const soonDays = 7;

/** Where a course stands that somebody has to take. One that was finished before it was asked for counts. */
export function trainingState({ isDone, isPast, daysLeft, isStarted }: TrainingFact): TrainingState {
  if (isDone) return "done";
  if (isPast) return "overdue";
  if (daysLeft !== null && daysLeft <= soonDays) return "due_soon";
  return isStarted ? "in_progress" : "not_started";
}

/**
 * What is asked of a person, each course once, what is due first at the top. What a company asks of somebody by
 * name stands for what it asks of everybody there, also where it is waived; of several dates the earliest counts.
 */
export function dutiesOf(facts: readonly TrainingFact[]): Duty[] {
  const personal = new Set(facts.filter(({ isPersonal }) => isPersonal).map(placeOf));
  const binding = facts
    .filter((fact) => !fact.isWaived && (fact.isPersonal || !personal.has(placeOf(fact))))
    .toSorted(byDate);
  return binding
    .filter(({ course }, i) => binding.findIndex((other) => other.course.id === course.id) === i)
    .map((fact) => ({ ...fact, state: trainingState(fact) }));
}

const placeOf = ({ companyId, course }: TrainingFact) => `${companyId} ${course.id}`;

function byDate(a: TrainingFact, b: TrainingFact) {
  const [one, other] = [a.dueOn ?? "9999", b.dueOn ?? "9999"];
  return one === other ? a.assignmentId - b.assignmentId : one < other ? -1 : 1;
}

/** "In 3 days", "Tomorrow", "5 days overdue". */
export function dueText({ isPast, daysLeft }: Pick<TrainingFact, "isPast" | "daysLeft">) {
  if (daysLeft === null) return "";
  if (isPast) return daysLeft >= 0 ? "Overdue" : `${inDays(-daysLeft)} overdue`;
  if (daysLeft <= 0) return "Today";
  return daysLeft === 1 ? "Tomorrow" : `In ${inDays(daysLeft)}`;
}

const inDays = (count: number) => (count === 1 ? "1 day" : `${count} days`);
