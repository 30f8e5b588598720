import { Form } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { signUpAction } from "@/lib/users/actions";

export function SignUpForm({ callbackUrl }: { callbackUrl: string | undefined }) {
  return (
    <Form action={signUpAction} className="mt-7 space-y-4">
      <input type="hidden" name="callbackUrl" value={callbackUrl ?? ""} />
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label="First name"
          name="firstName"
          autoComplete="given-name"
          required
          maxLength={80}
          size="lg"
        />
        <TextField
          label="Last name"
          name="lastName"
          autoComplete="family-name"
          required
          maxLength={80}
          size="lg"
        />
      </div>
      <TextField
        label="Username"
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        help="3 to 32 letters, digits, dots, dashes or underscores"
        required
        maxLength={32}
        size="lg"
      />
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="email"
        required
        maxLength={254}
        size="lg"
      />
      <PasswordField
        label="Password"
        name="password"
        autoComplete="new-password"
        help="At least 10 characters, none of the passwords that are known from leaks"
        required
        minLength={10}
        maxLength={200}
        size="lg"
      />
      <SubmitButton size="lg" className="w-full">
        Create account
      </SubmitButton>
      <p className="text-xs text-muted-foreground">
        We send one e-mail to confirm the address. The link works for 24 hours.
      </p>
    </Form>
  );
}
