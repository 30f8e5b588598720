import type { Metadata } from "next";
import { AnsweredForm } from "@/components/users/answered-form";
import { AuthHeading } from "@/components/users/auth-heading";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { requestVerificationAction } from "@/lib/users/actions";

export const metadata: Metadata = { title: "Check your mail" };

export default function CheckMailPage() {
  return (
    <>
      <AuthHeading title="Check your mail">
        We have sent you a letter with a link that confirms your address. It works for 24 hours.
      </AuthHeading>
      <AnsweredForm action={requestVerificationAction} className="mt-8 space-y-4 border-t border-border pt-6">
        <p className="text-sm text-muted-foreground">
          Nothing there? Look among the junk, or have it sent again.
        </p>
        <TextField label="E-mail" name="email" type="email" autoComplete="email" required size="lg" />
        <SubmitButton variant="outline" size="lg" className="w-full">
          Send it again
        </SubmitButton>
      </AnsweredForm>
    </>
  );
}
