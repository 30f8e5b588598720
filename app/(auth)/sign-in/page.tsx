import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { Notice } from "@/components/ui/notice";
import { AuthHeading } from "@/components/users/auth-heading";
import { SignInForm } from "@/components/users/sign-in-form";
import { homeOf, paths, safeReturn } from "@/lib/paths";
import { getViewer } from "@/lib/session";
import { isMember } from "@/lib/viewer";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ callbackUrl?: string | string[]; error?: string }> };

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, error } = await searchParams;
  const back = safeReturn(callbackUrl, "") || undefined;
  const viewer = await getViewer();
  if (isMember(viewer)) redirect(back ?? homeOf[viewer.role]);

  return (
    <>
      <AuthHeading title="Sign in">
        New here?{" "}
        <Link href={paths.signUp(back)} className="tap link">
          Create an account
        </Link>
      </AuthHeading>
      {error && (
        <Notice
          tone="destructive"
          role="alert"
          className="mt-6"
          title="Signing in did not work. Please try again."
        />
      )}
      <SignInForm callbackUrl={back} />
    </>
  );
}
