export type Figures = { name: string; perSecond: number; p50: number; p99: number; errors: number };

type Work = (index: number) => Promise<boolean>;

/** Keeps `clients` busy with `work` for some seconds, or until `limit` calls are made; times in milliseconds. */
export async function measure(
  name: string,
  work: Work,
  { clients = 10, seconds = 5, limit = Infinity } = {},
) {
  const times: number[] = [];
  let errors = 0;
  let next = 0;
  const started = performance.now();
  const until = started + seconds * 1000;

  async function client() {
    while (performance.now() < until && next < limit) {
      const begun = performance.now();
      const ok = await work(next++).catch(() => false);
      times.push(performance.now() - begun);
      if (!ok) errors += 1;
    }
  }
  await Promise.all(Array.from({ length: clients }, client));
  const elapsed = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  return { name, perSecond: times.length / elapsed, p50: share(times, 0.5), p99: share(times, 0.99), errors };
}

export function share(sorted: number[], part: number) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

export function print(rows: Figures[]) {
  const line = (cells: string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(38) : cell.padStart(11))).join("");
  console.log(line(["", "per second", "p50 ms", "p99 ms", "errors"]));
  for (const { name, perSecond, p50, p99, errors } of rows) {
    console.log(line([name, perSecond.toFixed(1), p50.toFixed(2), p99.toFixed(2), String(errors)]));
  }
}
