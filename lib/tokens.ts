import { createHash, randomBytes } from "node:crypto";

/** A secret to send by mail: 256 bits, safe in a URL. Only its hash is stored. */
export function newToken() {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashToken(token) };
}

/** SHA-256 in hex. Enough for random tokens: there is nothing to guess. */
export function hashToken(token: string) {
  return createHash("sha256").update(token).digest("hex");
}
