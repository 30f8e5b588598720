import { freePort, holderOf, isFree } from "./ports.mjs";
import { Failure, say } from "./report.mjs";

const DEFAULT_PORT = 3000;

/**
 * Where the site listens and how people reach it. A port that somebody chose is kept or reported;
 * the default one gives way to the next that is free.
 * @param {import("./settings.mjs").Settings} settings
 * @returns {Promise<{ url: string, port: number, host: string }>}
 */
export async function chooseAddress(settings) {
  const wanted = Number(settings.get("PORT") ?? DEFAULT_PORT);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) {
    throw new Failure(`PORT is ${settings.get("PORT")}, which is no port number.`);
  }
  const given = settings.get("APP_URL") ?? "http://localhost";
  if (!URL.canParse(given))
    throw new Failure(`APP_URL is ${given}, which is no address like http://localhost:3000`);
  const url = new URL(given);
  const isLocal = ["localhost", "127.0.0.1"].includes(url.hostname);

  const isChosen = settings.isOutside("PORT") || wanted !== DEFAULT_PORT || !isLocal;
  const port = (await isFree(wanted)) ? wanted : await otherPort(wanted, isChosen);
  if (isLocal && !settings.isOutside("APP_URL")) url.port = String(port);
  return {
    url: url.href.replace(/\/$/, ""),
    port,
    host: settings.get("LISTEN_ADDRESS") ?? (isLocal ? "127.0.0.1" : "0.0.0.0"),
  };
}

async function otherPort(/** @type {number} */ wanted, /** @type {boolean} */ isChosen) {
  if (wanted < 1024 && process.getuid?.() !== 0) {
    throw new Failure(
      `Port ${wanted} is for root only. Choose one from 1024 on, and put a reverse proxy in front.`,
    );
  }
  const holder = holderOf(wanted);
  const next = await freePort(wanted + 1);
  if (isChosen)
    throw new Failure(
      `Port ${wanted} is taken by ${holder}. Stop it, or choose another: PORT=${next} npm start`,
    );
  say(`  ! Port ${wanted} is taken by ${holder}; M4T uses ${next}.`);
  return next;
}
