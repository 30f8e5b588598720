import { Award, FileCode2 } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { requestCorrectionAction } from "@/lib/certificates/actions";
import type { CertificatePage, Correction } from "@/lib/certificates/queries";
import { linkedInUrl } from "@/lib/certificates/linked-in";
import { formatDate } from "@/lib/format";
import { paths } from "@/lib/paths";

type NotesProps = { certificate: CertificatePage; correction: Correction; verifyUrl: string };

/** Below the sheet: the public page, the badge, and what to do when the name is wrong. */
export function CertificateNotes({ certificate, correction, verifyUrl }: NotesProps) {
  const { id, isOwn, state, holderName, instructorName } = certificate;
  return (
    <div className="mx-auto mt-5 max-w-[1123px] space-y-8 px-4 text-sm min-[73.75rem]:px-0 print:hidden">
      <p className="text-muted-foreground">
        A4 landscape. Text in the PDF is selectable.{" "}
        <Link href={paths.verifyCertificate(id)} prefetch={false} className="break-all link">
          Open the public page
        </Link>
      </p>
      <div className="grid gap-8 md:grid-cols-2">
        {state === "valid" && (
          <Note title="Badge and credential">
            <p>
              The badge is a picture that carries a signed credential (Open Badges 3.0). Wallets and checkers
              read it, and a single changed byte shows.
            </p>
            <div className="mt-3 flex flex-wrap gap-2">
              <a href={paths.certificateBadge(id)} className={buttonClass({ variant: "outline" })}>
                <Award />
                Download badge
              </a>
              <a href={paths.certificateCredential(id)} className={buttonClass({ variant: "outline" })}>
                <FileCode2 />
                Download credential
              </a>
              {isOwn && (
                <a
                  href={linkedInUrl(certificate, verifyUrl)}
                  target="_blank"
                  rel="noreferrer"
                  className={buttonClass({ variant: "outline" })}
                >
                  Add to LinkedIn
                </a>
              )}
            </div>
          </Note>
        )}
        {isOwn && (
          <Note title={`Made out to ${holderName}`}>
            {correction ? (
              <NameCorrection certificate={certificate} correction={correction} />
            ) : (
              <p>
                The name is the one your{" "}
                <Link href={paths.profile()} prefetch={false} className="link">
                  profile
                </Link>{" "}
                had on that day. Is it wrong? Correct it there, then ask here for a certificate in the new
                name. {instructorName}, who teaches the course, issues it, and the old one leads to it.
              </p>
            )}
          </Note>
        )}
      </div>
    </div>
  );
}

type NameCorrectionProps = Pick<NotesProps, "certificate"> & { correction: NonNullable<Correction> };

function NameCorrection({
  certificate: { id, instructorName },
  correction: { name, askedAt },
}: NameCorrectionProps) {
  return (
    <>
      <p>
        Your profile says {name} by now.{" "}
        {askedAt
          ? `You asked ${instructorName} on ${formatDate(askedAt)} to issue the certificate in that name. You are told when it is done.`
          : `${instructorName}, who teaches the course, can issue the certificate in that name. The old one then leads to the new one.`}
      </p>
      {!askedAt && (
        <Form action={requestCorrectionAction} className="mt-3">
          <input type="hidden" name="certificateId" value={id} />
          <SubmitButton variant="outline">Ask for a correction</SubmitButton>
        </Form>
      )}
    </>
  );
}

function Note({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="text-base font-semibold">{title}</h2>
      <div className="mt-1 max-w-[34rem] text-muted-foreground">{children}</div>
    </section>
  );
}
