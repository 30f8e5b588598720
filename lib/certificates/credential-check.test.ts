import { generateKeyPairSync } from "node:crypto";
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify, SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { hashIdentity, type BadgeCredential, type CredentialFacts } from "./credential";
import { checkCredential } from "./credential-check";
import { publicKeys } from "./credential-keys";
import { bakeCredential, readBaked } from "./png";
import { badgePicture } from "./badge-picture";
import { signCredential, signStatusList } from "./sign-credential";
import { readStatus } from "./status-list";

const facts: CredentialFacts = {
  id: "8H2K41TQ7VXPA1B2C3D4E5F6G7H8",
  holderName: "Żaneta 王小明",
  courseTitle: "SQL for Analysts",
  issuerName: "M4T",
  instructorName: "Priya Raman",
  duration: 310,
  lessons: 22,
  quizzes: 4,
  outcomes: ["Write joins"],
  grade: 91,
  issuedAt: new Date("2026-10-14T09:30:12.345Z"),
  statusIndex: 17,
  courseId: 3,
  email: "Zaneta@example.com",
};
const site = "http://localhost:3000";
const keys = createLocalJWKSet(publicKeys());

describe("a credential", () => {
  it("is checked by any JOSE library with the keys that are published", async () => {
    const token = await signCredential(facts);
    const { payload, protectedHeader } = await jwtVerify(token, keys, { issuer: `${site}/api/issuer` });
    expect(protectedHeader).toMatchObject({ alg: "EdDSA", typ: "JWT" });
    expect(Object.keys(decodeProtectedHeader(token)).sort()).toEqual(["alg", "kid", "typ"]);
    expect(protectedHeader.kid).toMatch(/^http:\/\/localhost:3000\/api\/issuer\/keys\/[\w-]{16}$/);
    const vc = payload as unknown as BadgeCredential;
    expect(vc["@context"][0]).toBe("https://www.w3.org/ns/credentials/v2");
    expect(vc.type).toEqual(["VerifiableCredential", "OpenBadgeCredential"]);
    // What a checker of Open Badges compares.
    expect(payload.iss).toBe(vc.issuer.id);
    expect(payload.jti).toBe(vc.id);
    expect(payload.sub).toBe(vc.credentialSubject.id);
    expect(payload.nbf).toBe(Date.parse(vc.validFrom) / 1000);
    expect(vc.id).toBe(`${site}/verify/${facts.id}`);
  });

  it("names its holder, and their address only as a salted hash that the right address gives", async () => {
    const token = await signCredential(facts);
    const { payload } = await jwtVerify(token, keys);
    expect(JSON.stringify(payload).toLowerCase()).not.toContain("@example.com");
    const [name, address] = (payload as unknown as BadgeCredential).credentialSubject.identifier;
    expect(name).toMatchObject({ identityType: "name", identityHash: facts.holderName });
    const salt = address && "salt" in address ? address.salt : "";
    expect(address?.identityHash).toBe(hashIdentity("zaneta@EXAMPLE.com", salt));
    expect(address?.identityHash).not.toBe(hashIdentity("other@example.com", salt));
  });

  it("is the same each time", async () => {
    expect(await signCredential(facts)).toBe(await signCredential({ ...facts }));
  });

  it("of a course without quizzes says no score", async () => {
    const { payload } = await jwtVerify(await signCredential({ ...facts, grade: null, email: null }), keys);
    expect((payload as unknown as BadgeCredential).credentialSubject).not.toHaveProperty("result");
  });
});

describe("the check", () => {
  it("shows green for what was signed here, out of a badge too", async () => {
    const token = await signCredential(facts);
    const genuine = { kind: "genuine", certificateId: facts.id, holderName: facts.holderName };
    expect(await checkCredential(token)).toMatchObject(genuine);
    const text = readBaked(bakeCredential(badgePicture(), token));
    expect(await checkCredential(String(text))).toMatchObject(genuine);
  });

  it("shows red for a single changed character, wherever it is", async () => {
    const token = await signCredential(facts);
    const step = process.env.PROVE ? 1 : 7;
    const places = Array.from({ length: token.length }, (_, at) => at).filter(
      (at) => at % step === 0 || at > token.length - 4,
    );
    for (const at of places) {
      for (const other of ["A", "B", "_", "."].filter((sign) => sign !== token[at])) {
        const changed = token.slice(0, at) + other + token.slice(at + 1);
        expect((await checkCredential(changed)).kind, `place ${at}: ${other}`).not.toBe("genuine");
      }
    }
  });

  it("says that it is foreign where somebody else signed it", async () => {
    const { privateKey } = generateKeyPairSync("ed25519");
    const issuer = "https://other.example/issuer";
    const foreign = await new SignJWT({ iss: issuer, vc: {} })
      .setProtectedHeader({ alg: "EdDSA", kid: `${issuer}/keys/1` })
      .sign(privateKey);
    expect(await checkCredential(foreign)).toEqual({ kind: "foreign", issuer });
  });

  it("shows red for our words under somebody else’s signature, and under none", async () => {
    const token = await signCredential(facts);
    const { payload, protectedHeader } = await jwtVerify(token, keys);
    const { privateKey } = generateKeyPairSync("ed25519");
    const forged = await new SignJWT(payload)
      .setProtectedHeader({ alg: "EdDSA", kid: String(protectedHeader.kid) })
      .sign(privateKey);
    expect(await checkCredential(forged)).toEqual({ kind: "altered" });
    const open = Buffer.from(JSON.stringify({ alg: "none", kid: protectedHeader.kid })).toString("base64url");
    expect(await checkCredential(`${open}.${token.split(".")[1]}.AAAA`)).toEqual({ kind: "altered" });
  });

  it("takes no other thing that we sign for a badge", async () => {
    const list = await signStatusList(0, [17], new Date());
    expect((await checkCredential(list)).kind).not.toBe("genuine");
  });

  it.each(["", "hello", "a.b", "a.b.c", "....", "{}", "ä.ö.ü"])("calls %o unreadable", async (text) => {
    expect(await checkCredential(text)).toEqual({ kind: "unreadable" });
  });
});

it("a revoked credential is found in the signed list of its place", async () => {
  const { payload } = await jwtVerify(await signCredential(facts), keys);
  const { credentialStatus } = payload as unknown as BadgeCredential;
  const index = Number(credentialStatus.statusListIndex);
  expect(credentialStatus).toMatchObject({
    type: "BitstringStatusListEntry",
    statusPurpose: "revocation",
    statusListCredential: `${site}/api/issuer/status/0`,
  });
  const encoded = async (revoked: number[]) => {
    const list = await jwtVerify(await signStatusList(0, revoked, new Date("2026-11-01")), keys);
    expect(list.payload.jti).toBe(credentialStatus.statusListCredential);
    return (list.payload as unknown as { credentialSubject: { encodedList: string } }).credentialSubject
      .encodedList;
  };
  expect(readStatus(await encoded([17]), index)).toBe(true);
  expect(readStatus(await encoded([16, 18]), index)).toBe(false);
});
