import type { Palette } from "./cover-palettes";
import type { Random } from "./cover-random";
import { circle } from "./cover-shapes";

/** Cut paper: circles, halves, quarters, squares and triangles on a grid. */
export function drawDesign(random: Random, palette: Palette) {
  const paper = cutter(random, palette);
  const onLeft = random.chance(0.5);
  const layout = random.index(3);
  if (layout === 0) return drawGiant(random, palette, paper, onLeft).join("");
  return (layout === 1 ? drawFrieze(random, palette, paper) : drawCalmRows(random, palette, paper)).join("");
}

type Paper = ReturnType<typeof cutter>;

function cutter(random: Random, { body, second, light }: Palette) {
  const tones = [body, second, light] as const;
  let last = -1;

  return {
    /** Never the same tone twice in a row. */
    tone() {
      let index = random.index(3);
      while (index === last) index = random.index(3);
      last = index;
      return tones[index] ?? body;
    },
    toneAfterLast: () => tones[(last + 1) % 3] ?? body,
    shape: (x: number, y: number, size: number, fill: string, kinds = 6) => {
      const kind = random.index(kinds);
      const turn = random.index(4);
      if (kind === 0) return circle(x + size / 2, y + size / 2, size / 2, fill);
      // The half-unit stroke hides the seams between neighbors.
      return `<path fill="${fill}" stroke="${fill}" stroke-width="0.5" d="${outline(kind, turn, x, y, size)}"/>`;
    },
  };
}

function outline(kind: number, turn: number, x: number, y: number, size: number) {
  if (kind === 1) return halfCircle(turn, x, y, size);
  if (kind === 4) return `M${x} ${y}h${size}v${size}h${-size}z`;
  if (kind === 5) return triangle(turn, x, y, size);
  return quarterCircle(turn, x, y, size);
}

function halfCircle(turn: number, x: number, y: number, size: number) {
  const half = size / 2;
  if (turn === 0) return `M${x} ${y + half}a${half} ${half} 0 0 1 ${size} 0z`;
  if (turn === 1) return `M${x} ${y + half}a${half} ${half} 0 0 0 ${size} 0z`;
  if (turn === 2) return `M${x + half} ${y}a${half} ${half} 0 0 0 0 ${size}z`;
  return `M${x + half} ${y}a${half} ${half} 0 0 1 0 ${size}z`;
}

function triangle(turn: number, x: number, y: number, size: number) {
  if (turn === 0) return `M${x} ${y}h${size}v${size}z`;
  if (turn === 1) return `M${x} ${y}h${size}l${-size} ${size}z`;
  if (turn === 2) return `M${x} ${y}v${size}h${size}z`;
  return `M${x + size} ${y}v${size}h${-size}z`;
}

function quarterCircle(turn: number, x: number, y: number, size: number) {
  if (turn === 0) return `M${x} ${y}h${size}a${size} ${size} 0 0 1 ${-size} ${size}z`;
  if (turn === 1) return `M${x + size} ${y}v${size}a${size} ${size} 0 0 1 ${-size} ${-size}z`;
  if (turn === 2) return `M${x + size} ${y + size}h${-size}a${size} ${size} 0 0 1 ${size} ${-size}z`;
  return `M${x} ${y + size}v${-size}a${size} ${size} 0 0 1 ${size} ${size}z`;
}

/** One giant form and a column of small ones. */
function drawGiant(random: Random, { spark }: Palette, paper: Paper, onLeft: boolean) {
  const giantX = onLeft ? 0 : 240;
  const columnX = onLeft ? 480 : 0;
  const shapes = [paper.shape(giantX, 0, 400, paper.tone(), 4)];
  for (let row = 0; row < 5; row++) {
    for (let column = 0; column < 2; column++) {
      if (random.chance(0.62)) shapes.push(paper.shape(columnX + column * 80, row * 80, 80, paper.tone()));
    }
  }
  const x = giantX + (random.chance(0.5) ? 120 : 280);
  shapes.push(circle(x, random.chance(0.5) ? 120 : 280, 40, spark));
  return shapes;
}

/** Two rows of large forms above a frieze of small ones. */
function drawFrieze(random: Random, { spark }: Palette, paper: Paper) {
  const shapes: string[] = [];
  for (let cell = 0; cell < 8; cell++) {
    if (random.chance(0.86)) shapes.push(paper.shape((cell % 4) * 160, (cell >> 2) * 160, 160, paper.tone()));
  }
  for (let column = 0; column < 8; column++) {
    if (random.chance(0.6)) shapes.push(paper.shape(column * 80, 320, 80, paper.tone(), 5));
  }
  const x = random.index(4) * 160 + 80;
  shapes.push(circle(x, random.index(2) * 160 + 80, 28, spark));
  return shapes;
}

function drawCalmRows(random: Random, { spark }: Palette, paper: Paper) {
  const shapes: string[] = [];
  for (let cell = 0; cell < 8; cell++) {
    const x = (cell % 4) * 160;
    const y = (cell >> 2) * 200;
    if (random.chance(0.3)) continue;
    shapes.push(paper.shape(x, y, 160, paper.tone(), 4));
    shapes.push(`<path fill="${paper.toneAfterLast()}" d="M${x} ${y + 160}h160v40h-160z"/>`);
  }
  shapes.push(circle(random.index(4) * 160 + 80, 280, 34, spark));
  return shapes;
}
