import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { CertificatePage } from "@/lib/certificates/queries";
import { formatDate } from "@/lib/format";
import { paths } from "@/lib/paths";

/** Why a certificate does not stand any more, for its owner and those who answer for it; nothing for a valid one. */
export function CertificateStanding({ certificate }: { certificate: CertificatePage }) {
  const { state, revokedAt, revokedReason, replacedById } = certificate;
  if (state === "valid" || !revokedAt) return null;
  const on = formatDate(revokedAt);
  return (
    <div className="mx-auto mb-5 max-w-[1123px] px-4 min-[73.75rem]:px-0 print:hidden">
      {replacedById ? (
        <Notice tone="warning" title={`Replaced on ${on}`}>
          {revokedReason}.{" "}
          <Link href={paths.certificate(replacedById)} prefetch={false} className="link">
            Open the certificate that is valid now
          </Link>
        </Notice>
      ) : (
        <Notice tone="destructive" title={`Revoked on ${on}`}>
          The reason: {revokedReason}
        </Notice>
      )}
    </div>
  );
}
