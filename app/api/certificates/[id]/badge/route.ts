import { badgePicture } from "@/lib/certificates/badge-picture";
import { shortNumber } from "@/lib/certificates/certificate-number";
import { bakeCredential } from "@/lib/certificates/png";
import { privateFile } from "@/lib/certificates/public-answer";
import { getCredentialFacts } from "@/lib/certificates/queries";
import { signCredential } from "@/lib/certificates/sign-credential";
import { machineDoor } from "@/lib/machine-door";

/** The badge: a picture that carries the signed credential. */
export const GET = machineDoor<{ id: string }>(async (viewer, _request, { id }) => {
  const facts = await getCredentialFacts(viewer, id);
  const png = bakeCredential(badgePicture(), await signCredential(facts));
  return privateFile(new Uint8Array(png), { type: "image/png", name: `badge-${shortNumber(facts.id)}.png` });
});
