import { MiddleDot } from "@/components/courses/middle-dot";
import { ButtonLink } from "@/components/ui/button";
import { plural } from "@/lib/format";
import type { PlayerQuiz } from "@/lib/learning/queries/player";
import { paths } from "@/lib/paths";
import { QuizTick } from "./tick";

/** A quiz at the end of its lesson: what it asks for, and what the learner has reached. */
export function QuizCard({ quiz }: { quiz: PlayerQuiz }) {
  const { id, title, questions, passingScore, timeLimit, isPassed, isOpen, attempts } = quiz;
  return (
    <section
      aria-label={`Quiz: ${title}`}
      className="flex flex-wrap items-center gap-x-6 gap-y-4 rounded-lg border border-border-strong bg-card p-5"
    >
      <div className="min-w-0 flex-1 basis-72">
        <h2 className="flex items-center gap-2.5 text-base font-semibold">
          <QuizTick passed={isPassed} />
          <span className="min-w-0">{title}</span>
        </h2>
        <p className="tnum mt-1.5 text-sm text-muted-foreground">
          {plural(questions, "question")}
          <MiddleDot />
          {passingScore}% to pass
          <MiddleDot />
          {timeLimit === null ? "no time limit" : plural(timeLimit, "minute")}
        </p>
        <p className="tnum mt-0.5 text-sm">{standing(quiz)}</p>
      </div>
      <ButtonLink href={paths.quiz(id)} variant="outline" size="lg" className="max-md:w-full">
        {isOpen ? "Resume quiz" : isPassed || attempts > 0 ? "See quiz" : "Take the quiz"}
      </ButtonLink>
    </section>
  );
}

function standing({ isOpen, isPassed, best, attempts, maxAttempts }: PlayerQuiz) {
  if (isOpen) return "An attempt is running.";
  if (isPassed) return `Passed with ${best}%.`;
  const left = maxAttempts === null ? null : Math.max(0, maxAttempts - attempts);
  const rest = left === null ? "" : ` ${plural(left, "attempt")} left.`;
  if (attempts === 0) return `Not taken yet.${rest}`;
  return best === null
    ? `Handed in, waiting for its grade.${rest}`
    : `Best so far ${best}%, not passed yet.${rest}`;
}
