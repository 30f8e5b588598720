import { credentialKeys } from "@/lib/certificates/credential-keys";
import { publicAnswer } from "@/lib/certificates/public-answer";
import { AppError } from "@/lib/errors";
import { machineDoor } from "@/lib/machine-door";

/** One key, at the address that a credential's header names. */
export const GET = machineDoor<{ id: string }>(async (_viewer, _request, { id }) => {
  const key = credentialKeys().find((candidate) => candidate.id === id);
  if (!key) throw new AppError("NOT_FOUND", "There is no such key.");
  return publicAnswer(JSON.stringify(key.publicJwk), "application/jwk+json");
});
