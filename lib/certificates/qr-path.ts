import { encode } from "uqr";

/** The dark squares of a QR code as one SVG path, in squares of 1 × 1, with the code's width in squares. */
export function qrPath(text: string) {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const d = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("");
  return { d, size };
}
