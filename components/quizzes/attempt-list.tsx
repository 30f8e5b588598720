import Link from "next/link";
import { Status, type StatusTone } from "@/components/ui/status";
import { formatDateTime } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { QuizPage } from "@/lib/quizzes/queries/quiz";
import type { AttemptFact } from "@/lib/quizzes/standing";

/** The viewer's attempts, the latest first. */
export function AttemptList({ page: { attempts, standing } }: { page: QuizPage }) {
  return (
    <section className="mt-14" aria-labelledby="attempts">
      <div className="flex items-baseline justify-between gap-4 border-b border-border-strong pb-2">
        <h2 id="attempts" className="text-xl">
          My attempts
        </h2>
        {standing.recorded !== null && (
          <p className="text-sm text-muted-foreground">
            Counts: <span className="tnum font-medium text-foreground">{standing.recorded}%</span>
          </p>
        )}
      </div>
      <ol>
        {attempts.toReversed().map((attempt) => (
          <li key={attempt.id}>
            <Link
              href={paths.attempt(attempt.id)}
              className="flex items-center gap-4 border-b border-border py-3 text-sm hover:bg-accent/60"
            >
              <span className="w-24 shrink-0 font-medium">Attempt {attempt.attemptNo}</span>
              <span className="flex-1">
                <Status tone={stateOf(attempt).tone}>{stateOf(attempt).word}</Status>
              </span>
              <time
                dateTime={(attempt.submittedAt ?? attempt.startedAt).toISOString()}
                className="text-muted-foreground max-sm:hidden"
              >
                {formatDateTime(attempt.submittedAt ?? attempt.startedAt)}
              </time>
              <span className="tnum w-12 shrink-0 text-right font-semibold">
                {attempt.status === "graded" ? `${attempt.score}%` : "–"}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

function stateOf({ status, passed }: AttemptFact): { tone: StatusTone; word: string } {
  switch (status) {
    case "in_progress":
      return { tone: "warning", word: "Running" };
    case "submitted":
    case "needs_grading":
      return { tone: "hollow", word: "Waiting for grading" };
    case "void":
      return { tone: "idle", word: "Void, does not count" };
    case "graded":
      return passed ? { tone: "good", word: "Passed" } : { tone: "bad", word: "Not passed" };
  }
}
