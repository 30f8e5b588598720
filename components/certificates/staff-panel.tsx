import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DialogButton } from "@/components/ui/dialog";
import { ReasonField } from "@/components/ui/reason-field";
import { TextField } from "@/components/ui/text-field";
import { reissueCertificateAction, revokeCertificateAction } from "@/lib/certificates/actions";
import type { CertificatePage } from "@/lib/certificates/queries";

/** For the course's instructor and admins: to issue anew and to revoke. Nothing once another stands in its place. */
export function StaffPanel({ certificate }: { certificate: CertificatePage }) {
  const { id, canManage, state, holderName } = certificate;
  if (!canManage || state === "replaced") return null;
  const hidden = <input type="hidden" name="certificateId" value={id} />;
  return (
    <section
      aria-labelledby="staff"
      className="mx-auto mt-8 max-w-[1123px] px-4 text-sm min-[73.75rem]:px-0 print:hidden"
    >
      <div className="border-t border-border pt-6">
        <h2 id="staff" className="text-base font-semibold">
          For those who answer for it
        </h2>
        <p className="mt-1 max-w-[34rem] text-muted-foreground">
          {state === "valid"
            ? "Issue it anew where the name is wrong, or revoke it. The holder is told, and the public page shows it."
            : "It was revoked. Where that was a mistake, issue it anew: the holder gets a new number."}
        </p>
        <div className="mt-3 flex flex-wrap gap-2">
          <DialogButton dialog="reissue" variant="outline">
            Issue anew
          </DialogButton>
          {state === "valid" && (
            <DialogButton dialog="revoke" variant="destructive-quiet">
              Revoke
            </DialogButton>
          )}
        </div>
      </div>
      <ConfirmDialog
        id="reissue"
        title="Issue this certificate anew?"
        description="What was achieved stays as it is. The old number says that it was replaced."
        confirm="Issue anew"
        cancel="Keep as it is"
        variant="primary"
        action={reissueCertificateAction}
      >
        {hidden}
        <TextField label="Name" name="holderName" defaultValue={holderName} maxLength={120} required />
      </ConfirmDialog>
      {state === "valid" && (
        <ConfirmDialog
          id="revoke"
          title={`Revoke the certificate of ${holderName}?`}
          description="It stays where it is and says that it is revoked. The course stays complete."
          confirm="Revoke certificate"
          cancel="Keep certificate"
          action={revokeCertificateAction}
        >
          {hidden}
          <ReasonField help="The holder reads it. The public page gives the date only." />
        </ConfirmDialog>
      )}
    </section>
  );
}
