import { PasswordField } from "@/components/ui/password-field";
import { SearchInput } from "@/components/ui/search-input";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { Caption, Section } from "./section";

const levels = [
  { value: "beginner", label: "Beginner" },
  { value: "intermediate", label: "Intermediate" },
  { value: "advanced", label: "Advanced" },
];

export function Fields() {
  return (
    <Section title="Fields" note="Label above, help below, error replaces help. Outline is 3:1 at rest.">
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
        <TextField label="Rest" name="rest" placeholder="Course title" help="Shown in the catalog" />
        <TextField label="Filled" name="filled" defaultValue="SQL for Analysts" />
        <PasswordField
          label="Password"
          name="password"
          autoComplete="off"
          aside={
            <a className="link" href="#main">
              Forgot password
            </a>
          }
        />
        <TextField
          label="Error"
          name="error"
          defaultValue="−5"
          help="In euros"
          error="Price cannot be negative"
        />
        <TextField
          label="Disabled"
          name="disabled"
          defaultValue="Team annual"
          help="Set by your plan"
          disabled
        />
        <SelectField label="Select" name="level" options={levels} defaultValue="intermediate" />
        <TextareaField
          label="Text area"
          name="summary"
          maxLength={160}
          defaultValue="Intervals, experiments and regression for people who have to make the call on Thursday."
          className="sm:col-span-2"
        />
        <div>
          <Caption>Search</Caption>
          <SearchInput label="Find a person or key" size="md" shortcut="/" />
        </div>
        <TextField label="Date" name="date" type="date" defaultValue="2026-12-11" />
      </div>
    </Section>
  );
}
