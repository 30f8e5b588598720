/** A cover is drawn on 640 × 400. */
export const width = 640;
export const height = 400;

export const round = (value: number) => Math.round(value * 10) / 10;

export function rect(x: number, y: number, w: number, h: number, fill: string) {
  return `<path shape-rendering="crispEdges" fill="${fill}" d="M${round(x)} ${round(y)}h${round(w)}v${round(h)}h${round(-w)}z"/>`;
}

/** With half-round ends. */
export function bar(x: number, y: number, w: number, h: number, fill: string) {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" rx="${round(h / 2)}" fill="${fill}"/>`;
}

export function circle(x: number, y: number, radius: number, fill: string) {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}"/>`;
}

export function stroke(d: string, color: string, thickness: number) {
  return `<path fill="none" stroke="${color}" stroke-width="${round(thickness)}" d="${d}"/>`;
}
