import { Check } from "lucide-react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DialogButton } from "@/components/ui/dialog";
import { EmptyState, OutlineRows } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { removeQuestionAction } from "@/lib/courses/actions";
import type { EditableQuiz } from "@/lib/courses/queries/teaching";
import { plural } from "@/lib/format";
import { CodedText } from "./coded-text";

type Question = EditableQuiz["questions"][number];

export function QuestionList({ questions }: { questions: Question[] }) {
  if (questions.length === 0) {
    return (
      <EmptyState outline={<OutlineRows />} title="No questions yet">
        Write the first one below. A quiz without a question can’t be published.
      </EmptyState>
    );
  }
  return (
    <ol className="border-t border-border-strong">
      {questions.map((question, i) => (
        <QuestionItem key={question.id} question={question} number={i + 1} />
      ))}
    </ol>
  );
}

function QuestionItem({ question, number }: { question: Question; number: number }) {
  const dialog = `remove-question-${question.id}`;
  return (
    <li className="border-b border-border py-4">
      <div className="flex flex-wrap items-start gap-x-3 sm:flex-nowrap">
        <span className="tnum w-6 shrink-0 text-sm leading-6 text-muted-foreground">{number}</span>
        <div className="min-w-0 flex-1 max-sm:basis-[calc(100%-2.25rem)]">
          <p className="font-serif text-md whitespace-pre-line">
            <CodedText text={question.questionText} />
          </p>
          <ul className="mt-2 space-y-1 text-sm">
            {question.answers.map((answer) => (
              <li
                key={answer.id}
                className={`flex items-start gap-2 ${answer.isCorrect ? "text-brand" : "text-muted-foreground"}`}
              >
                <span className="flex size-5 shrink-0 items-center justify-center">
                  {answer.isCorrect ? <Check aria-label="Right" /> : "·"}
                </span>
                <span className="min-w-0">
                  <CodedText text={answer.answerText} />
                  {answer.matchText && (
                    <>
                      {" → "}
                      <CodedText text={answer.matchText} />
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
          {question.problem && <Notice tone="warning" className="mt-3" title={question.problem} />}
        </div>
        <div className="flex shrink-0 items-center gap-1 max-sm:mt-1 max-sm:w-full max-sm:justify-between max-sm:pl-9 sm:-mt-0.5">
          <span className="text-xs whitespace-nowrap text-muted-foreground">
            {plural(question.points, "point")}
          </span>
          <DialogButton dialog={dialog} variant="quiet" size="sm" aria-label={`Remove question ${number}`}>
            Remove
          </DialogButton>
        </div>
      </div>
      <ConfirmDialog
        id={dialog}
        title={`Remove question ${number}?`}
        description="New attempts go without it. Attempts that have begun or are graded keep it."
        confirm="Remove question"
        cancel="Keep question"
        action={removeQuestionAction}
      >
        <input type="hidden" name="questionId" value={question.id} />
      </ConfirmDialog>
    </li>
  );
}
