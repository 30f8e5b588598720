import { pictureFamilies } from "@/lib/picture-fonts";
import { coverSvg } from "./cover-art";

/** Of the place beside the words, in pixels. */
export const coverSize = { width: 500, height: 630 };

type CoursePictureProps = {
  course: { id: number; category: string };
  /** Its own cover as data, where it has one. */
  cover: string | null;
  /** What the fonts can draw of it; null is left out. */
  title: string | null;
  line: string | null;
  site: string | null;
};

/** What other sites show of a course, 1200 × 630: its words on paper, its cover beside them. */
export function CoursePicture({ course, cover, title, line, site }: CoursePictureProps) {
  const drawn = `data:image/svg+xml;base64,${Buffer.from(coverSvg(course)).toString("base64")}`;
  return (
    <div style={{ display: "flex", width: 1200, height: 630, background: "#fbfbfa", color: "#13201c" }}>
      <div
        style={{
          display: "flex",
          flexDirection: "column",
          justifyContent: "space-between",
          width: 700,
          padding: "72px 56px 64px 72px",
        }}
      >
        <div style={{ display: "flex", fontFamily: pictureFamilies.sans, fontSize: 30 }}>{site ?? ""}</div>
        <div
          style={{
            fontFamily: pictureFamilies.serif,
            fontSize: (title ?? "").length > 60 ? 52 : 68,
            lineHeight: 1.12,
            letterSpacing: "-0.02em",
            display: "block",
            lineClamp: 5,
          }}
        >
          {title ?? ""}
        </div>
        <div style={{ display: "flex", fontFamily: pictureFamilies.sans, fontSize: 28, color: "#5b6863" }}>
          {line ?? ""}
        </div>
      </div>
      <img src={cover ?? drawn} alt="" {...coverSize} style={{ objectFit: "cover" }} />
    </div>
  );
}
