import { Document, Page, Path, renderToBuffer, Svg, Text, View } from "@react-pdf/renderer";
import { achieved, figures } from "@/lib/certificates/certificate-words";
import { wholeNumber } from "@/lib/certificates/certificate-number";
import { qrPath } from "@/lib/certificates/qr-path";
import { formatDate } from "@/lib/format";
import type { SheetCertificate } from "./certificate-sheet";
import { PdfCover } from "./pdf-cover";
import { loadStyle, type TextStyle } from "./pdf-fonts";
import { fitLines, type Lines, LinesOf } from "./pdf-lines";

export type PrintedCertificate = SheetCertificate & { issuedAt: Date };

/** A4 landscape is 842 × 595 points; the sheet is drawn on 1123 × 794 pixels. */
const px = (pixels: number) => pixels * 0.7496;
const ink = "#111c18";
const quiet = "#56605c";
const rule = "#c8cecb";

/** How wide the text may be. */
const width = px(1123 - 252 - 2 * 72);

/** A certificate as a PDF of one page, its text selectable, with the letters of every script it needs in it. */
export async function certificatePdf(certificate: PrintedCertificate, verifyUrl: string) {
  const { holderName, courseTitle, instructorName, issuerName } = certificate;
  const words = `${issuerName} ${JSON.stringify(figures(certificate, dateOf(certificate)))} ${verifyUrl} ${fixedWords}`;
  const [name, title, signature, issuer, small, note, lead, figure] = await Promise.all([
    fitLines(holderName, "book", { width, lines: 2, sizes: [62, 52, 44, 36, 28, 20].map(px) }),
    fitLines(courseTitle, "book", { width, lines: 2, sizes: [34, 28, 22, 18].map(px) }),
    fitLines(instructorName, "italic", { width: px(320), lines: 1, sizes: [22, 18, 14, 10].map(px) }),
    loadStyle(words, "medium", px(20)),
    loadStyle(words, "sans", px(13)),
    loadStyle(words, "sans", px(12)),
    loadStyle(words, "sans", px(17)),
    loadStyle(words, "medium", px(15)),
  ]);
  const text = { name, title, signature, issuer, small, note, lead, figure };
  return renderToBuffer(<Sheet certificate={certificate} text={text} verifyUrl={verifyUrl} />);
}

const fixedWords =
  "This certifies that completed every lesson and passed every assessment of Certificate no. Instructor";

type Styled = Record<"name" | "title" | "signature", Lines> &
  Record<"issuer" | "small" | "note" | "lead" | "figure", TextStyle>;
type SheetProps = { certificate: PrintedCertificate; text: Styled; verifyUrl: string };

function Sheet({ certificate, text, verifyUrl }: SheetProps) {
  const { holderName, courseTitle, issuerName, issuedAt } = certificate;
  return (
    <Document
      title={`${courseTitle}: certificate of ${holderName}`}
      author={issuerName}
      creator={issuerName}
      producer={issuerName}
      language="en-US"
      creationDate={issuedAt}
      modificationDate={issuedAt}
    >
      <Page size="A4" orientation="landscape" style={{ flexDirection: "row", color: ink, ...text.small }}>
        <PdfCover course={certificate.course} width={px(252)} height={595} />
        <View style={{ flex: 1, paddingHorizontal: px(72), paddingTop: px(64), paddingBottom: px(56) }}>
          <Head certificate={certificate} text={text} />
          <Statement certificate={certificate} text={text} />
          <Figures certificate={certificate} text={text} />
          <Foot text={text} verifyUrl={verifyUrl} />
        </View>
      </Page>
    </Document>
  );
}

type PartProps = Omit<SheetProps, "verifyUrl">;

function Head({ certificate: { id, issuerName }, text }: PartProps) {
  return (
    <View style={{ flexDirection: "row", justifyContent: "space-between", alignItems: "flex-start" }}>
      <View style={{ flexDirection: "row", alignItems: "center" }}>
        <Svg viewBox="0 0 24 24" style={{ width: px(26), height: px(26), marginRight: px(10) }}>
          <Path fill={ink} d="M2 2h9.4v9.4H2zM12.6 2H22v9.4h-9.4zM2 12.6h9.4V22H2z" />
          <Path fill="#006b49" d="M12.6 12.6H22A9.4 9.4 0 0 1 12.6 22z" />
        </Svg>
        <Text style={text.issuer}>{issuerName}</Text>
      </View>
      <View style={{ alignItems: "flex-end" }}>
        <Text style={{ color: quiet }}>Certificate no.</Text>
        <Text style={{ marginTop: px(3), ...text.note }}>{wholeNumber(id)}</Text>
      </View>
    </View>
  );
}

function Statement({ certificate, text }: PartProps) {
  return (
    <View style={{ marginTop: px(66) }}>
      <Text style={{ color: quiet, ...text.lead }}>This certifies that</Text>
      <View style={{ marginTop: px(10) }}>
        <LinesOf lines={text.name} />
      </View>
      <Text style={{ marginTop: px(16), color: quiet, ...text.lead }}>{achieved(certificate)}</Text>
      <View style={{ marginTop: px(8) }}>
        <LinesOf lines={text.title} />
      </View>
    </View>
  );
}

function Figures({ certificate, text }: PartProps) {
  const line = { borderTopWidth: 0.75, borderBottomWidth: 0.75, borderColor: rule, paddingVertical: px(14) };
  return (
    <View style={{ marginTop: px(34), flexDirection: "row", ...line }}>
      {figures(certificate, dateOf(certificate)).map(({ name, value }) => (
        <View key={name} style={{ flex: 1 }}>
          <Text style={{ color: quiet }}>{name}</Text>
          <Text style={{ marginTop: px(4), ...text.figure }}>{value}</Text>
        </View>
      ))}
    </View>
  );
}

function Foot({ text, verifyUrl }: Omit<SheetProps, "certificate">) {
  const { d, size } = qrPath(verifyUrl);
  const { host } = new URL(verifyUrl);
  return (
    <View style={{ marginTop: "auto", flexDirection: "row", alignItems: "flex-end" }}>
      <View style={{ minWidth: px(220) }}>
        <View style={{ paddingBottom: px(4) }}>
          <LinesOf lines={text.signature} />
        </View>
        <Text
          style={{ borderTopWidth: 0.75, borderColor: ink, paddingTop: px(6), color: quiet, ...text.note }}
        >
          Instructor
        </Text>
      </View>
      <View style={{ marginLeft: "auto", alignItems: "flex-end" }}>
        <Text style={{ color: quiet, ...text.note }}>Check this certificate at</Text>
        <Text style={{ marginTop: px(4), ...text.note }}>{`${host}/verify`}</Text>
      </View>
      <Svg viewBox={`0 0 ${size} ${size}`} style={{ width: px(84), height: px(84), marginLeft: px(16) }}>
        <Path fill={ink} d={d} />
      </Svg>
    </View>
  );
}

function dateOf({ completedAt }: PrintedCertificate) {
  return formatDate(completedAt);
}
