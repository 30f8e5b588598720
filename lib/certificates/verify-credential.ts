import "server-only";

import { anyone, command } from "@/lib/command";
import { clock } from "@/lib/clock";
import { fieldError } from "@/lib/errors";
import { spend } from "@/lib/rate-limit";
import { checkCredential, type Checked } from "./credential-check";
import { makeProof } from "./credential-proof";
import { isPng, readBaked } from "./png";
import { checkCredentialInput } from "./schema";

/**
 * Checks the credential that somebody was shown, as text or in a badge: signed here, and not a byte of it
 * changed. Leads to what our records say of its certificate now.
 * @throws AppError INVALID at the field, with what is wrong
 */
export const verifyCredential = command({
  input: checkCredentialInput,
  async prepare({ viewer, input: { credential, file } }) {
    await spend("certificate-check", viewer.ip);
    const field = file && file.size > 0 ? "file" : "credential";
    const text = file && file.size > 0 ? await readFile(file) : credential;
    if (text === "") throw fieldError(field, "Paste a credential, or choose a badge.");
    const checked = await checkCredential(text.replaceAll(/\s/g, ""));
    if (checked.kind !== "genuine") throw fieldError(field, sayWhy(checked));
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
  if (text === "damaged")
    throw fieldError("file", "Not genuine: this badge was changed after it was issued.");
  if (text === null) throw fieldError("file", "This picture carries no credential.");
  return text;
}

function sayWhy(checked: Exclude<Checked, { kind: "genuine" }>) {
  if (checked.kind === "altered") return "Not genuine: this credential was changed after it was signed.";
  if (checked.kind === "foreign") {
    return `This credential was not issued here, so only its issuer can check it. It names ${checked.issuer}.`;
  }
  return "This is no credential. Paste the whole text of one, or choose the badge it came in.";
}
