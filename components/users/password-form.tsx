import { Form } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { changePasswordAction } from "@/lib/users/actions";

export function PasswordForm({ username }: { username: string }) {
  return (
    <Form action={changePasswordAction} className="max-w-[22.5rem] space-y-4">
      <input type="text" name="username" value={username} autoComplete="username" readOnly hidden />
      <PasswordField
        label="Current password"
        name="currentPassword"
        autoComplete="current-password"
        required
      />
      <PasswordField
        label="New password"
        name="password"
        autoComplete="new-password"
        help="At least 10 characters"
        required
        minLength={10}
        maxLength={200}
      />
      <SubmitButton>Change password</SubmitButton>
    </Form>
  );
}
