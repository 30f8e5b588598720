import type { Palette } from "./cover-palettes";
import type { Random } from "./cover-random";
import { circle } from "./cover-shapes";

/** Orbits about a point off the center. */
export function drawOther(random: Random, { ground, body, second, light, spark }: Palette) {
  const x = 80 * (2 + random.index(5));
  const y = random.chance(0.5) ? 400 : 80 * (1 + random.index(3));
  const rings = 7 + random.index(4);
  const tones = [body, ground, second, ground, light, ground];

  const shapes: string[] = [];
  for (let ring = rings; ring > 0; ring--) shapes.push(circle(x, y, ring * 46, tones[ring % 6] ?? ground));
  const angle = random.next() * 6.28;
  shapes.push(circle(x + Math.cos(angle) * 161, y - Math.abs(Math.sin(angle)) * 161, 26, spark));
  return shapes.join("");
}
