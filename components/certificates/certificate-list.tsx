import Link from "next/link";
import { Cover } from "@/components/courses/cover";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, OutlineCards } from "@/components/ui/empty-state";
import { Status } from "@/components/ui/status";
import type { OwnCertificate } from "@/lib/certificates/queries";
import { formatDate, formatMinutes } from "@/lib/format";
import { paths } from "@/lib/paths";

/** All that the person has earned, newest first. */
export function CertificateList({ certificates }: { certificates: readonly OwnCertificate[] }) {
  if (certificates.length === 0) return <NoCertificates />;
  return (
    <ul className="mt-6 border-b border-border">
      {certificates.map((certificate) => (
        <li
          key={certificate.id}
          className="group relative grid grid-cols-[5rem_minmax(0,1fr)] items-center gap-4 border-t border-border py-4 md:grid-cols-[7rem_minmax(0,1fr)_auto] md:gap-5"
        >
          <span className="aspect-[16/10] overflow-hidden rounded-sm">
            <Cover course={certificate.course} loading="lazy" />
          </span>
          <span className="min-w-0">
            <Link
              href={paths.certificate(certificate.id)}
              prefetch={false}
              className="block font-medium underline-offset-3 group-hover:underline after:absolute after:inset-0"
            >
              {certificate.courseTitle}
            </Link>
            <span className="mt-0.5 block text-sm text-muted-foreground">
              {[
                formatDate(certificate.issuedAt),
                formatMinutes(certificate.duration),
                ...(certificate.grade === null ? [] : [`${certificate.grade}%`]),
              ].join(", ")}
            </span>
          </span>
          <span className="text-sm max-md:col-start-2 max-md:-mt-3 md:text-right">
            <Status tone={certificate.isValid ? "good" : "bad"}>
              {certificate.isValid ? "Valid" : "Revoked"}
            </Status>
            <span className="ml-3 font-mono text-xs text-muted-foreground md:ml-0 md:block">
              {certificate.number}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function NoCertificates() {
  return (
    <EmptyState
      outline={<OutlineCards />}
      title="No certificates yet"
      actions={<ButtonLink href={paths.learn()}>My learning</ButtonLink>}
    >
      Finish every lesson of a course and pass its quizzes: the certificate is here the moment you do.
    </EmptyState>
  );
}
