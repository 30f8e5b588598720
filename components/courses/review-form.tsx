import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { writeReviewAction } from "@/lib/courses/actions";
import { StarField } from "./star-field";

type ReviewFormProps = { courseId: number; review: { rating: number; body: string | null } | null };

export function ReviewForm({ courseId, review }: ReviewFormProps) {
  return (
    <Form action={writeReviewAction} className="max-w-[38rem] space-y-4">
      <input type="hidden" name="courseId" value={courseId} />
      <StarField defaultValue={review?.rating ?? null} />
      <TextareaField
        label="What would have helped you decide?"
        name="body"
        defaultValue={review?.body ?? ""}
        maxLength={2_000}
        rows={4}
        help="Optional. Everybody can read it, with your name."
      />
      <SubmitButton>{review ? "Save review" : "Publish review"}</SubmitButton>
    </Form>
  );
}
