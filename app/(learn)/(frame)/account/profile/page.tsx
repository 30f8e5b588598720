import type { Metadata } from "next";
import { SingleKeysSwitch } from "@/components/quizzes/single-keys-switch";
import { AccountSection } from "@/components/users/account-section";
import { PictureForm } from "@/components/users/picture-form";
import { ProfileForm } from "@/components/users/profile-form";
import { requireMember } from "@/lib/session";
import { getProfile } from "@/lib/users/queries/account";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage() {
  const viewer = await requireMember();
  const profile = await getProfile(viewer);
  return (
    <>
      <AccountSection
        title="Picture"
        description="Shown beside your name. JPEG, PNG, WebP, AVIF or GIF, up to 8 MB."
      >
        <PictureForm name={viewer.name} image={profile.profileImage} />
      </AccountSection>
      <AccountSection
        title="About you"
        description="Your name stands on your certificates as you write it here."
      >
        <ProfileForm profile={profile} />
      </AccountSection>
      <AccountSection title="Sign-in" description="Both of them open your account.">
        <dl className="grid grid-cols-[7rem_minmax(0,1fr)] gap-y-2 text-sm">
          <dt className="text-muted-foreground">Username</dt>
          <dd>{profile.username}</dd>
          <dt className="text-muted-foreground">E-mail</dt>
          <dd className="break-words">{profile.email ?? "None"}</dd>
        </dl>
      </AccountSection>
      <AccountSection
        title="Keyboard"
        description="Lessons and quizzes are worked by single keys too. Kept on this device."
      >
        <SingleKeysSwitch help="Off: letters, digits, / and ? do nothing, which suits speech input. The buttons stay." />
      </AccountSection>
    </>
  );
}
