import { Form } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { createCourseAction } from "@/lib/courses/actions";
import { categoryOptions, levelOptions } from "./course-options";

export function NewCourseForm({ categories }: { categories: { id: number; name: string }[] }) {
  return (
    <Form action={createCourseAction} className="mt-6 max-w-[28rem] space-y-5">
      <TextField label="Title" name="title" required maxLength={120} help="What learners will search for" />
      <SelectField label="Category" name="categoryId" required options={categoryOptions(categories)} />
      <SelectField label="Level" name="level" options={levelOptions} />
      <SubmitButton>Create draft</SubmitButton>
    </Form>
  );
}
