import { TextareaField } from "./textarea-field";

/** Why somebody does what has consequences for others. */
export function ReasonField({ help = "Kept in the audit log" }: { help?: string }) {
  return <TextareaField label="Reason" name="reason" help={help} required maxLength={500} rows={2} />;
}
