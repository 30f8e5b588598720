import { Circle, G, Path, Rect, Svg } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { coverShapes, type CoverSubject } from "@/components/courses/cover-art";

type Shape = { tag: string; attributes: Record<string, string>; children: Shape[] };

/** The course's drawing, the middle of it in a tall panel. */
export function PdfCover({ course, width, height }: { course: CoverSubject; width: number; height: number }) {
  const slice = (400 * width) / height;
  return (
    <Svg viewBox={`${(640 - slice) / 2} 0 ${slice} 400`} style={{ width, height }}>
      {parseShapes(coverShapes(course)).map(draw)}
    </Svg>
  );
}

/** Covers are drawn with four kinds of element, in our own spelling. */
function parseShapes(svg: string) {
  const root: Shape = { tag: "svg", attributes: {}, children: [] };
  const open = [root];
  for (const [, isEnd, tag = "", text = "", isEmpty] of svg.matchAll(/<(\/?)(\w+)([^>]*?)(\/?)>/g)) {
    if (isEnd) {
      open.pop();
      continue;
    }
    const pairs = [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]);
    const shape: Shape = { tag, attributes: Object.fromEntries(pairs), children: [] };
    open.at(-1)?.children.push(shape);
    if (!isEmpty) open.push(shape);
  }
  return root.children;
}

function draw({ tag, attributes, children }: Shape, key: number): ReactNode {
  const {
    fill = "none",
    stroke,
    d = "",
    cx = 0,
    cy = 0,
    r = 0,
    x = 0,
    y = 0,
    width = 0,
    height = 0,
    rx,
  } = attributes;
  const thickness = attributes["stroke-width"];
  const line = stroke ? { stroke, ...(thickness && { strokeWidth: thickness }) } : {};
  // Inside a group what it paints with holds, unless a shape says otherwise.
  const paint = { ...(attributes.fill || tag !== "g" ? { fill } : {}), ...line };
  if (tag === "g") {
    const parts = children.map((child) => ({ ...child, attributes: { ...attributes, ...child.attributes } }));
    return <G key={key}>{parts.map(draw)}</G>;
  }
  if (tag === "circle") return <Circle key={key} cx={cx} cy={cy} r={r} {...paint} />;
  if (tag === "rect") {
    return <Rect key={key} x={x} y={y} width={width} height={height} {...(rx && { rx })} {...paint} />;
  }
  return <Path key={key} d={d} {...paint} />;
}
