import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DialogButton } from "@/components/ui/dialog";
import { revokeLicenseAction } from "@/lib/companies/actions";

type Held = { id: number; name: string | null; email: string | null; state: string };

/** Each table row and list row has its own, so the dialog's id tells them apart by its place. */
export function RevokeButton({ license, place = "row" }: { license: Held; place?: string }) {
  if (license.state !== "active" && license.state !== "idle") return null;
  const id = `revoke-${place}-${license.id}`;
  const who = license.name ?? license.email ?? "this person";
  return (
    <>
      <DialogButton dialog={id} variant="ghost" size="sm" aria-label={`Revoke the seat of ${who}`}>
        Revoke
      </DialogButton>
      <ConfirmDialog
        id={id}
        title={`Revoke the seat of ${who}?`}
        description="They lose the courses of this seat now. Progress and certificates are kept, and the seat is free for somebody else."
        confirm="Revoke seat"
        cancel="Keep seat"
        action={revokeLicenseAction}
      >
        <input type="hidden" name="licenseId" value={license.id} />
      </ConfirmDialog>
    </>
  );
}
