import type { ReactNode } from "react";
import { wholeNumber } from "@/lib/certificates/certificate-number";
import type { CertificateFacts } from "@/lib/certificates/queries";
import { formatDate, formatMinutes, plural } from "@/lib/format";

/** The least that proves it, as it was frozen. */
export function VerifiedFacts({ certificate, site }: { certificate: CertificateFacts; site: string }) {
  const { id, holderName, grade, lessons, quizzes, duration, instructorName, issuerName, completedAt } =
    certificate;
  const work = [
    ...(lessons > 0 ? [plural(lessons, "lesson")] : []),
    ...(quizzes > 0 ? [`${plural(quizzes, "quiz", "quizzes")} passed`] : []),
  ];
  return (
    <dl className="mt-8 border-b border-border text-sm">
      <Fact name="Certificate number">
        <span className="font-mono wrap-anywhere">{wholeNumber(id)}</span>
      </Fact>
      <Fact name="Holder">{holderName}</Fact>
      <Fact name="Course">{certificate.courseTitle}</Fact>
      <Fact name="Completed">{formatDate(completedAt)}</Fact>
      {grade !== null && <Fact name="Final score">{`${grade}%`}</Fact>}
      {work.length > 0 && <Fact name="Work done">{work.join(", ")}</Fact>}
      <Fact name="Course length">{formatMinutes(duration)}</Fact>
      <Fact name="Instructor">{instructorName}</Fact>
      <Fact name="Issuer">{`${issuerName}, ${site}`}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[8rem_minmax(0,1fr)] gap-4 border-t border-border py-2.5 md:grid-cols-[11rem_minmax(0,1fr)]">
      <dt className="text-muted-foreground">{name}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  );
}
