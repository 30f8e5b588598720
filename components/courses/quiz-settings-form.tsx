import { SwitchField } from "@/components/ui/choice-field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { updateQuizAction } from "@/lib/courses/actions";
import type { EditableQuiz } from "@/lib/courses/queries/teaching";

export function QuizSettingsForm({ quiz }: { quiz: EditableQuiz }) {
  return (
    <Form action={updateQuizAction} className="space-y-4">
      <input type="hidden" name="quizId" value={quiz.id} />
      <TextField label="Title" name="title" defaultValue={quiz.title} required maxLength={120} />
      <TextareaField
        label="Description"
        name="description"
        defaultValue={quiz.description ?? ""}
        maxLength={1000}
        rows={3}
      />
      <TextField
        label="Pass mark in percent"
        name="passingScore"
        inputMode="numeric"
        defaultValue={quiz.passingScore}
        required
      />
      <TextField
        label="Time limit in minutes"
        name="timeLimit"
        inputMode="numeric"
        defaultValue={quiz.timeLimit ?? ""}
        help="Leave empty for no limit"
      />
      <TextField
        label="Attempts"
        name="maxAttempts"
        inputMode="numeric"
        defaultValue={quiz.maxAttempts ?? ""}
        help="Leave empty for as many as they like"
      />
      <SwitchField
        name="isShuffled"
        label="Shuffle"
        help="Questions and answers in another order for everybody"
        defaultChecked={quiz.isShuffled}
      />
      <SubmitButton>Save rules</SubmitButton>
    </Form>
  );
}
