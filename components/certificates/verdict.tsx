import { clsx } from "clsx";
import { Check, type LucideIcon, RefreshCw, X } from "lucide-react";
import Link from "next/link";
import type { CertificateFacts, CertificateState } from "@/lib/certificates/queries";
import { formatDate } from "@/lib/format";
import { paths } from "@/lib/paths";

const verdicts: Record<CertificateState, { words: string; icon: LucideIcon; text: string; disc: string }> = {
  valid: {
    words: "Valid certificate",
    icon: Check,
    text: "text-brand",
    disc: "bg-brand text-brand-foreground",
  },
  replaced: {
    words: "Replaced certificate",
    icon: RefreshCw,
    text: "text-warning",
    disc: "bg-warning text-background",
  },
  revoked: {
    words: "Revoked certificate",
    icon: X,
    text: "text-destructive",
    disc: "bg-destructive text-destructive-foreground",
  },
};

type VerdictProps = {
  certificate: CertificateFacts;
  /** A credential was checked just now, and is genuine. */
  isProven: boolean;
};

/** Whether it stands, in a word, a mark and a sentence. */
export function Verdict({ certificate, isProven }: VerdictProps) {
  const { state, holderName, courseTitle } = certificate;
  const { words, icon: Icon, text, disc } = verdicts[state];
  return (
    <>
      <p className={clsx("flex items-center gap-2.5 text-md font-medium", text)}>
        <span className={clsx("flex size-6 items-center justify-center rounded-full", disc)}>
          <Icon className="size-4" strokeWidth={3} />
        </span>
        {words}
      </p>
      <h1 className="mt-4 font-serif text-3xl font-medium tracking-[-0.022em] break-words md:text-4xl">
        {state === "revoked"
          ? `${courseTitle}, once issued to ${holderName}`
          : `${holderName} completed ${courseTitle}`}
      </h1>
      <p className="mt-3 max-w-[34rem] text-md text-muted-foreground">
        <Standing certificate={certificate} />
      </p>
      {isProven && (
        <p className="mt-3 max-w-[34rem] text-md">
          The credential you gave is genuine: it was signed here, and not a byte of it was changed.
          {state !== "valid" && " Its certificate does not stand any more."}
        </p>
      )}
    </>
  );
}

function Standing({ certificate }: { certificate: CertificateFacts }) {
  const { issuerName, issuedAt, revokedAt, replacedById } = certificate;
  const issued = `${issuerName} issued this certificate on ${formatDate(issuedAt)}`;
  if (!revokedAt) return `${issued}. It was checked just now against our records.`;
  if (!replacedById) {
    return `${issued} and withdrew it on ${formatDate(revokedAt)}. It proves nothing any more.`;
  }
  return (
    <>
      {`${issued} and put a corrected one in its place on ${formatDate(revokedAt)}. `}
      <Link href={paths.verifyCertificate(replacedById)} prefetch={false} className="link">
        See the one that is valid
      </Link>
    </>
  );
}
