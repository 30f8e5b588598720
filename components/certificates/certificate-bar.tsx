import { Download } from "lucide-react";
import { buttonClass } from "@/components/ui/button-class";
import type { CertificatePage } from "@/lib/certificates/queries";
import { formatDate } from "@/lib/format";
import { paths } from "@/lib/paths";
import { ShareButtons } from "./share-buttons";

/** Above the sheet: what it is, and what can be done with it. */
export function CertificateBar({
  certificate,
  verifyUrl,
}: {
  certificate: CertificatePage;
  verifyUrl: string;
}) {
  const { id, courseTitle, issuedAt, state } = certificate;
  return (
    <div className="mx-auto flex max-w-[1123px] flex-wrap items-center justify-between gap-3 px-4 py-5 md:py-6 min-[73.75rem]:px-0 print:hidden">
      <div className="min-w-0">
        <p className="truncate text-md font-semibold">{courseTitle}</p>
        <p className="text-sm text-muted-foreground">
          Issued {formatDate(issuedAt)}, {state === "valid" ? "public page is on" : "no longer valid"}
        </p>
      </div>
      {state === "valid" && (
        <div className="flex items-center gap-2 max-md:w-full">
          <ShareButtons url={verifyUrl} />
          <a href={paths.certificatePdf(id)} className={buttonClass({ className: "max-md:flex-1" })}>
            <Download />
            Download PDF
          </a>
        </div>
      )}
    </div>
  );
}
