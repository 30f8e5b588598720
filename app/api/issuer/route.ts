import { issuerProfile } from "@/lib/certificates/credential";
import { publicAnswer } from "@/lib/certificates/public-answer";
import { machineDoor } from "@/lib/machine-door";

/** Who issues credentials here: the address that each of them names. */
export const GET = machineDoor(async () =>
  publicAnswer(JSON.stringify(issuerProfile()), "application/ld+json"),
);
