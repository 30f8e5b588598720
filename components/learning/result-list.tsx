import Link from "next/link";
import { Status } from "@/components/ui/status";
import { formatDate } from "@/lib/format";
import type { QuizResult } from "@/lib/learning/queries/activity";
import { paths } from "@/lib/paths";

/** Quizzes that were handed in lately. */
export function ResultList({ results }: { results: readonly QuizResult[] }) {
  if (results.length === 0) return null;
  return (
    <section aria-labelledby="results">
      <h2 id="results" className="text-base font-semibold">
        Recent quiz results
      </h2>
      <ul className="mt-2">
        {results.map((result) => (
          <li
            key={result.attemptId}
            className="group relative flex items-center gap-3.5 border-t border-border py-3 text-sm first:border-t-0"
          >
            <span className="min-w-0 flex-1">
              <Link
                href={paths.attempt(result.attemptId)}
                prefetch={false}
                className="block truncate font-medium underline-offset-3 group-hover:underline after:absolute after:inset-0"
              >
                {result.quiz}
              </Link>
              <span className="flex text-xs text-muted-foreground">
                <span className="truncate">{result.course}</span>
                <span className="shrink-0">, {formatDate(result.submittedAt)}</span>
              </span>
            </span>
            <Outcome {...result} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Outcome({ score, passed }: QuizResult) {
  if (score === null) return <Status tone="hollow">Being graded</Status>;
  return (
    <span className="flex shrink-0 flex-col items-end">
      <span className="tnum font-medium">{score}%</span>
      <span className="text-xs">
        <Status tone={passed ? "good" : "bad"}>{passed ? "Passed" : "Not passed"}</Status>
      </span>
    </span>
  );
}
