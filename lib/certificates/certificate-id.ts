import { randomBytes } from "node:crypto";
import { alphabet, numberLength } from "./certificate-number";

/** A new certificate's id: 140 random bits. Whoever has it may see what it proves, so nobody may guess one. */
export function newCertificateId() {
  return Array.from(randomBytes(numberLength), (byte) => alphabet[byte % alphabet.length]).join("");
}
