import { qrPath } from "@/lib/certificates/qr-path";

/** Leads a camera to the page that checks the certificate. */
export function CertificateQr({ url }: { url: string }) {
  const { d, size } = qrPath(url);
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      className="size-[84px] shrink-0"
      shapeRendering="crispEdges"
      role="img"
      aria-label="QR code to the verification page"
    >
      <path fill="#111c18" d={d} />
    </svg>
  );
}
