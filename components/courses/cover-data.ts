import type { Palette } from "./cover-palettes";
import type { Random } from "./cover-random";
import { circle, round } from "./cover-shapes";

export function drawData(random: Random, palette: Palette) {
  return random.chance(0.55) ? drawRidges(random, palette) : drawHalftone(random, palette);
}

type Hill = { x: number; spread: number; top: number };

function hillFrom(random: Random): Hill {
  return { x: 80 + random.next() * 480, spread: 36 + random.next() * 70, top: 0.5 + random.next() * 0.9 };
}

/** Stacked lines over three hills that drift from line to line. */
function drawRidges(random: Random, { ground, body, second, spark }: Palette) {
  const hot = 3 + random.index(6);
  let hills = [hillFrom(random), hillFrom(random), hillFrom(random)];

  const shapes: string[] = [];
  for (let row = 0; row < 11; row++) {
    const y = 110 + row * 32;
    hills = hills.map((hill) => ({
      ...hill,
      x: hill.x + (random.next() - 0.5) * 46,
      top: Math.max(0.25, hill.top + (random.next() - 0.5) * 0.35),
    }));
    const fill = row === hot ? spark : row % 2 ? body : ground;
    const line = row === hot ? spark : second;
    shapes.push(`<path d="${ridge(hills, y)}" fill="${fill}" stroke="${line}" stroke-width="2"/>`);
  }
  return shapes.join("");
}

function ridge(hills: readonly Hill[], y: number) {
  let d = `M-4 404V${y}`;
  for (let x = 0; x <= 640; x += 16) {
    const lift = hills.reduce(
      (sum, hill) => sum + hill.top * Math.exp(-((x - hill.x) ** 2) / (2 * hill.spread * hill.spread)),
      0,
    );
    d += `L${x} ${round(y - lift * 62)}`;
  }
  return `${d}L644 ${y}V404z`;
}

/** Two hills seen from above, in eight sizes of dot: one path for each size, its round caps draw the dots. */
function drawHalftone(random: Random, { ground, body, second, light, spark }: Palette) {
  const first = hillFrom(random);
  const other = hillFrom(random);
  const firstY = 90 + random.next() * 220;
  const otherY = 90 + random.next() * 220;
  first.spread = 80 + random.next() * 60;
  other.spread = 60 + random.next() * 60;
  other.x = (first.x + 200 + random.next() * 220) % 640;

  const onLight = Number.parseInt(ground.slice(1, 3), 16) > 140;
  const [low, middle, high] = onLight ? [second, second, body] : [body, second, light];
  const step = 32;
  const sizes = Array.from({ length: 8 }, () => "");
  for (let row = 0; row < 13; row++) {
    for (let column = 0; column < 20; column++) {
      const x = column * step + 16;
      const y = row * step + 8;
      const lift = liftAt(first, firstY, x, y) + liftAt(other, otherY, x, y);
      const size = Math.min(7, Math.floor(lift * 7));
      sizes[size] += `M${x} ${y}h0`;
    }
  }
  const dots = sizes.map((d, size) => {
    const color = size > 5 ? high : size > 2 ? middle : low;
    return d && `<path stroke="${color}" stroke-width="${5 + size * 3.4}" d="${d}"/>`;
  });
  const sparkX = Math.round((first.x - 16) / step) * step + 16;
  const sparkY = Math.round((firstY - 8) / step) * step + 8;
  return `<g fill="none" stroke-linecap="round">${dots.join("")}</g>${circle(sparkX, sparkY, 15, spark)}`;
}

function liftAt(hill: Hill, hillY: number, x: number, y: number) {
  return hill.top * Math.exp(-((x - hill.x) ** 2 + (y - hillY) ** 2) / (2 * hill.spread * hill.spread));
}
