import type { Access, CourseFacts } from "./access";
import { asFact, type GroundRow, judge } from "./grounds";
import { lapseText } from "./wording";

/** One ground as the back office sees it. */
export type ExplainedGround = {
  id: string;
  ground: GroundRow["ground"] | "staff";
  /** As the database has it: "past_due", "revoked". */
  state: string;
  startsAt: Date | null;
  endsAt: Date | null;
  counts: boolean;
  /** Why it does not count; null where it does. */
  because: string | null;
};

/** Every ground that a person has or had for a course, each judged by the rule that decides. */
export function explainGrounds(
  course: CourseFacts,
  access: Access,
  rows: readonly GroundRow[],
  now: Date,
): ExplainedGround[] {
  const isStaff = access.kind === "allow" && access.grounds.includes("staff");
  const staff: ExplainedGround = {
    ...{ id: "staff", ground: "staff", state: "looks after the course", startsAt: null, endsAt: null },
    ...{ counts: true, because: null },
  };
  return [...(isStaff ? [staff] : []), ...rows.map((row) => explainRow(course, row, now))];
}

function explainRow(course: CourseFacts, row: GroundRow, now: Date): ExplainedGround {
  const told = {
    ...{ id: nameOf(row), ground: row.ground, state: stateOf(row) },
    startsAt: row.starts_at ? new Date(row.starts_at) : null,
    endsAt: row.ends_at ? new Date(row.ends_at) : null,
  };
  const [fact] = asFact(row);
  if (!fact) {
    const because = course.isEnrolledFree ? null : "An enrollment opens nothing by itself.";
    return { ...told, counts: course.isEnrolledFree, because };
  }
  const judgment = judge(fact, now);
  if (!judgment.counts)
    return { ...told, counts: false, because: lapseText({ ...judgment, ground: fact.ground }) };

  const isTerm = fact.ground === "license" || fact.ground === "subscription";
  const isClosing = isTerm && course.status === "archived" && !course.isEnrolled;
  const because = isClosing ? "An archived course takes nobody new." : null;
  return { ...told, endsAt: judgment.endsAt, counts: !isClosing, because };
}

function nameOf(row: GroundRow) {
  switch (row.ground) {
    case "purchase":
      return `Purchase ${row.detail.purchaseId}`;
    case "comp":
      return `Comp ${row.detail.compId}`;
    case "license":
    case "invitation":
      return `Seat ${row.detail.licenseId}${row.detail.company ? ` of ${row.detail.company}` : ""}`;
    case "subscription":
      return `Subscription ${row.detail.subscriptionId}`;
    case "enrollment":
      return `Enrollment ${row.detail.enrollmentId}`;
  }
}

function stateOf(row: GroundRow) {
  const isHeld = row.ground !== "license" || row.detail.licenseStatus === "active";
  const state = isHeld ? row.status : row.detail.licenseStatus;
  const isFree = row.ground === "enrollment" && row.detail.isFree;
  return `${state.replaceAll("_", " ")}${isFree ? ", free" : ""}`;
}
