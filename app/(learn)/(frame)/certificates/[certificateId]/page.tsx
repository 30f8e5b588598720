import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CertificateBar } from "@/components/certificates/certificate-bar";
import { CertificateNotes } from "@/components/certificates/certificate-notes";
import { CertificateSheet } from "@/components/certificates/certificate-sheet";
import { CertificateStanding } from "@/components/certificates/certificate-standing";
import { SheetFrame } from "@/components/certificates/sheet-frame";
import { StaffPanel } from "@/components/certificates/staff-panel";
import { UnprintedLetters } from "@/components/certificates/unprinted-letters";
import { getCertificate, getCorrection } from "@/lib/certificates/queries";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { getViewer, requireMember } from "@/lib/session";

type Props = { params: Promise<{ certificateId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const certificate = await getCertificate(await getViewer(), (await params).certificateId);
  return { title: certificate ? `Certificate: ${certificate.courseTitle}` : "Certificate" };
}

export default async function CertificatePage({ params }: Props) {
  // The same viewer as in the title: what both read is read once.
  await requireMember();
  const certificate = await getCertificate(await getViewer(), (await params).certificateId);
  if (!certificate) notFound();
  const correction = await getCorrection(await getViewer(), certificate);
  const verifyUrl = new URL(paths.verifyCertificate(certificate.id), env.APP_URL).href;

  return (
    <main id="main" className="flex-1 bg-muted pb-14 print:bg-white print:p-0">
      <CertificateBar certificate={certificate} verifyUrl={verifyUrl} />
      <CertificateStanding certificate={certificate} />
      <UnprintedLetters certificate={certificate} />
      <SheetFrame>
        <CertificateSheet certificate={certificate} verifyUrl={verifyUrl} />
      </SheetFrame>
      <CertificateNotes certificate={certificate} correction={correction} verifyUrl={verifyUrl} />
      <StaffPanel certificate={certificate} />
    </main>
  );
}
