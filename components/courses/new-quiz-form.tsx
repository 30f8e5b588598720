import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { createQuizAction } from "@/lib/courses/actions";

export function NewQuizForm({ lessonId }: { lessonId: number }) {
  return (
    <Form action={createQuizAction} className="mt-8 space-y-3">
      <h2 className="text-md font-semibold">Add a quiz to this lesson</h2>
      <input type="hidden" name="lessonId" value={lessonId} />
      <TextField label="Title" name="title" required maxLength={120} />
      <SubmitButton variant="outline">Add quiz</SubmitButton>
    </Form>
  );
}
