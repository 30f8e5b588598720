import { randomBytes } from "node:crypto";

/** Without I, L, O and U, which are misread. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 28 characters in groups of four: 140 random bits, which nobody guesses. */
export function newLicenseKey() {
  const letters = Array.from(randomBytes(28), (byte) => alphabet[byte % 32]);
  return (letters.join("").match(/.{4}/g) ?? []).join("-");
}
