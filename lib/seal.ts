import "server-only";

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { env } from "./env";

const tagBytes = 16;

/**
 * A token for an address that carries `text` and shows nothing of it. The same text gives the same token; no
 * other can be made without the server's secret. Each purpose has keys of its own.
 */
export function seal(purpose: string, text: string) {
  const { macKey, cipherKey } = keysFor(purpose);
  const tag = tagOf(macKey, text);
  const cipher = createCipheriv("aes-256-ctr", cipherKey, tag);
  return Buffer.concat([tag, cipher.update(text, "utf8"), cipher.final()]).toString("base64url");
}

/** What `seal` was given, or null for a token it did not make for this purpose. */
export function unseal(purpose: string, token: string) {
  const bytes = Buffer.from(token, "base64url");
  // One spelling for each token: what decodes to the same bytes is not the same address.
  if (bytes.length <= tagBytes || bytes.toString("base64url") !== token) return null;
  const { macKey, cipherKey } = keysFor(purpose);
  const tag = bytes.subarray(0, tagBytes);
  const cipher = createDecipheriv("aes-256-ctr", cipherKey, tag);
  const text = Buffer.concat([cipher.update(bytes.subarray(tagBytes)), cipher.final()]).toString("utf8");
  return timingSafeEqual(tag, tagOf(macKey, text)) ? text : null;
}

/** The tag doubles as the cipher's first counter: it differs for each text, as a counter must. */
function tagOf(key: Buffer, text: string) {
  return createHmac("sha256", key).update(text).digest().subarray(0, tagBytes);
}

function keysFor(purpose: string) {
  const bytes = Buffer.from(hkdfSync("sha256", env.AUTH_SECRET, "", `m4t ${purpose}`, 64));
  return { macKey: bytes.subarray(0, 32), cipherKey: bytes.subarray(32) };
}
