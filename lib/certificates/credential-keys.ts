import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";

type PublicJwk = {
  kty: "OKP";
  crv: "Ed25519";
  x: string;
  alg: "EdDSA";
  use: "sig";
  /** An address that answers with this key, as Open Badges asks. */
  kid: string;
};

export type CredentialKey = { id: string; privateKey: KeyObject; publicJwk: PublicJwk };

/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8. */
const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");

let known: CredentialKey[] | undefined;

/** The keys of this installation: the first signs, all of them are believed. */
export function credentialKeys() {
  return (known ??= env.CREDENTIAL_KEYS.map(toKey));
}

/** @throws where there is none, which env.ts has refused before */
export function signingKey() {
  const [first] = credentialKeys();
  if (!first) throw new Error("CREDENTIAL_KEYS holds no key.");
  return first;
}

/** As everybody may read them (RFC 7517). */
export function publicKeys() {
  return { keys: credentialKeys().map(({ publicJwk }) => publicJwk) };
}

function toKey(seed: string): CredentialKey {
  const der = Buffer.concat([pkcs8, Buffer.from(seed, "base64url")]);
  const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const { x = "" } = createPublicKey(privateKey).export({ format: "jwk" });
  const id = x.slice(0, 16);
  const kid = new URL(paths.issuerKey(id), env.APP_URL).href;
  return { id, privateKey, publicJwk: { kty: "OKP", crv: "Ed25519", x, alg: "EdDSA", use: "sig", kid } };
}
