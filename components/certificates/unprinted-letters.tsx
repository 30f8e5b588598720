import { Notice } from "@/components/ui/notice";
import { uncovered } from "@/lib/certificates/font-choice";
import type { CertificatePage } from "@/lib/certificates/queries";

/** Before somebody downloads the PDF: the letters that no font in it has. Nothing where it has all of them. */
export function UnprintedLetters({ certificate }: { certificate: CertificatePage }) {
  const { state, holderName, courseTitle, instructorName } = certificate;
  const letters = [...new Set(uncovered(`${holderName}${courseTitle}${instructorName}`))];
  if (state !== "valid" || letters.length === 0) return null;
  return (
    <div className="mx-auto mb-5 max-w-[1123px] px-4 min-[73.75rem]:px-0 print:hidden">
      <Notice tone="warning" title={`The PDF can’t show ${letters.slice(0, 12).join(" ")}`}>
        Our fonts do not have {letters.length === 1 ? "this letter" : "these letters"}. This page shows what
        your device can: print it instead, or save it as a PDF from there.
      </Notice>
    </div>
  );
}
