import type { Palette } from "./cover-palettes";
import type { Random } from "./cover-random";
import { height, rect, width } from "./cover-shapes";

export function drawBusiness(random: Random, palette: Palette) {
  return random.chance(0.6) ? drawLedger(random, palette) : drawTerraces(random, palette);
}

/** Columns cut by two wandering boundaries into three stacked tones. */
function drawLedger(random: Random, { body, second, light, spark }: Palette) {
  const columns = random.pick([16, 20, 32, 40]);
  const column = width / columns;
  const wander = () => (random.next() - 0.5) * 58;
  const toGrid = (value: number) => Math.round(value / 10) * 10;

  let upper = 100 + random.next() * 80;
  let lower = 240 + random.next() * 80;
  const upperDrift = (random.next() - 0.6) * (160 / columns);
  const lowerDrift = (random.next() - 0.4) * (160 / columns);
  const hot = Math.floor(columns * (0.3 + random.next() * 0.5));
  const [middle, bottom] = random.chance(0.5) ? [second, body] : [body, second];

  const shapes: string[] = [];
  for (let index = 0; index < columns; index++) {
    upper = Math.max(40, Math.min(220, upper + upperDrift + wander()));
    lower = Math.max(upper + 60, Math.min(360, lower + lowerDrift + wander()));
    const x = index * column;
    const top = toGrid(upper);
    const base = toGrid(lower);
    shapes.push(
      rect(x, top, column + 0.5, base - top, middle),
      rect(x, base, column + 0.5, height - base, bottom),
    );
    if (index === hot) shapes.push(rect(x, top, column, base - top, spark), rect(x, 0, column, top, light));
  }
  return shapes.join("");
}

/** Nested steps. */
function drawTerraces(random: Random, { body, second, light, spark }: Palette) {
  const steps = 5 + random.index(3);
  const toRight = random.chance(0.5);
  const tones = [second, body, light, body, second, body, light];
  const hot = 1 + random.index(steps - 2);
  const stepX = width / (steps + 1);
  const stepY = height / (steps + 1);

  const shapes: string[] = [];
  for (let step = 0; step < steps; step++) {
    const w = width - step * stepX - stepX * (0.4 + random.next() * 0.5);
    const h = height - step * stepY - stepY * 0.5;
    shapes.push(
      rect(toRight ? width - w : 0, height - h, w, h, step === hot ? spark : (tones[step % 7] ?? body)),
    );
  }
  return shapes.join("");
}
