import "server-only";

import { SignJWT } from "jose";
import { asClaims, badgeCredential, type CredentialFacts, statusListCredential } from "./credential";
import { signingKey } from "./credential-keys";
import { encodeStatusList } from "./status-list";

/** A certificate's credential as a signed token (VC-JWT). The same facts and key give the same token. */
export function signCredential(facts: CredentialFacts) {
  const { privateKey, publicJwk } = signingKey();
  return new SignJWT(asClaims(badgeCredential(facts)))
    .setProtectedHeader({ alg: "EdDSA", kid: publicJwk.kid, typ: "JWT" })
    .sign(privateKey);
}

/** One part of the status list as a signed token; `revoked` are places in that part. */
export function signStatusList(list: number, revoked: readonly number[], now: Date) {
  const { privateKey, publicJwk } = signingKey();
  const claims = asClaims(statusListCredential(list, encodeStatusList(revoked), now));
  return new SignJWT(claims)
    .setProtectedHeader({ alg: "EdDSA", kid: publicJwk.kid, typ: "vc+jwt" })
    .sign(privateKey);
}
