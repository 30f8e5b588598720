import { Bookmark } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { saveCourseAction, unsaveCourseAction } from "@/lib/learning/actions";
import { paths } from "@/lib/paths";

type SaveButtonProps = { course: { id: number; slug: string }; isSaved: boolean; isGuest: boolean };

/** Puts a course aside, or takes it back. A guest signs in first and comes back. */
export function SaveButton({ course: { id, slug }, isSaved, isGuest }: SaveButtonProps) {
  if (isGuest) {
    return (
      <ButtonLink href={paths.signIn(paths.course(slug))} variant="ghost" className="mt-1 w-full">
        <Bookmark />
        Save for later
      </ButtonLink>
    );
  }
  return (
    <Form action={isSaved ? unsaveCourseAction : saveCourseAction} className="mt-1">
      <input type="hidden" name="courseId" value={id} />
      <SubmitButton variant="ghost" className="w-full">
        <Bookmark fill={isSaved ? "currentColor" : "none"} />
        {isSaved ? "Saved for later" : "Save for later"}
      </SubmitButton>
    </Form>
  );
}
