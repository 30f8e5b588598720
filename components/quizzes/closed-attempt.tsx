import { Clock, Undo2 } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { paths } from "@/lib/paths";
import type { AttemptPage } from "@/lib/quizzes/queries/attempt";
import { ResultBar } from "./attempt-result";

/** An attempt that has nothing to show: somebody else's while it runs, or one that staff gave back. */
export function ClosedAttempt({ attempt }: { attempt: Extract<AttemptPage, { kind: "void" | "running" }> }) {
  const { kind, learner, attemptNo, quiz } = attempt;
  return (
    <>
      <ResultBar result={attempt} />
      <main id="main" className="mx-auto max-w-[50rem] px-4 pt-8 pb-20 md:px-6 md:pt-14">
        <ErrorState
          heading="h1"
          tone="neutral"
          icon={kind === "void" ? <Undo2 /> : <Clock />}
          title={
            kind === "void" ? `Attempt ${attemptNo} does not count` : `${learner} is taking this quiz now`
          }
          actions={<ButtonLink href={paths.quiz(quiz.id)}>Go to the quiz</ButtonLink>}
        >
          {kind === "void"
            ? "It was voided, and the attempt was given back."
            : "The answers can be read here when the attempt is handed in."}
        </ErrorState>
      </main>
    </>
  );
}
