import { publicKeys } from "@/lib/certificates/credential-keys";
import { publicAnswer } from "@/lib/certificates/public-answer";
import { machineDoor } from "@/lib/machine-door";

/** The keys that sign credentials here (RFC 7517). */
export const GET = machineDoor(async () =>
  publicAnswer(JSON.stringify(publicKeys()), "application/jwk-set+json"),
);
