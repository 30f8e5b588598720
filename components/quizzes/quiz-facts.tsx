import { KpiStrip } from "@/components/ui/kpi-strip";
import { formatMinutes, plural } from "@/lib/format";
import type { QuizPage } from "@/lib/quizzes/queries/quiz";
import { recordRules, releaseRules } from "@/lib/quizzes/wording";

/** What the quiz is and by which rules, before anybody starts. */
export function QuizFacts({ page: { quiz, standing } }: { page: QuizPage }) {
  const { questions, points, timeLimit, passingScore, maxAttempts } = quiz;
  const left = standing.attemptsLeft;
  return (
    <>
      <KpiStrip
        className="mt-7"
        items={[
          { label: "Questions", value: questions, note: plural(points, "point") },
          {
            label: "Time limit",
            value: timeLimit === null ? "None" : formatMinutes(timeLimit),
            note: timeLimit === null ? "Take your time" : "The clock never stops",
          },
          { label: "Pass mark", value: `${passingScore}%`, note: recordRules[quiz.gradeOfRecord] },
          {
            label: "Attempts left",
            value: left ?? "Any",
            note: maxAttempts === null ? "No limit" : `Of ${maxAttempts}`,
          },
        ]}
      />
      <ul className="mt-5 list-disc space-y-1 pl-[1.35em] text-sm text-muted-foreground">
        {timeLimit !== null && (
          <li>
            The time runs on when you leave the page. When it is over, the attempt is handed in with what you
            answered.
          </li>
        )}
        <li>Each answer is saved as you give it. You can go on later, or on another device.</li>
        <li>{releaseRules[quiz.release]}</li>
        {quiz.cooldownMinutes > 0 && (
          <li>Between two attempts there are {formatMinutes(quiz.cooldownMinutes)} to read up.</li>
        )}
      </ul>
    </>
  );
}
