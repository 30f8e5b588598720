import type { Palette } from "./cover-palettes";
import type { Random } from "./cover-random";
import { bar, circle, height, rect, round, stroke, width } from "./cover-shapes";

/** The silhouette of source code, or the wires between its parts. */
export function drawProgramming(random: Random, palette: Palette) {
  return random.chance(0.45) ? drawIndent(random, palette) : drawRoutes(random, palette);
}

function drawIndent(random: Random, { body, second, light, spark }: Palette) {
  const shapes: string[] = [];
  const rows = random.pick([8, 10]);
  const line = height / rows;
  const unit = 40;
  const thickness = line * (0.46 + random.next() * 0.16);
  const hotRow = 2 + random.index(rows - 4);
  let indent = random.index(3);
  const gutter = random.chance(0.6);
  if (gutter) shapes.push(rect(0, 0, 80, height, body));
  const margin = gutter ? 120 : 40;

  for (let row = 0; row < rows; row++) {
    const y = row * line + (line - thickness) / 2;
    let x = margin + indent * unit;
    if (gutter) shapes.push(bar(30, y + thickness * 0.25, 20, thickness * 0.5, second));

    const words = 1 + random.index(3);
    for (let word = 0; word < words && x < 600; word++) {
      const length = unit * (1 + random.index(word ? 4 : 5));
      const hot = row === hotRow && word === 0;
      const fill = hot ? spark : random.pick([second, light, gutter ? second : body]);
      shapes.push(bar(x, y, Math.min(length, 620 - x) - 8, thickness, fill));
      x += length + 8;
    }
    indent = Math.max(0, Math.min(6, indent + random.pick([-1, 0, 1, 1])));
  }
  return shapes.join("");
}

/** Truchet tiles: each cell joins its sides by two quarter circles, one way or the other. */
function drawRoutes(random: Random, { body, second, light, spark }: Palette) {
  const cell = random.pick([80, 160, 80, 53.333]);
  const columns = Math.round(width / cell);
  const rows = Math.ceil(height / cell);
  const thickness = cell * random.pick([0.2, 0.28, 0.36]);
  const doubled = random.chance(0.4) && cell > 60;
  const mirrored = random.chance(0.4);
  const turns: boolean[][] = [];
  for (let row = 0; row < rows; row++) {
    const line: boolean[] = [];
    for (let column = 0; column < columns; column++) {
      const reflected = mirrored && column >= columns / 2;
      line.push(reflected ? !line[columns - 1 - column] : !random.chance(0.5));
    }
    turns.push(line);
  }
  const d = turns
    .map((line, row) => line.map((turn, column) => arcs(column * cell, row * cell, cell, turn)).join(""))
    .join("");

  const shapes: string[] = [];
  const plane = random.index(3);
  if (plane === 0) shapes.push(rect(320, 0, 320, height, body));
  else if (plane === 1) shapes.push(rect(0, 160, width, 240, body));
  shapes.push(stroke(d, second, thickness));
  if (doubled) shapes.push(stroke(d, light, thickness / 5));
  const sparkColumn = 1 + random.index(columns - 1);
  const sparkRow = random.index(Math.floor(height / cell - 0.5));
  shapes.push(circle(sparkColumn * cell, (sparkRow + 0.5) * cell, Math.min(30, thickness * 0.8), spark));
  return shapes.join("");
}

function arcs(x: number, y: number, cell: number, turn: boolean) {
  const half = cell / 2;
  const points = (...values: number[]) => values.map(round).join(" ");
  const top = points(x + half, y);
  const right = points(x + cell, y + half);
  const bottom = points(x + half, y + cell);
  const left = points(x, y + half);
  const radius = points(half, half);
  return turn
    ? `M${top}A${radius} 0 0 1 ${left}M${right}A${radius} 0 0 0 ${bottom}`
    : `M${top}A${radius} 0 0 0 ${right}M${left}A${radius} 0 0 1 ${bottom}`;
}
