import { clsx } from "clsx";
import { Cover } from "@/components/courses/cover";
import { achieved, figures, nameSize, titleSize } from "@/lib/certificates/certificate-words";
import { wholeNumber } from "@/lib/certificates/certificate-number";
import { formatDate } from "@/lib/format";
import { CertificateQr } from "./certificate-qr";

export type SheetCertificate = {
  id: string;
  holderName: string;
  courseTitle: string;
  instructorName: string;
  issuerName: string;
  duration: number;
  lessons: number;
  quizzes: number;
  grade: number | null;
  completedAt: Date;
  course: { id: number; category: string };
};

type SheetProps = {
  certificate: SheetCertificate;
  verifyUrl: string;
  /** The page's own heading stands elsewhere. */
  isPicture?: boolean;
};

/** The certificate itself: A4 landscape at 96 dots per inch, white in the dark too, as on paper. */
export function CertificateSheet({ certificate, verifyUrl, isPicture = false }: SheetProps) {
  const { holderName, courseTitle, course } = certificate;
  return (
    <article
      className="certificate-sheet relative grid h-[794px] w-[1123px] grid-cols-[252px_1fr] overflow-hidden bg-white text-[#111c18]"
      aria-label={`Certificate, ${holderName}, ${courseTitle}`}
    >
      <div className="relative h-full overflow-hidden">
        <Cover course={course} />
      </div>
      <div className="relative flex min-w-0 flex-col px-[72px] pt-[64px] pb-[56px]">
        <Head certificate={certificate} />
        <Statement certificate={certificate} isPicture={isPicture} />
        <Figures certificate={certificate} />
        <Foot certificate={certificate} verifyUrl={verifyUrl} />
      </div>
    </article>
  );
}

type PartProps = { certificate: SheetCertificate };
const quiet = "text-[#56605c]";

function Head({ certificate: { id, issuerName } }: PartProps) {
  return (
    <div className="flex items-start justify-between gap-6">
      <div className="flex items-center gap-2.5">
        <svg className="size-[26px] shrink-0" viewBox="0 0 24 24" aria-hidden>
          <path fill="currentColor" d="M2 2h9.4v9.4H2zM12.6 2H22v9.4h-9.4zM2 12.6h9.4V22H2z" />
          <path fill="#006b49" d="M12.6 12.6H22A9.4 9.4 0 0 1 12.6 22z" />
        </svg>
        <span className="text-[20px] leading-none font-bold tracking-[-0.035em]">{issuerName}</span>
      </div>
      <p className={clsx("text-right text-[13px] leading-[18px]", quiet)}>
        Certificate no.
        <br />
        <span className="font-mono text-[12px] text-[#111c18]">{wholeNumber(id)}</span>
      </p>
    </div>
  );
}

function Statement({ certificate, isPicture }: PartProps & { isPicture: boolean }) {
  const { holderName, courseTitle } = certificate;
  const Name = isPicture ? "p" : "h1";
  const [name, title] = [nameSize(holderName), titleSize(courseTitle)];
  return (
    <div className="mt-[66px]">
      <p className={clsx("text-[17px] leading-6", quiet)}>This certifies that</p>
      <Name
        className="mt-2 font-serif font-medium tracking-[-0.025em] break-words"
        style={{ fontSize: name, lineHeight: `${Math.round(name * 1.1)}px` }}
        dir="auto"
      >
        {holderName}
      </Name>
      <p className={clsx("mt-5 text-[17px] leading-6", quiet)}>{achieved(certificate)}</p>
      <p
        className="mt-2 line-clamp-3 font-serif font-medium tracking-[-0.016em]"
        style={{ fontSize: title, lineHeight: `${Math.round(title * 1.22)}px` }}
      >
        {courseTitle}
      </p>
    </div>
  );
}

function Figures({ certificate }: PartProps) {
  return (
    <dl className="mt-[34px] grid auto-cols-fr grid-flow-col border-y border-[#c8cecb] py-4 text-[13px] leading-[18px]">
      {figures(certificate, formatDate(certificate.completedAt)).map(({ name, value }) => (
        <div key={name}>
          <dt className={quiet}>{name}</dt>
          <dd className="mt-0.5 text-[15px] leading-5 font-medium">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Foot({ certificate: { instructorName }, verifyUrl }: PartProps & { verifyUrl: string }) {
  return (
    <div className="mt-auto flex items-end justify-between gap-6">
      <div className="min-w-[190px]">
        <p className="font-serif text-[22px] leading-8 italic" dir="auto">
          {instructorName}
        </p>
        <p className={clsx("border-t border-[#111c18] pt-1.5 text-[12px] leading-4", quiet)}>Instructor</p>
      </div>
      <div className="flex items-end gap-4">
        <p className={clsx("text-right text-[12px] leading-[17px]", quiet)}>
          Check this certificate at
          <br />
          <span className="font-mono text-[#111c18]">{`${new URL(verifyUrl).host}/verify`}</span>
        </p>
        <CertificateQr url={verifyUrl} />
      </div>
    </div>
  );
}
