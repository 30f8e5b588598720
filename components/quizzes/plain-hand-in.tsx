import { SubmitButton } from "@/components/ui/submit-button";
import { formatDateTime, plural } from "@/lib/format";

type PlainTimeProps = { deadlineAt: Date | null; now: Date };

/** Where no script counts down: until when there is time. */
export function PlainTime({ deadlineAt, now }: PlainTimeProps) {
  if (!deadlineAt) return null;
  const minutes = Math.max(0, Math.floor((deadlineAt.getTime() - now.getTime()) / 60_000));
  return (
    <p className="mb-10 border-y border-border py-3 text-sm [@media(scripting:enabled)]:hidden">
      Time left until <strong className="font-semibold">{formatDateTime(deadlineAt)} UTC</strong>,{" "}
      {plural(minutes, "minute")} from when this page was loaded. Save or hand in before.
    </p>
  );
}

/** The form’s own buttons. “Save” comes first: it is what Enter in a field presses. */
export function PlainButtons() {
  return (
    <div className="flex flex-wrap gap-2 border-t border-border pt-6 [@media(scripting:enabled)]:hidden">
      <SubmitButton name="intent" value="save" variant="outline" size="lg">
        Save answers
      </SubmitButton>
      <SubmitButton name="intent" value="hand_in" size="lg">
        Hand in
      </SubmitButton>
    </div>
  );
}
