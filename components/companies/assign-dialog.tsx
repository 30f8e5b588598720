import { UserPlus } from "lucide-react";
import { Dialog, DialogActions, DialogButton, DialogClose } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { assignLicenseAction } from "@/lib/companies/actions";
import { plural } from "@/lib/format";

const id = "assign-seat";

export function AssignButton() {
  return (
    <DialogButton dialog={id}>
      <UserPlus />
      Assign a seat
    </DialogButton>
  );
}

type AssignDialogProps = { people: { id: string; name: string; email: string }[]; free: number };

export function AssignDialog({ people, free }: AssignDialogProps) {
  const canAssign = people.length > 0 && free > 0;
  return (
    <Dialog id={id} title="Assign a seat" description={explain(people.length, free)}>
      {canAssign && (
        <Form action={assignLicenseAction} closes={id} className="mt-4">
          <SelectField
            label="Employee"
            name="userId"
            required
            options={people.map((person) => ({
              value: person.id,
              label: `${person.name} (${person.email})`,
            }))}
          />
          <DialogActions>
            <DialogClose dialog={id}>Cancel</DialogClose>
            <SubmitButton>Assign seat</SubmitButton>
          </DialogActions>
        </Form>
      )}
    </Dialog>
  );
}

function explain(people: number, free: number) {
  if (free === 0) return "No seat is free. Revoke one first.";
  if (people === 0) return "Everybody in your company with a confirmed address has a seat.";
  return `${plural(free, "seat")} free. The person can start at once and gets a letter.`;
}
