import Link from "next/link";
import { Form } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { paths } from "@/lib/paths";
import { signInAction } from "@/lib/users/actions";

export function SignInForm({ callbackUrl }: { callbackUrl: string | undefined }) {
  return (
    <Form action={signInAction} className="mt-7 space-y-4">
      <input type="hidden" name="callbackUrl" value={callbackUrl ?? ""} />
      <TextField
        label="E-mail or username"
        name="identifier"
        autoComplete="username"
        autoCapitalize="none"
        required
        size="lg"
      />
      <PasswordField
        label="Password"
        name="password"
        autoComplete="current-password"
        required
        size="lg"
        aside={
          <Link href={paths.forgotPassword()} className="tap link">
            Forgot password
          </Link>
        }
      />
      <SubmitButton size="lg" className="w-full">
        Sign in
      </SubmitButton>
    </Form>
  );
}
