import { encodePng } from "./png";

const size = 512;
/** Places a side in which a pixel at an edge is looked at. */
const samples = 4;

type Color = readonly [red: number, green: number, blue: number];

const ink: Color = [0x11, 0x1c, 0x18];
const paper: Color = [0xfc, 0xfc, 0xfa];
const brand: Color = [0x3a, 0xa0, 0x78];
const sand: Color = [0xdf, 0xd9, 0xc6];

let drawn: Buffer | undefined;

/** The picture of every badge: the mark on a seal. Drawn once, 512 × 512, without words. */
export function badgePicture() {
  return (drawn ??= encodePng(draw(), size, size));
}

function draw() {
  const pixels = new Uint8Array(size * size * 4);
  for (let at = 0; at < size * size; at += 1) {
    pixels.set(pixelAt(at % size, Math.floor(at / size)), at * 4);
  }
  return pixels;
}

function pixelAt(x: number, y: number) {
  const corner = colorAt(x, y);
  const isPlain =
    corner === colorAt(x + 1, y) && corner === colorAt(x, y + 1) && corner === colorAt(x + 1, y + 1);
  return isPlain ? withAlpha(corner, 1) : mixed(x, y);
}

/** Looked at in several places, so that edges are smooth. */
function mixed(x: number, y: number) {
  const sum: [number, number, number] = [0, 0, 0];
  let covered = 0;
  for (let part = 0; part < samples * samples; part += 1) {
    const [column, row] = [part % samples, Math.floor(part / samples)];
    const color = colorAt(x + (column + 0.5) / samples, y + (row + 0.5) / samples);
    if (!color) continue;
    covered += 1;
    sum[0] += color[0];
    sum[1] += color[1];
    sum[2] += color[2];
  }
  const color = sum.map((value) => Math.round(value / Math.max(1, covered))) as [number, number, number];
  return withAlpha(color, covered / (samples * samples));
}

function withAlpha(color: Color | null, share: number) {
  return color ? [...color, Math.round(share * 255)] : [0, 0, 0, 0];
}

/** A seal of 24 soft teeth, a ring in it, and the mark: three tiles and a quarter of a circle. */
function colorAt(x: number, y: number): Color | null {
  const [dx, dy] = [x - size / 2, y - size / 2];
  const distance = Math.sqrt(dx * dx + dy * dy);
  if (distance > 230 && distance > 240 + 10 * Math.cos(24 * Math.atan2(dy, dx))) return null;
  if (distance > 208 && distance < 214) return sand;
  return markAt(dx, dy) ?? ink;
}

/** Tiles of 104 with a gap of 12 between them, around the middle. */
function markAt(dx: number, dy: number): Color | null {
  const [gap, side] = [6, 104];
  const isInside = (value: number) => Math.abs(value) > gap && Math.abs(value) < gap + side;
  if (!isInside(dx) || !isInside(dy)) return null;
  if (dx < 0 || dy < 0) return paper;
  return (dx - gap) ** 2 + (dy - gap) ** 2 < side ** 2 ? brand : null;
}
