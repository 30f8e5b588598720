import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Logo } from "@/components/layout/logo";
import { LetterSwitch } from "@/components/ops/notification-letters";
import { getLetters } from "@/lib/ops/queries";
import { paths } from "@/lib/paths";
import { getViewer } from "@/lib/session";

export const metadata: Metadata = {
  title: "Letters",
  referrer: "same-origin",
  robots: { index: false },
};

type Props = { params: Promise<{ token: string }> };

/** A button and not the visit itself ends letters: mail scanners visit links too. */
export default async function UnsubscribePage({ params }: Props) {
  const { token } = await params;
  const letters = await getLetters(await getViewer(), token);
  if (!letters) notFound();
  return (
    <>
      <header className="px-4 pt-5 md:px-8">
        <Logo />
      </header>
      <main id="main" className="mx-auto w-full max-w-[26rem] px-4 pt-16 pb-16 md:px-0 md:pt-28">
        <LetterSwitch token={token} {...letters} />
        <p className="mt-8 text-sm text-muted-foreground">
          <Link href={paths.notificationSettings()} prefetch={false} className="tap link">
            All letters and their settings
          </Link>
        </p>
      </main>
    </>
  );
}
