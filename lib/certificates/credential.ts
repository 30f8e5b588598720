import { createHash, createHmac } from "node:crypto";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { placeOf } from "./status-list";

/** What a credential is made of: the frozen facts of a certificate, and the address it was sent to. */
export type CredentialFacts = {
  id: string;
  holderName: string;
  courseTitle: string;
  issuerName: string;
  instructorName: string;
  duration: number;
  lessons: number;
  quizzes: number;
  outcomes: readonly string[];
  grade: number | null;
  issuedAt: Date;
  statusIndex: number;
  courseId: number;
  email: string | null;
};

export type AchievementFacts = Pick<
  CredentialFacts,
  "courseId" | "courseTitle" | "issuerName" | "instructorName" | "outcomes" | "grade"
>;

const contexts = [
  "https://www.w3.org/ns/credentials/v2",
  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
];
const schema =
  "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

const here = (path: string) => new URL(path, env.APP_URL).href;

export function issuerId() {
  return here(paths.issuer());
}

/** Who issues, for whoever follows a credential's issuer. */
export function issuerProfile() {
  return { "@context": contexts, ...profile(env.APP_NAME), description: "Courses with graded assessments." };
}

/**
 * An Open Badges 3.0 credential over the Verifiable Credentials data model 2.0. The same certificate gives the
 * same document. The holder's address stands in it as a salted hash only.
 */
export function badgeCredential(facts: CredentialFacts) {
  const id = here(paths.verifyCertificate(facts.id));
  return {
    "@context": contexts,
    id,
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    name: facts.courseTitle,
    issuer: profile(facts.issuerName),
    validFrom: toSeconds(facts.issuedAt),
    credentialSubject: {
      id: `${id}#holder`,
      type: ["AchievementSubject"],
      identifier: identifiers(facts),
      achievement: achievement(facts),
      ...(facts.grade !== null && {
        result: [{ type: ["Result"], resultDescription: scoreId(facts), value: String(facts.grade) }],
      }),
    },
    evidence: [{ id, type: ["Evidence"], name: "Certificate", narrative: workDone(facts) }],
    credentialStatus: statusEntry(facts.statusIndex),
    credentialSchema: [{ id: schema, type: "1EdTechJsonSchemaValidator2019" }],
  };
}

export type BadgeCredential = ReturnType<typeof badgeCredential>;

/** The claims of JSON Web Tokens that Open Badges puts beside the credential. */
export function asClaims(credential: {
  id: string;
  issuer: { id: string };
  validFrom: string;
  credentialSubject: { id: string };
}) {
  return {
    ...credential,
    iss: credential.issuer.id,
    jti: credential.id,
    sub: credential.credentialSubject.id,
    nbf: Date.parse(credential.validFrom) / 1000,
  };
}

/** What a course's credentials are given for, for whoever follows the achievement's address. */
export function achievementDocument(facts: AchievementFacts) {
  return { "@context": contexts, ...achievement(facts), creator: profile(facts.issuerName) };
}

/** A list of revoked places as a credential, to be signed. */
export function statusListCredential(list: number, encodedList: string, now: Date) {
  const id = here(paths.statusList(list));
  return {
    "@context": contexts.slice(0, 1),
    id,
    type: ["VerifiableCredential", "BitstringStatusListCredential"],
    issuer: { id: issuerId() },
    validFrom: toSeconds(now),
    credentialSubject: {
      id: `${id}#list`,
      type: "BitstringStatusList",
      statusPurpose: "revocation",
      encodedList,
    },
  };
}

const criteria = "Every lesson of the course is complete, and each of its quizzes is passed.";

function profile(name: string) {
  return { id: issuerId(), type: ["Profile"], name, url: here(paths.home()) };
}

function achievement(facts: Omit<AchievementFacts, "issuerName">) {
  const { courseId, courseTitle, outcomes, instructorName } = facts;
  return {
    id: here(paths.issuerAchievement(courseId)),
    type: ["Achievement"],
    achievementType: "CertificateOfCompletion",
    name: courseTitle,
    description: outcomes.length > 0 ? outcomes.join(". ") : `Completing the course ${courseTitle}.`,
    criteria: { narrative: `${criteria} Taught by ${instructorName}.` },
    image: { id: here(paths.issuerBadge()), type: "Image" },
    ...(facts.grade !== null && {
      resultDescription: [
        { id: scoreId(facts), type: ["ResultDescription"], name: "Final score", resultType: "Percent" },
      ],
    }),
  };
}

function scoreId({ courseId }: { courseId: number }) {
  return `${here(paths.issuerAchievement(courseId))}#score`;
}

function workDone({ lessons, quizzes, duration, grade }: CredentialFacts) {
  const quizText = quizzes > 0 ? `, ${quizzes} quizzes passed` : "";
  const score = grade === null ? "" : `, final score ${grade}%`;
  return `${lessons} lessons of ${duration} minutes in all${quizText}${score}.`;
}

function identifiers({ id, holderName, email }: CredentialFacts) {
  const name = { type: "IdentityObject", hashed: false, identityHash: holderName, identityType: "name" };
  if (!email) return [name];
  // Known only here, and the same each time: one hash says nothing about another certificate's holder.
  const salt = createHmac("sha256", env.AUTH_SECRET)
    .update(`credential salt ${id}`)
    .digest("hex")
    .slice(0, 32);
  const identityHash = hashIdentity(email, salt);
  return [name, { type: "IdentityObject", hashed: true, identityHash, identityType: "emailAddress", salt }];
}

/** As Open Badges hashes an identity: SHA-256 over the text and the salt, in hex with a prefix. */
export function hashIdentity(text: string, salt: string) {
  return `sha256$${createHash("sha256")
    .update(text.toLowerCase() + salt)
    .digest("hex")}`;
}

function statusEntry(statusIndex: number) {
  const { list, index } = placeOf(statusIndex);
  const statusListCredential = here(paths.statusList(list));
  return {
    id: `${statusListCredential}#${index}`,
    type: "BitstringStatusListEntry",
    statusPurpose: "revocation",
    statusListIndex: String(index),
    statusListCredential,
  };
}

/** Claims count in seconds, and must say the same. */
function toSeconds(date: Date) {
  return `${date.toISOString().slice(0, 19)}Z`;
}
