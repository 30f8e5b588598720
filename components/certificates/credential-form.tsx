import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { verifyCredentialAction } from "@/lib/certificates/actions";
import { FileField } from "./file-field";
import { RefusedCredential } from "./refused-credential";

/** Checks a badge or a credential to the last byte. */
export function CredentialForm() {
  return (
    <Form action={verifyCredentialAction} className="max-w-[34rem] space-y-4">
      <RefusedCredential />
      <FileField
        label="Badge or file"
        name="file"
        accept="image/png,.png,.jwt,.jws,.txt"
        help="A PNG with a credential in it, or the credential itself, up to 2 MB."
      />
      <TextareaField
        label="Or the credential as text"
        name="credential"
        rows={4}
        spellCheck={false}
        controlClassName="font-mono text-xs break-all"
      />
      <SubmitButton variant="outline">Check the credential</SubmitButton>
    </Form>
  );
}
