import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Verdict } from "@/components/certificates/verdict";
import { VerifiedAside } from "@/components/certificates/verified-aside";
import { VerifiedFacts } from "@/components/certificates/verified-facts";
import { shortNumber } from "@/lib/certificates/certificate-number";
import { isProof } from "@/lib/certificates/credential-proof";
import { getPublicCertificate } from "@/lib/certificates/queries";
import { clock } from "@/lib/clock";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { getViewer } from "@/lib/session";

type Props = {
  params: Promise<{ certificateId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Whoever has the number may look; no search engine gets to know it. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const certificate = await getPublicCertificate(await getViewer(), (await params).certificateId);
  const robots = { index: false };
  if (!certificate) return { title: "No such certificate", robots };
  return { title: `Certificate ${shortNumber(certificate.id)} is ${certificate.state}`, robots };
}

export default async function VerifiedPage({ params, searchParams }: Props) {
  const certificate = await getPublicCertificate(await getViewer(), (await params).certificateId);
  if (!certificate) notFound();
  const { proof } = await searchParams;
  const isProven = isProof(typeof proof === "string" ? proof : undefined, certificate.id, clock.now());
  const verifyUrl = new URL(paths.verifyCertificate(certificate.id), env.APP_URL);

  return (
    <main id="main" className="mx-auto w-full max-w-[62rem] flex-1 px-4 pt-9 pb-16 md:px-6 md:pt-16">
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div>
          <Verdict certificate={certificate} isProven={isProven} />
          <VerifiedFacts certificate={certificate} site={verifyUrl.host} />
          <p className="mt-6 text-sm">
            <a href={paths.verify()} className="link">
              Check another certificate
            </a>
          </p>
        </div>
        <VerifiedAside certificate={certificate} verifyUrl={verifyUrl.href} />
      </div>
    </main>
  );
}
