import type { Metadata } from "next";
import { CertificateList } from "@/components/certificates/certificate-list";
import { PageHeader } from "@/components/layout/page-header";
import { listCertificates } from "@/lib/certificates/queries";
import { requireMember } from "@/lib/session";

export const metadata: Metadata = { title: "Certificates" };

export default async function CertificatesPage() {
  const certificates = await listCertificates(await requireMember());
  return (
    <main id="main" className="mx-auto w-full max-w-[62rem] flex-1 px-4 py-8 md:px-5 md:py-10">
      <PageHeader
        size="student"
        title="Certificates"
        {...(certificates.length > 0 && {
          description: "Anybody with a certificate’s number can check it. Nobody can guess one.",
        })}
      />
      <CertificateList certificates={certificates} />
    </main>
  );
}
