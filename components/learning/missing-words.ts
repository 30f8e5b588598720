import { formatClock, plural } from "@/lib/format";
import type { MissingPart } from "@/lib/learning/missing";

/** What is left to do, in words: "41% watched, 3:12 to go". */
export function missingWords(part: MissingPart) {
  switch (part.kind) {
    case "unread":
      return "not finished";
    case "unwatched":
      return part.percent === 0
        ? "not watched"
        : `${part.percent}% watched, ${formatClock(part.seconds)} to go`;
    case "quiz":
      return `${part.quiz.title}: ${quizWords(part)}`;
  }
}

function quizWords({ state, best, passingScore, attemptsLeft }: Extract<MissingPart, { kind: "quiz" }>) {
  if (state === "open") return "begun, not handed in";
  if (state === "waiting") return "handed in, being graded";
  const left = attemptsLeft === null ? "" : `, ${plural(attemptsLeft, "attempt")} left`;
  if (state === "not_taken") return `not taken, ${passingScore}% needed${left}`;
  return `best ${best ?? 0}%, ${passingScore}% needed${left}`;
}
