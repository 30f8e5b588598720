import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { enrollInCourseAction } from "@/lib/learning/actions";

type EnrollFormProps = { courseId: number; label: string; variant?: "brand" | "outline" };

export function EnrollForm({ courseId, label, variant = "brand" }: EnrollFormProps) {
  return (
    <Form action={enrollInCourseAction}>
      <input type="hidden" name="courseId" value={courseId} />
      <SubmitButton size="lg" variant={variant} className="w-full">
        {label}
      </SubmitButton>
    </Form>
  );
}
