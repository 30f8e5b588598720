import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { AuthHeading } from "@/components/users/auth-heading";
import { SignUpForm } from "@/components/users/sign-up-form";
import { homeOf, paths, safeReturn } from "@/lib/paths";
import { getViewer } from "@/lib/session";
import { isMember } from "@/lib/viewer";

export const metadata: Metadata = { title: "Create an account" };

type Props = { searchParams: Promise<{ callbackUrl?: string | string[] }> };

export default async function SignUpPage({ searchParams }: Props) {
  const back = safeReturn((await searchParams).callbackUrl, "") || undefined;
  const viewer = await getViewer();
  if (isMember(viewer)) redirect(back ?? homeOf[viewer.role]);

  return (
    <>
      <AuthHeading title="Create an account">
        Already have one?{" "}
        <Link href={paths.signIn(back)} className="tap link">
          Sign in
        </Link>
      </AuthHeading>
      <SignUpForm callbackUrl={back} />
    </>
  );
}
