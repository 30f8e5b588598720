import { SwitchField } from "@/components/ui/choice-field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { saveLessonAction } from "@/lib/courses/actions";

type Lesson = {
  id: number;
  revision: number;
  title: string;
  content: string;
  duration: number | null;
  isPreview: boolean;
};

export function LessonForm({ lesson }: { lesson: Lesson }) {
  return (
    <Form action={saveLessonAction} className="space-y-5">
      <input type="hidden" name="lessonId" value={lesson.id} />
      <input type="hidden" name="revision" value={lesson.revision} />
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_8rem]">
        <TextField label="Title" name="title" defaultValue={lesson.title} required maxLength={120} />
        <TextField label="Minutes" name="duration" inputMode="numeric" defaultValue={lesson.duration ?? ""} />
      </div>
      <TextareaField
        label="Text"
        name="content"
        defaultValue={lesson.content}
        rows={20}
        controlClassName="font-mono text-xs leading-relaxed"
        help="Markdown: headings from ##, lists, tables, ```code, $math$, :::note callouts"
      />
      <SwitchField
        name="isPreview"
        label="Free preview"
        help="Counts at once: everybody may open the published lesson without enrolling"
        defaultChecked={lesson.isPreview}
      />
      <SubmitButton>Save lesson</SubmitButton>
    </Form>
  );
}
