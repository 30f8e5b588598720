import { CheckboxField } from "@/components/ui/choice-field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { updateProfileAction } from "@/lib/users/actions";
import type { LearningStyle } from "@/prisma/generated/enums";

type Profile = {
  firstName: string | null;
  lastName: string | null;
  bio: string | null;
  learningStyles: LearningStyle[];
};

const styles: { value: LearningStyle; label: string; help: string }[] = [
  { value: "visual", label: "Visual", help: "Diagrams, video, worked pictures" },
  { value: "auditory", label: "Auditory", help: "Spoken explanations" },
  { value: "reading", label: "Reading", help: "Text and notes" },
  { value: "hands_on", label: "Hands-on", help: "Exercises and quizzes" },
];

export function ProfileForm({ profile }: { profile: Profile }) {
  return (
    <Form action={updateProfileAction} className="max-w-[28rem] space-y-5">
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label="First name"
          name="firstName"
          defaultValue={profile.firstName ?? ""}
          autoComplete="given-name"
          required
          maxLength={80}
        />
        <TextField
          label="Last name"
          name="lastName"
          defaultValue={profile.lastName ?? ""}
          autoComplete="family-name"
          required
          maxLength={80}
        />
      </div>
      <TextareaField
        label="Biography"
        name="bio"
        defaultValue={profile.bio ?? ""}
        maxLength={1000}
        rows={4}
        help="Learners read it on your courses, if you teach"
      />
      <fieldset>
        <legend className="text-sm font-medium">How you like to learn</legend>
        <p className="mt-1 mb-3 text-xs text-muted-foreground">
          We suggest courses that suit it. Choose as many as you like.
        </p>
        <div className="grid gap-3 sm:grid-cols-2">
          {styles.map(({ value, label, help }) => (
            <CheckboxField
              key={value}
              name="learningStyles[]"
              value={value}
              label={label}
              help={help}
              defaultChecked={profile.learningStyles.includes(value)}
            />
          ))}
        </div>
      </fieldset>
      <SubmitButton>Save profile</SubmitButton>
    </Form>
  );
}
