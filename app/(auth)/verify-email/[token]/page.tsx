import type { Metadata } from "next";
import Link from "next/link";
import { AuthHeading } from "@/components/users/auth-heading";
import { Form } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { paths, safeReturn } from "@/lib/paths";
import { verifyEmailAction } from "@/lib/users/actions";

export const metadata: Metadata = { title: "Confirm your address", referrer: "same-origin" };

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ callbackUrl?: string | string[] }>;
};

/** A button and not the visit itself confirms: mail scanners visit links too. */
export default async function VerifyEmailPage({ params, searchParams }: Props) {
  const { token } = await params;
  const back = safeReturn((await searchParams).callbackUrl, "");
  return (
    <>
      <AuthHeading title="Confirm your address">
        Enter the password you chose, and you are signed in.
      </AuthHeading>
      <Form action={verifyEmailAction} className="mt-7 space-y-4">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="callbackUrl" value={back} />
        <PasswordField label="Password" name="password" autoComplete="current-password" required size="lg" />
        <SubmitButton size="lg" className="w-full">
          Confirm my address
        </SubmitButton>
      </Form>
      <p className="mt-6 text-sm">
        <Link href={paths.checkMail()} className="tap link">
          Send me a new link
        </Link>
      </p>
    </>
  );
}
