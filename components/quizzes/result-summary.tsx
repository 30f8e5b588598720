import { CircleCheck, CircleX, Clock } from "lucide-react";
import { formatSeconds } from "@/lib/format";
import type { ResultPage } from "@/lib/quizzes/queries/attempt";
import { exactPercent, formatPoints } from "@/lib/quizzes/wording";
import { ScoreLine } from "./score-line";

/** The score large, and where it lies between the attempts before and the pass mark. */
export function ResultSummary({ result }: { result: ResultPage }) {
  const { score, isWaiting, isOwner, attempts, quiz, id, now } = result;
  return (
    <div className={isWaiting ? undefined : "grid items-end gap-8 md:grid-cols-[auto_1fr] md:gap-14"}>
      <div>
        <Verdict result={result} />
        {isWaiting ? (
          <h1 className="mt-2 mb-3 max-w-[34rem] text-2xl md:text-3xl">
            Handed in. {isOwner ? "Your instructor still has to read it." : "It has to be read and graded."}
          </h1>
        ) : (
          <h1 className="mt-1 flex items-baseline gap-3">
            <span className="text-[5rem] leading-[4.75rem] font-semibold tracking-[-0.05em] md:text-[6.5rem] md:leading-[5.5rem]">
              {score}
              <span className="ml-[0.06em] text-[0.5em] font-medium tracking-normal text-muted-foreground">
                %
              </span>
            </span>
          </h1>
        )}
        <p className="mt-1.5 text-sm text-muted-foreground">{pointsText(result)}</p>
        <Border result={result} />
      </div>
      {!isWaiting && (
        <div className="pb-1">
          <ScoreLine attempts={attempts} passingScore={quiz.passingScore} attemptId={id} now={now} />
        </div>
      )}
    </div>
  );
}

function Verdict({ result: { isWaiting, passed, attemptNo, isOwner, learner } }: { result: ResultPage }) {
  const whose = isOwner ? "" : `${learner}: `;
  if (isWaiting) {
    return (
      <p className="flex items-center gap-2 text-base font-medium text-warning">
        <Clock size={18} />
        {whose}Waiting for grading, attempt {attemptNo}
      </p>
    );
  }
  return (
    <p
      className={`flex items-center gap-2 text-base font-medium ${passed ? "text-brand" : "text-destructive"}`}
    >
      {passed ? <CircleCheck size={18} /> : <CircleX size={18} />}
      {whose}
      {passed ? "Passed" : "Not passed"} on attempt {attemptNo}
    </p>
  );
}

function pointsText({ points, timeSpent, isWaiting }: ResultPage) {
  const soFar = isWaiting ? " so far" : "";
  const time = timeSpent === null ? "" : ` in ${formatSeconds(timeSpent)}`;
  return `${formatPoints(points.earned ?? "0")} of ${formatPoints(points.possible)} points${soFar}${time}`;
}

/** Just below the mark the figure alone would raise the question of rounding. */
function Border({ result: { isWaiting, passed, score, points, quiz } }: { result: ResultPage }) {
  if (isWaiting || passed || score !== quiz.passingScore - 1) return null;
  return (
    <p className="mt-1 text-sm">
      That is {exactPercent(points.earned ?? "0", points.possible)}, just below the pass mark of{" "}
      {quiz.passingScore}%.
    </p>
  );
}
