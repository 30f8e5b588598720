import { compactVerify, decodeProtectedHeader } from "jose";
import { z } from "zod";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { issuerId } from "./credential";
import { credentialKeys } from "./credential-keys";

export type Checked =
  | { kind: "genuine"; certificateId: string; holderName: string; courseTitle: string }
  /** Signed by nobody we know, or for somebody else's site. */
  | { kind: "foreign"; issuer: string }
  /** Ours by its words, but the signature does not fit them. */
  | { kind: "altered" }
  | { kind: "unreadable" };

const base64url = /^[\w-]+$/;

const claimsShape = z.object({
  id: z.string(),
  type: z.array(z.string()),
  issuer: z.object({ id: z.string() }),
  validFrom: z.string(),
  credentialSubject: z.object({
    id: z.string(),
    identifier: z.array(z.object({ identityType: z.string(), identityHash: z.string() })),
    achievement: z.object({ name: z.string() }),
  }),
  iss: z.string(),
  jti: z.string(),
  sub: z.string(),
  nbf: z.number(),
});

/** Whether a token is a credential that was signed here, to the letter. Says nothing of a later revocation. */
export async function checkCredential(token: string): Promise<Checked> {
  const parts = token.split(".");
  if (parts.length !== 3 || !parts.every((part) => base64url.test(part))) return { kind: "unreadable" };
  const kid = readKid(token);
  const issuer = readIssuer(parts[1] ?? "");
  const key = credentialKeys().find(({ publicJwk }) => publicJwk.kid === kid);
  if (!key) return foreignOrAltered(kid, issuer);
  // Two spellings of the same bytes: one of them is not what was signed.
  if (!parts.every(isCanonical)) return { kind: "altered" };

  try {
    const { payload } = await compactVerify(token, key.publicJwk, { algorithms: ["EdDSA"] });
    return readClaims(JSON.parse(new TextDecoder().decode(payload)));
  } catch {
    return { kind: "altered" };
  }
}

/** The words may have been changed so that they look like another's: then the key's address gives it away. */
function foreignOrAltered(kid: string | null, issuer: string | null): Checked {
  const origin = new URL(env.APP_URL).origin;
  if (issuer === null && kid === null) return { kind: "unreadable" };
  if (issuer === issuerId() || kid?.startsWith(origin)) return { kind: "altered" };
  return { kind: "foreign", issuer: issuer ?? "nobody it names" };
}

/** What the token's own claims and the credential in it must say alike. */
function readClaims(payload: unknown): Checked {
  const parsed = claimsShape.safeParse(payload);
  if (!parsed.success || !parsed.data.type.includes("OpenBadgeCredential")) return { kind: "unreadable" };
  const { id, issuer, validFrom, credentialSubject: subject, iss, jti, sub, nbf } = parsed.data;
  const isConsistent =
    iss === issuer.id && jti === id && sub === subject.id && nbf === Date.parse(validFrom) / 1000;
  const start = new URL(paths.verifyCertificate(""), env.APP_URL).href;
  if (!isConsistent || iss !== issuerId() || !id.startsWith(start)) return { kind: "altered" };
  const name = subject.identifier.find(({ identityType }) => identityType === "name");
  return {
    kind: "genuine",
    certificateId: id.slice(start.length),
    holderName: name?.identityHash ?? "",
    courseTitle: subject.achievement.name,
  };
}

function isCanonical(part: string) {
  return Buffer.from(part, "base64url").toString("base64url") === part;
}

function readKid(token: string) {
  try {
    return decodeProtectedHeader(token).kid ?? null;
  } catch {
    return null;
  }
}

function readIssuer(payload: string) {
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    const parsed = z.object({ iss: z.string() }).safeParse(claims);
    return parsed.success ? parsed.data.iss.slice(0, 200) : null;
  } catch {
    return null;
  }
}
