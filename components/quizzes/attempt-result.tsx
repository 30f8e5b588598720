import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { SegmentedLinks } from "@/components/ui/segmented";
import { paths } from "@/lib/paths";
import type { ResultPage } from "@/lib/quizzes/queries/attempt";
import type { ResultFilter } from "@/lib/quizzes/schema";
import { releaseRules } from "@/lib/quizzes/wording";
import { ResultRow } from "./result-row";
import { ResultSteps } from "./result-steps";
import { ResultSummary } from "./result-summary";

type AttemptResultProps = { result: ResultPage; show: ResultFilter };

export function AttemptResult({ result, show }: AttemptResultProps) {
  return (
    <>
      <ResultBar result={result} />
      <main id="main" className="mx-auto max-w-[50rem] px-4 pt-8 pb-20 md:px-6 md:pt-14">
        <ResultSummary result={result} />
        {result.isOwner && <ResultSteps result={result} />}
        <Answers result={result} show={show} />
      </main>
    </>
  );
}

export function ResultBar({ result: { quiz, course } }: { result: Pick<ResultPage, "quiz" | "course"> }) {
  return (
    <header className="sticky top-0 z-20 border-b border-border bg-background">
      <div className="flex h-14 items-center gap-4 px-3 md:px-6">
        <Link
          href={paths.quiz(quiz.id)}
          className="flex size-8 shrink-0 items-center justify-center rounded-md text-muted-foreground hover:bg-accent touch:size-11"
          aria-label="Back to the quiz"
        >
          <ArrowLeft size={18} />
        </Link>
        <p className="truncate text-sm font-semibold">{quiz.title}</p>
        <p className="truncate text-sm text-muted-foreground max-md:hidden">{course.title}</p>
      </div>
    </header>
  );
}

function Answers({ result, show }: AttemptResultProps) {
  const { id, questions, isReleased, release, isOwner } = result;
  const lists = {
    all: questions,
    incorrect: questions.filter(({ mark }) => mark === "wrong" || mark === "partly"),
    flagged: questions.filter(({ isFlagged }) => isFlagged),
  };
  const names = { all: "All", incorrect: "Incorrect", flagged: "Flagged" } as const;
  const shown = lists[show];
  const firstWrong = lists.incorrect[0];

  return (
    <section className="mt-14 scroll-mt-20" id="answers" aria-labelledby="answers-title">
      <div className="flex flex-wrap items-center justify-between gap-3 pb-4">
        <h2 id="answers-title" className="text-xl">
          {isReleased ? "Answers and explanations" : "Your answers"}
        </h2>
        <SegmentedLinks
          label="Filter questions"
          items={(["all", "incorrect", "flagged"] as const).map((filter) => ({
            href: `${paths.attempt(id)}${filter === "all" ? "" : `?show=${filter}`}#answers`,
            label: `${names[filter]} ${lists[filter].length}`,
            current: filter === show,
          }))}
        />
      </div>
      {!isReleased && <p className="pb-4 text-sm text-muted-foreground">{releaseRules[release]}</p>}
      {shown.map((question) => (
        <ResultRow
          key={question.id}
          question={question}
          isOwner={isOwner}
          isOpen={show !== "all" || question === firstWrong}
        />
      ))}
      <div className="border-t border-border" />
      {shown.length === 0 && (
        <p className="py-4 text-sm text-muted-foreground">
          {show === "flagged" ? "No question was flagged." : "No answer was incorrect."}
        </p>
      )}
    </section>
  );
}
