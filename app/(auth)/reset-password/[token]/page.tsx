import type { Metadata } from "next";
import Link from "next/link";
import { AuthHeading } from "@/components/users/auth-heading";
import { Form } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { paths } from "@/lib/paths";
import { resetPasswordAction } from "@/lib/users/actions";

export const metadata: Metadata = { title: "Set a new password", referrer: "same-origin" };

export default async function ResetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return (
    <>
      <AuthHeading title="Set a new password">
        You are then signed in here, and signed out everywhere else.
      </AuthHeading>
      <Form action={resetPasswordAction} className="mt-7 space-y-4">
        <input type="hidden" name="token" value={token} />
        <PasswordField
          label="New password"
          name="password"
          autoComplete="new-password"
          help="At least 10 characters"
          required
          minLength={10}
          maxLength={200}
          size="lg"
        />
        <SubmitButton size="lg" className="w-full">
          Set the password
        </SubmitButton>
      </Form>
      <p className="mt-6 text-sm">
        <Link href={paths.forgotPassword()} className="tap link">
          Ask for a new link
        </Link>
      </p>
    </>
  );
}
