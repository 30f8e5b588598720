import Link from "next/link";
import type { CertificateFacts } from "@/lib/certificates/queries";
import { paths } from "@/lib/paths";
import { CertificateSheet } from "./certificate-sheet";

/** Beside the facts: the sheet in small, and what its holder learned. */
export function VerifiedAside({
  certificate,
  verifyUrl,
}: {
  certificate: CertificateFacts;
  verifyUrl: string;
}) {
  const { outcomes, course, state } = certificate;
  return (
    <aside aria-label="About the course" className="max-lg:border-t max-lg:border-border max-lg:pt-8">
      {state === "valid" && (
        <div className="h-[238px] w-[336px] overflow-hidden shadow-[0_0_0_1px_var(--border-strong)] max-lg:hidden">
          <div className="[zoom:0.2993]" inert aria-hidden>
            <CertificateSheet certificate={certificate} verifyUrl={verifyUrl} isPicture />
          </div>
        </div>
      )}
      {outcomes.length > 0 && (
        <>
          <h2 className="text-md font-semibold lg:mt-10">What the course teaches</h2>
          <ul className="mt-3 space-y-2 text-sm text-muted-foreground">
            {outcomes.map((outcome) => (
              <li key={outcome}>{outcome}</li>
            ))}
          </ul>
        </>
      )}
      {course.slug && (
        <p className="mt-5 text-sm">
          <Link href={paths.course(course.slug)} prefetch={false} className="link">
            About this course
          </Link>
        </p>
      )}
    </aside>
  );
}
