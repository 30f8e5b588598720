import { Download, Link as LinkIcon } from "lucide-react";
import Link from "next/link";
import { Cover } from "@/components/courses/cover";
import { MiddleDot } from "@/components/courses/middle-dot";
import { ButtonLink } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import type { OwnCertificate } from "@/lib/certificates/queries";
import { formatDate } from "@/lib/format";
import { paths } from "@/lib/paths";

const shownAtMost = 3;

/** The latest certificates; all of them have a page of their own. */
export function CertificateList({ certificates }: { certificates: readonly OwnCertificate[] }) {
  const valid = certificates.filter(({ isValid }) => isValid);
  if (valid.length === 0) return null;
  return (
    <section aria-labelledby="certificates" className="min-w-0">
      <div className="flex items-baseline justify-between gap-3">
        <h2 id="certificates" className="text-base font-semibold">
          Certificates
        </h2>
        <Link href={paths.certificates()} prefetch={false} className="tap text-sm link">
          All certificates
        </Link>
      </div>
      <ul className="mt-3 border-b border-border">
        {valid.slice(0, shownAtMost).map((certificate) => (
          <CertificateRow key={certificate.id} certificate={certificate} />
        ))}
      </ul>
    </section>
  );
}

function CertificateRow({ certificate }: { certificate: OwnCertificate }) {
  const { id, courseTitle, issuedAt, grade, number, course } = certificate;
  return (
    <li className="group relative flex items-center gap-4 border-t border-border py-3 text-sm">
      <span className="block h-9 w-[3.6rem] shrink-0 overflow-hidden rounded-xs">
        <Cover course={course} />
      </span>
      <span className="min-w-0 flex-1">
        <Link
          href={paths.certificate(id)}
          prefetch={false}
          className="block truncate font-medium underline-offset-3 group-hover:underline after:absolute after:inset-0"
        >
          {courseTitle}
        </Link>
        <span className="tnum block text-xs text-muted-foreground">
          {formatDate(issuedAt)}
          {grade !== null && (
            <>
              <MiddleDot />
              score {grade}%
            </>
          )}
        </span>
      </span>
      <span className="font-mono text-xs text-muted-foreground max-md:hidden">{number}</span>
      <span className="relative flex">
        <ButtonLink
          href={paths.verifyCertificate(id)}
          variant="quiet"
          size="icon"
          aria-label={`Public page of the certificate for ${courseTitle}`}
        >
          <LinkIcon />
        </ButtonLink>
        <a
          href={paths.certificatePdf(id)}
          download
          className={buttonClass({ variant: "quiet", size: "icon" })}
          aria-label={`Download the certificate for ${courseTitle} as PDF`}
        >
          <Download />
        </a>
      </span>
    </li>
  );
}
