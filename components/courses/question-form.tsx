import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { addQuestionAction } from "@/lib/courses/actions";
import { AnswerLines } from "./answer-lines";

/** A multiple-choice question; lines left empty are not taken. */
export function QuestionForm({ quizId }: { quizId: number }) {
  return (
    <Form action={addQuestionAction} className="mt-8 space-y-4">
      <h2 className="text-md font-semibold">New multiple-choice question</h2>
      <input type="hidden" name="quizId" value={quizId} />
      <TextareaField label="Question" name="questionText" required rows={3} />
      <AnswerLines />
      <TextareaField label="Explanation" name="explanation" rows={2} help="Shown with the result" />
      <TextField
        label="Points"
        name="points"
        inputMode="numeric"
        defaultValue={1}
        className="max-w-24"
        required
      />
      <SubmitButton>Add question</SubmitButton>
    </Form>
  );
}
