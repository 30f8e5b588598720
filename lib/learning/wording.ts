import { formatDate } from "@/lib/format";
import type { Denial, Ground, LessonAccess } from "./access";
import type { LapseReason } from "./grounds";
import type { Lapse } from "./lapse";

/** What opens a course, in the words of the person who has it. */
export const groundNames: Record<Ground, string> = {
  staff: "Looks after the course",
  purchase: "Bought",
  comp: "Given",
  free: "Enrolled for free",
  license: "Company seat",
  subscription: "Own plan",
  preview: "Preview for everybody",
};

/** Why a course or a lesson is closed to a learner, as one or two sentences to them; null where it is open. */
export function closedBecause(access: LessonAccess): string | null {
  if (access.kind === "allow") return null;
  if (access.kind === "lock") {
    return `The lessons of this course open one after the other. Finish “${access.opens.title}” first.`;
  }
  return denialText(access);
}

function denialText({ reason, lapse, offer }: Denial) {
  if (reason === "account") return "This account is closed.";
  if (reason === "taken_down" || reason === "not_published") return "This course is not available right now.";
  if (lapse) return lapseText(lapse);
  if (offer === "enroll" || offer === "sign_in") return "The course is free. Enroll to open its lessons.";
  return "This course is for those who bought it, or whose plan or company covers it.";
}

/** What became of a ground, or what it waits for. */
export function lapseText({ ground, why, at }: Lapse): string {
  if (why === "ended" || why === "withdrawn") return endings[ground][why](at);
  const text = others[why];
  return why === "invited" && at ? `${text} The invitation is open until ${lastDay(at)}.` : text;
}

type Ending = (at: Date | null) => string;
const since = (what: string) => (at: Date | null) => `${what}${at ? ` on ${lastDay(at)}` : ""}.`;

const endings: Record<Lapse["ground"], { ended: Ending; withdrawn: Ending }> = {
  license: {
    ended: since("Your company’s seat ended"),
    withdrawn: since("Your company took your seat back"),
  },
  subscription: { ended: since("Your plan ended"), withdrawn: since("Your plan ended") },
  comp: {
    ended: since("The course was given to you for a time, which ended"),
    withdrawn: since("The course was given to you and taken back"),
  },
  purchase: { ended: since("Your purchase ended"), withdrawn: since("Your purchase ended") },
  invitation: { ended: since("Your invitation ended"), withdrawn: since("Your invitation was withdrawn") },
};

const others: Record<Exclude<LapseReason, "ended" | "withdrawn">, string> = {
  invited: "A seat of a company that covers this course waits for you.",
  company_billing: "Your company’s seats rest until its payment has gone through.",
  payment_failed: "Your plan rests until its payment has gone through.",
  payment_pending: "Your payment is on its way. The course opens when it has arrived.",
  refunded: "Your purchase was refunded.",
  disputed: "Your purchase rests while its payment is disputed.",
  dispute_lost: "Your purchase was charged back.",
};

/** A term ends with its last day: at midnight that day is over. */
function lastDay(end: Date) {
  return formatDate(new Date(end.getTime() - 1));
}
