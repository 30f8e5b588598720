import type { Metadata } from "next";
import { NotificationPreferences } from "@/components/ops/notification-preferences";
import { Notice } from "@/components/ui/notice";
import { AccountSection } from "@/components/users/account-section";
import { listPreferences } from "@/lib/ops/queries";
import { requireMember } from "@/lib/session";

export const metadata: Metadata = { title: "Notification settings" };

export default async function NotificationSettingsPage() {
  const viewer = await requireMember();
  const preferences = await listPreferences(viewer);
  return (
    <AccountSection
      title="By e-mail"
      description="Everything is also in the list behind the bell. Letters about your sign-in always come."
    >
      {!viewer.emailVerified && (
        <Notice title="Your address is not confirmed" tone="warning" className="mb-6">
          No letters of these kinds are sent until it is.
        </Notice>
      )}
      <NotificationPreferences preferences={preferences} />
    </AccountSection>
  );
}
