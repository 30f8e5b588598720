import { type GroundFact, judge, type LapseReason } from "./grounds";

/** A ground that stood, or is on its way, and why it does not count. `at`: since when, or until when it waits. */
export type Lapse = { ground: GroundFact["ground"]; why: LapseReason; at: Date | null };

/** What does not count (any more, or yet) of these grounds, the one that matters most for the next step first. */
export function lapsesOf(facts: readonly GroundFact[], now: Date): Lapse[] {
  return facts.flatMap((fact) => asLapse(fact, now)).toSorted((a, b) => weight(a) - weight(b));
}

/** A payment that failed at once was never more than a try, and explains nothing. */
function asLapse(fact: GroundFact, now: Date): Lapse[] {
  const judgment = judge(fact, now);
  const wasTry = fact.ground === "purchase" && fact.status === "failed";
  return judgment.counts || wasTry ? [] : [{ ground: fact.ground, why: judgment.why, at: judgment.at }];
}

/** Whether it ever opened the course: an invitation and a payment under way have not. */
export function hasStood({ why }: Lapse) {
  return why !== "invited" && why !== "payment_pending";
}

/** What is still open comes first, then what the offers below are about. */
const byReason: Partial<Record<LapseReason, number>> = { payment_pending: 1, disputed: 2 };
const byGround = { invitation: 0, license: 3, subscription: 4, comp: 5, purchase: 6 } as const;

function weight({ ground, why }: Lapse) {
  return byReason[why] ?? byGround[ground];
}
