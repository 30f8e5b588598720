/** Something that was to be foreseen: its message is all that the person needs, a stack would only hide it. */
export class Failure extends Error {
  /** @override */
  name = "Failure";
}

/** @param {string} [text] */
export function say(text = "") {
  process.stdout.write(`${text}\n`);
}

/**
 * Does one thing and reports it on a line of its own, with its time when that was felt.
 * @template T
 * @param {string} title
 * @param {(note: (text: string) => void) => Promise<T> | T} work what it notes stands behind the title
 */
export async function step(title, work) {
  const started = performance.now();
  let detail = "";
  const result = await work((text) => (detail = text));
  const seconds = (performance.now() - started) / 1000;
  const time = seconds >= 1 ? `${seconds.toFixed(1)} s` : "";
  say(`  ✓ ${title.padEnd(14)} ${[detail, time].filter(Boolean).join(", ")}`.trimEnd());
  return result;
}

/**
 * Runs a script to its end. A Failure ends it with its message alone; anything else keeps its stack.
 * @param {() => Promise<unknown>} main
 */
export async function run(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    say(`\n  ✗ ${error.message.replaceAll("\n", "\n    ")}\n`);
    process.exit(1);
  }
}
