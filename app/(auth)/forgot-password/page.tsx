import type { Metadata } from "next";
import Link from "next/link";
import { AnsweredForm } from "@/components/users/answered-form";
import { AuthHeading } from "@/components/users/auth-heading";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { paths } from "@/lib/paths";
import { requestPasswordResetAction } from "@/lib/users/actions";

export const metadata: Metadata = { title: "Forgotten password" };

export default function ForgotPasswordPage() {
  return (
    <>
      <AuthHeading title="Forgotten password">
        We send you a link to set a new one. It works once, for an hour.
      </AuthHeading>
      <AnsweredForm action={requestPasswordResetAction} className="mt-7 space-y-4">
        <TextField label="E-mail" name="email" type="email" autoComplete="email" required size="lg" />
        <SubmitButton size="lg" className="w-full">
          Send the link
        </SubmitButton>
      </AnsweredForm>
      <p className="mt-6 text-sm">
        <Link href={paths.signIn()} className="tap link">
          Back to sign in
        </Link>
      </p>
    </>
  );
}
