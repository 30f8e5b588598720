import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DialogButton } from "@/components/ui/dialog";
import { revokeLicenseAction } from "@/lib/companies/actions";

type Held = { id: number; name: string | null; email: string | null; state: string };

/** Nothing for a seat that nobody holds. */
export function RevokeButton({ license }: { license: Held }) {
  if (!isHeld(license)) return null;
  return (
    <DialogButton
      dialog={dialogOf(license)}
      variant="ghost"
      size="sm"
      aria-label={`Revoke the seat of ${holderOf(license)}`}
    >
      Revoke
    </DialogButton>
  );
}

/** Apart from the button, which stands in a table and again in a phone's list. */
export function RevokeDialog({ license }: { license: Held }) {
  if (!isHeld(license)) return null;
  return (
    <ConfirmDialog
      id={dialogOf(license)}
      title={`Revoke the seat of ${holderOf(license)}?`}
      description="They lose the courses of this seat now. Progress and certificates are kept, and the seat is free for somebody else."
      confirm="Revoke seat"
      cancel="Keep seat"
      action={revokeLicenseAction}
    >
      <input type="hidden" name="licenseId" value={license.id} />
    </ConfirmDialog>
  );
}

function isHeld({ state }: Held) {
  return state === "active" || state === "idle";
}

function dialogOf({ id }: Held) {
  return `revoke-${id}`;
}

function holderOf({ name, email }: Held) {
  return name ?? email ?? "this person";
}
