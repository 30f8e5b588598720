import { shortNumber } from "@/lib/certificates/certificate-number";
import { privateFile } from "@/lib/certificates/public-answer";
import { getCredentialFacts } from "@/lib/certificates/queries";
import { signCredential } from "@/lib/certificates/sign-credential";
import { machineDoor } from "@/lib/machine-door";

/** The signed credential as text, for wallets. */
export const GET = machineDoor<{ id: string }>(async (viewer, _request, { id }) => {
  const facts = await getCredentialFacts(viewer, id);
  return privateFile(await signCredential(facts), {
    type: "text/plain; charset=utf-8",
    name: `credential-${shortNumber(facts.id)}.jwt`,
  });
});
