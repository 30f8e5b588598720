import { CheckboxField } from "@/components/ui/choice-field";
import { Checkbox } from "@/components/ui/choice";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { updatePreferencesAction } from "@/lib/ops/actions";

type Preference = {
  kind: string;
  name: string;
  group: string;
  isRequired: boolean;
  byEmail: boolean;
};

/** Which letters somebody wants, kind by kind. */
export function NotificationPreferences({ preferences }: { preferences: readonly Preference[] }) {
  const groups = [...new Set(preferences.map(({ group }) => group))];
  return (
    <Form action={updatePreferencesAction} className="space-y-6">
      {groups.map((group) => (
        <fieldset key={group}>
          <legend className="text-sm font-semibold">{group}</legend>
          <div className="mt-2 space-y-1">
            {preferences
              .filter((preference) => preference.group === group)
              .map((preference) => (
                <PreferenceBox key={preference.kind} {...preference} />
              ))}
          </div>
        </fieldset>
      ))}
      <SubmitButton>Save</SubmitButton>
    </Form>
  );
}

function PreferenceBox({ kind, name, isRequired, byEmail }: Preference) {
  if (isRequired) return <Checkbox label={name} help="Always sent." defaultChecked disabled />;
  return <CheckboxField name="kinds[]" value={kind} label={name} defaultChecked={byEmail} />;
}
