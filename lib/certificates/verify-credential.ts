import "server-only";

import { anyone, command } from "@/lib/command";
import { clock } from "@/lib/clock";
import { AppError, fieldError } from "@/lib/errors";
import { spend } from "@/lib/rate-limit";
import { checkCredential, type Checked } from "./credential-check";
import { makeProof } from "./credential-proof";
import { isPng, readBaked } from "./png";
import { checkCredentialInput } from "./schema";

/** Why a credential that can be read does not stand; what is said of it comes under this name. */
export type Refusal = "altered" | "foreign";

/**
 * Checks the credential that somebody was shown, as text or in a badge: signed here, and not a byte of it
 * changed. Leads to what our records say of its certificate now.
 * @throws AppError INVALID: with a verdict (see Refusal), or at the field where there is nothing to check
 */
export const verifyCredential = command({
  input: checkCredentialInput,
  async prepare({ viewer, input: { credential, file } }) {
    await spend("certificate-check", viewer.ip);
    const given = file && file.size > 0 ? file : null;
    const text = given ? await readFile(given) : credential;
    if (text === "") throw fieldError("credential", "Paste a credential, or choose a badge.");
    const checked = await checkCredential(text.replaceAll(/\s/g, ""));
    if (checked.kind !== "genuine") throw refusalOf(checked, given);
    return checked;
  },
  load: ({ tx, prepared: { certificateId } }) =>
    tx.certificate.findUnique({ where: { id: certificateId }, select: { id: true } }),
  authorize: anyone,
  async run({ subject: { id } }) {
    return { certificateId: id, proof: makeProof(id, clock.now()) };
  },
});

async function readFile(file: File) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isPng(bytes)) return new TextDecoder().decode(bytes);
  const text = readBaked(bytes);
  if (text === "damaged") throw altered(file);
  if (text === null) throw fieldError("file", "This picture carries no credential.");
  return text;
}

function refusalOf(checked: Exclude<Checked, { kind: "genuine" }>, file: File | null) {
  if (checked.kind === "altered") return altered(file);
  if (checked.kind === "foreign") {
    return refusal("foreign", "Not issued here", [
      `${nameOf(file)} names another issuer`,
      `Only the one it names can check it: ${checked.issuer}`,
    ]);
  }
  return fieldError(
    file ? "file" : "credential",
    "This is no credential. Paste the whole text of one, or choose the badge it came in.",
  );
}

function altered(file: File | null) {
  return refusal("altered", "Not genuine", [
    `${nameOf(file)} was changed after it was issued`,
    "What it says is not what was signed here, so it proves nothing. Ask its holder for the certificate’s number, and check that instead.",
  ]);
}

function nameOf(file: File | null) {
  return file ? `“${file.name.slice(-100)}”` : "This credential";
}

/** A heading and sentences under it. */
function refusal(kind: Refusal, verdict: string, words: string[]) {
  return new AppError("INVALID", verdict, { [kind]: words });
}
