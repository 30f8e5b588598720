import type { Metadata } from "next";
import { AccountSection } from "@/components/users/account-section";
import { PasswordForm } from "@/components/users/password-form";
import { SessionList } from "@/components/users/session-list";
import { requireMember } from "@/lib/session";
import { listSessions } from "@/lib/users/queries/account";

export const metadata: Metadata = { title: "Security" };

export default async function SecurityPage() {
  const viewer = await requireMember();
  const sessions = await listSessions(viewer);
  return (
    <>
      <AccountSection title="Password" description="Changing it signs you out on every other device.">
        <PasswordForm username={viewer.username} />
      </AccountSection>
      <AccountSection
        title="Signed in on"
        description="Sign out what you don’t know or no longer use. It counts at once."
      >
        <SessionList sessions={sessions} />
      </AccountSection>
    </>
  );
}
