import { keepRunning, killUnfinished } from "./processes.mjs";
import { Failure, say } from "./report.mjs";

/**
 * What is open, and how all of it is closed.
 * @typedef {object} House
 * @property {(closer: () => Promise<void> | void) => void} onClose closers run in the reverse order
 * @property {() => Promise<void>} close
 * @property {() => boolean} isClosing
 * @property {(code: number) => Promise<void>} leave closes, and ends the process
 */

/**
 * Opens the house; a signal to this process, or the end of the one that waits for it, closes it.
 * @returns {House}
 */
export function openHouse() {
  /** @type {(() => Promise<void> | void)[]} */
  const closers = [];
  let closing = false;

  const close = async () => {
    if (closing) return;
    closing = true;
    killUnfinished();
    for (const closer of closers.reverse()) await closer();
  };
  const leave = async (/** @type {number} */ code) => {
    if (closing) return;
    say("\n  Stopping.");
    await close();
    say("  Stopped.");
    process.exit(code);
  };
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => leave(0));
  }
  process.on("disconnect", () => leave(0));
  whenNpmEnds(() => leave(0));
  return { close, leave, isClosing: () => closing, onClose: (closer) => void closers.push(closer) };
}

/** A signal sent to npm ends npm and the shell between us, but never arrives here. */
function whenNpmEnds(/** @type {() => void} */ leave) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && leave(), 500).unref();
}

/**
 * Keeps a part running as long as the house is open; when it can't be kept, the house closes.
 * @param {House} house
 * @param {string} name
 * @param {Parameters<typeof keepRunning>[1]} start
 * @param {{ tries: number, logFile: string }} how
 */
export function supervise(house, name, start, { tries, logFile }) {
  keepRunning(name, start, { isStopping: house.isClosing, tries, logFile })
    .catch((/** @type {unknown} */ error) => {
      say(`  ! ${name}: ${error instanceof Failure ? error.message : /** @type {Error} */ (error).stack}`);
    })
    .then(() => house.leave(1));
}
