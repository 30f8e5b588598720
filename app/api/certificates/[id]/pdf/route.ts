import { certificatePdf } from "@/components/certificates/certificate-pdf";
import { shortNumber } from "@/lib/certificates/certificate-number";
import { privateFile } from "@/lib/certificates/public-answer";
import { getCertificateFile } from "@/lib/certificates/queries";
import { env } from "@/lib/env";
import { machineDoor } from "@/lib/machine-door";
import { paths } from "@/lib/paths";

/** A certificate to keep and to print, for its owner and those who answer for it. */
export const GET = machineDoor<{ id: string }>(async (viewer, _request, { id }) => {
  const certificate = await getCertificateFile(viewer, id);
  const verifyUrl = new URL(paths.verifyCertificate(certificate.id), env.APP_URL).href;
  const pdf = await certificatePdf(certificate, verifyUrl);
  return privateFile(new Uint8Array(pdf), {
    type: "application/pdf",
    name: `certificate-${shortNumber(certificate.id)}.pdf`,
  });
});
