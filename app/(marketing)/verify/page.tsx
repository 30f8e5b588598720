import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CredentialForm } from "@/components/certificates/credential-form";
import { NumberForm } from "@/components/certificates/number-form";
import { numberFilter } from "@/lib/certificates/schema";
import { paths } from "@/lib/paths";

export const metadata: Metadata = {
  title: "Check a certificate",
  description: "Whether a certificate is genuine, whose it is and whether it still stands.",
  alternates: { canonical: paths.verify() },
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function VerifyPage({ searchParams }: Props) {
  const { number } = numberFilter.parse(await searchParams);
  if (number?.id) redirect(paths.verifyCertificate(number.id));

  return (
    <main id="main" className="mx-auto w-full max-w-[62rem] flex-1 px-4 pt-9 pb-16 md:px-6 md:pt-16">
      <h1 className="text-3xl md:text-4xl">Check a certificate</h1>
      <p className="mt-3 mb-8 max-w-[34rem] text-md text-muted-foreground">
        See whose it is, what for, and whether it still stands. You need no account.
      </p>
      <NumberForm
        typed={number?.typed}
        problem={number ? "This is no certificate number: one has 28 letters and digits." : undefined}
      />
      <section aria-labelledby="credential" className="mt-12 border-t border-border pt-8">
        <h2 id="credential" className="text-lg font-semibold">
          Check a badge or a credential
        </h2>
        <p className="mt-1 mb-5 max-w-[34rem] text-sm text-muted-foreground">
          Badges and credentials are signed (Open Badges 3.0). One changed byte, and this page says so.
        </p>
        <CredentialForm />
      </section>
    </main>
  );
}
