import { RadioField } from "@/components/ui/choice-field";
import { Form } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { updateCourseAction } from "@/lib/courses/actions";
import type { BuilderCourse } from "@/lib/courses/queries/teaching";
import { categoryOptions, levelOptions } from "./course-options";

const pricings = [
  { value: "free", label: "Free", help: "Everybody can enroll" },
  { value: "paid", label: "Sold once", help: "And in the plans that cover it" },
  { value: "plan", label: "Only in a plan", help: "For subscribers and license holders" },
] as const;

type CourseFormProps = { course: BuilderCourse; categories: { id: number; name: string }[] };

export function CourseForm({ course, categories }: CourseFormProps) {
  const pricing = course.price === null ? "plan" : course.price === 0 ? "free" : "paid";
  return (
    <Form action={updateCourseAction} className="space-y-5">
      <input type="hidden" name="courseId" value={course.id} />
      <TextField label="Title" name="title" defaultValue={course.title} required maxLength={120} />
      <TextareaField
        label="Description"
        name="description"
        defaultValue={course.description ?? ""}
        rows={4}
        maxLength={2000}
        help="What somebody can do after it, in a few sentences"
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label="Category"
          name="categoryId"
          defaultValue={course.categoryId ?? ""}
          options={categoryOptions(categories)}
          required
        />
        <SelectField label="Level" name="level" defaultValue={course.level} options={levelOptions} />
      </div>
      <fieldset className="group/price">
        <legend className="mb-2 text-sm font-medium">Price</legend>
        <div className="space-y-2.5">
          {pricings.map(({ value, label, help }) => (
            <RadioField
              key={value}
              name="pricing"
              value={value}
              label={label}
              help={help}
              defaultChecked={pricing === value}
            />
          ))}
        </div>
        <TextField
          className="mt-4 max-w-40 not-group-has-[[value=paid]:checked]/price:hidden"
          label={`Amount in ${course.currency}`}
          name="price"
          inputMode="decimal"
          defaultValue={course.price || ""}
          help="Where it is sold once"
        />
      </fieldset>
      <SubmitButton>Save details</SubmitButton>
    </Form>
  );
}
