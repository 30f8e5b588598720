import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { markLessonRead } from "@/lib/learning/mark-lesson-read";
import { guest, type Member } from "@/lib/viewer";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { achievementDocument, badgeCredential } from "./credential";
import {
  getAchievement,
  getCertificate,
  getCertificateFile,
  getCredentialFacts,
  getPublicCertificate,
  listCertificates,
  listCourseCertificates,
  listRevokedPlaces,
} from "./queries";
import { reissueCertificate } from "./reissue-certificate";
import { revokeCertificate } from "./revoke-certificate";
import { signCredential } from "./sign-credential";
import { verifyCredential } from "./verify-credential";

let teacher: Member;
let other: Member;
let admin: Member;
let learner: Member;
let course: { id: number; lessonIds: number[] };
let id = "";
let count = 0;

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
  other = await createPerson("other", "instructor");
  admin = await createPerson("admin", "admin");
  course = await createCourse(teacher, { title: "Knots", modules: [[{}]] });
});

beforeEach(async () => {
  learner = await createPerson(`learner${(count += 1)}`);
  await enrollInCourse(learner, { courseId: course.id });
  await markLessonRead(learner, { lessonId: course.lessonIds[0] });
  id = (await db.certificate.findFirstOrThrow({ where: { userId: learner.id } })).id;
});

const revoke = (viewer: Member, reason = "Somebody else took the quizzes.") =>
  revokeCertificate(viewer, { certificateId: id, reason });
const reissue = (viewer: Member, holderName = "Ada Byron") =>
  reissueCertificate(viewer, { certificateId: id, holderName });
const read = (certificateId = id) => db.certificate.findUniqueOrThrow({ where: { id: certificateId } });
const events = (objectId: string) =>
  db.auditEvent.findMany({
    where: { objectId },
    orderBy: { id: "asc" },
    select: { action: true, reason: true, actorId: true },
  });

describe("revoking", () => {
  it("is for its instructor and admins; everybody then sees that it does not stand, and the holder why", async () => {
    await revoke(teacher);
    expect(await read()).toMatchObject({ revokedReason: "Somebody else took the quizzes." });
    expect((await events(id)).at(-1)).toMatchObject({
      action: "certificate.revoked",
      actorId: teacher.id,
      reason: expect.any(String),
    });
    const shown = await getPublicCertificate(guest(), id);
    expect(shown).toMatchObject({ state: "revoked" });
    expect(JSON.stringify(shown)).not.toContain("Somebody else");
    expect(await getCertificate(learner, id)).toMatchObject({
      revokedReason: "Somebody else took the quizzes.",
    });
    const notices = await db.notification.findMany({
      where: { userId: learner.id, kind: "certificate.revoked" },
    });
    expect(notices).toHaveLength(1);
    const place = (await read()).statusIndex;
    expect(await listRevokedPlaces(guest(), { from: place, count: 1 })).toEqual([0]);
    expect(await db.enrollment.count({ where: { userId: learner.id, completedAt: null } })).toBe(0);
  });

  it("is refused to the holder, to other instructors and for no reason; nothing changes", async () => {
    await expect(revoke(learner)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(revoke(other)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(revokeCertificate(guest(), { certificateId: id, reason: "none" })).rejects.toMatchObject({
      code: "UNAUTHENTICATED",
    });
    await expect(revoke(admin, " x ")).rejects.toMatchObject({
      fieldErrors: { reason: [expect.any(String)] },
    });
    await expect(revokeCertificate(admin, { certificateId: "none", reason: "none" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await read()).toMatchObject({ revokedAt: null });
  });

  it("keeps a guest from waiting for it: the answer comes while somebody holds it", async () => {
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`select from certificates where id = ${id} for update`;
      const asked = { certificateId: id, reason: "none", holderName: "Eve" };
      for (const act of [revokeCertificate, reissueCertificate]) {
        await expect(act(guest(), asked)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
      }
    });
  });

  it("happens once, however many press the button", async () => {
    const done = await Promise.allSettled(Array.from({ length: 6 }, () => revoke(admin)));
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = done.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
    expect(new Set(refused)).toEqual(new Set(["CONFLICT"]));
    expect((await events(id)).filter(({ action }) => action === "certificate.revoked")).toHaveLength(1);
  });
});

describe("issuing anew", () => {
  it("puts a certificate with the right name in the place of the old one, which leads to it", async () => {
    const before = await read();
    const { certificateId } = await reissue(teacher, "  Ada \n Byron ");
    expect(await read(certificateId)).toMatchObject({
      holderName: "Ada Byron",
      courseTitle: "Knots",
      duration: before.duration,
      lessons: before.lessons,
      enrollmentId: before.enrollmentId,
      revokedAt: null,
    });
    expect(await getPublicCertificate(guest(), id)).toMatchObject({
      state: "replaced",
      replacedById: certificateId,
    });
    expect((await listCertificates(learner)).map((one) => one.id)).toEqual([certificateId]);
    expect(await events(certificateId)).toMatchObject([
      { action: "certificate.reissued", actorId: teacher.id },
    ]);
    expect(await getCertificate(learner, certificateId)).toMatchObject({ isOwn: true, canManage: false });
  });

  it("also takes back a revocation, with the same name", async () => {
    await revoke(admin);
    const name = (await read()).holderName;
    const { certificateId } = await reissue(admin, name);
    expect(await getPublicCertificate(guest(), certificateId)).toMatchObject({ state: "valid" });
    expect(await read()).toMatchObject({ revokedReason: "Somebody else took the quizzes." });
  });

  it("is refused without a new name, to strangers, and once another stands in its place", async () => {
    const name = (await read()).holderName;
    await expect(reissue(teacher, name)).rejects.toMatchObject({
      fieldErrors: { holderName: [expect.any(String)] },
    });
    await expect(reissue(teacher, " \u0007 ")).rejects.toMatchObject({ code: "INVALID" });
    await expect(reissue(learner)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(reissue(other)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await db.certificate.count({ where: { userId: learner.id } })).toBe(1);
    await reissue(teacher);
    await expect(reissue(teacher, "Third Name")).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(revoke(teacher)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("leaves one valid certificate, whoever else issues or revokes at the same moment", async () => {
    const names = ["One", "Two", "Three", "Four"];
    const done = await Promise.allSettled([...names.map((name) => reissue(admin, name)), revoke(admin)]);
    expect(done.some(({ status }) => status === "fulfilled")).toBe(true);
    expect(
      await db.certificate.count({ where: { userId: learner.id, revokedAt: null } }),
    ).toBeLessThanOrEqual(1);
    expect(await db.certificate.count({ where: { userId: learner.id } })).toBeLessThanOrEqual(2);
  });
});

describe("who sees a certificate", () => {
  it("its page is for its holder, its instructor and admins; for others it is not there", async () => {
    for (const viewer of [learner, teacher, admin])
      expect(await getCertificate(viewer, id)).toMatchObject({ id });
    for (const viewer of [other, guest()]) expect(await getCertificate(viewer, id)).toBeNull();
    const stranger = await createPerson(`stranger${count}`);
    await expect(getCertificateFile(stranger, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(getCredentialFacts(other, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("the public page says the least that proves it", async () => {
    const shown = await getPublicCertificate(guest(), id.match(/.{4}/g)?.join("-").toLowerCase() ?? "");
    expect(Object.keys(shown ?? {}).sort()).toEqual(
      "completedAt course courseTitle duration grade holderName id instructorName issuedAt issuerName lessons outcomes quizzes replacedById revokedAt state".split(
        " ",
      ),
    );
    expect(JSON.stringify(shown)).not.toContain(learner.id);
    expect(await getPublicCertificate(guest(), "0".repeat(28))).toBeNull();
  });

  it("what a badge is given for can be read while certificates stand, as they say it, also after a takedown", async () => {
    const plain = await createCourse(teacher, { title: "Never finished", modules: [[{}]] });
    expect(await getAchievement(guest(), plain.id)).toBeNull();

    const changed = { title: "Secret plans", slug: "secret-plans", learningOutcomes: ["Keep secrets"] };
    const before = await db.course.findUniqueOrThrow({ where: { id: course.id } });
    await db.course.update({ where: { id: course.id }, data: { ...changed, takenDownAt: new Date() } });
    const facts = await getAchievement(guest(), course.id);
    const { slug, title, learningOutcomes } = before;
    await db.course.update({
      where: { id: course.id },
      data: { slug, title, learningOutcomes: learningOutcomes ?? [], takenDownAt: null },
    });

    const named = facts && achievementDocument(facts);
    expect(JSON.stringify(named)).not.toMatch(/secret/i);
    const badge = badgeCredential(await getCredentialFacts(learner, id));
    expect(named).toMatchObject(badge.credentialSubject.achievement);
  });

  it("a course’s list is for its instructor and admins, and finds by name and number", async () => {
    const list = (viewer: Member, filter = {}) =>
      listCourseCertificates(viewer, course.id, { q: undefined, state: undefined, page: 1, ...filter });
    const total = await db.certificate.count({ where: { courseId: course.id } });
    expect(await list(teacher)).toMatchObject({ total, course: { title: "Knots" } });
    expect((await list(admin, { q: id.slice(0, 6).toLowerCase() }))?.certificates).toMatchObject([{ id }]);
    expect((await list(teacher, { q: "%" }))?.total).toBe(0);
    expect(
      (await list(teacher, { state: "revoked" }))?.certificates.every(({ state }) => state !== "valid"),
    ).toBe(true);
    expect(await list(other)).toBeNull();
    expect(await list(learner)).toBeNull();
  });
});

describe("checking a credential", () => {
  it("leads to its certificate, also when that was revoked since, and says what is wrong", async () => {
    const credential = await signCredential(await getCredentialFacts(learner, id));
    expect(await verifyCredential(guest(), { credential })).toMatchObject({ certificateId: id });
    const file = new File([credential], "credential.jwt");
    expect(await verifyCredential(guest(), { credential: "", file })).toMatchObject({ certificateId: id });
    // One signature in sixteen ends with these two letters.
    const altered = credential.slice(0, -2) + (credential.endsWith("AA") ? "BA" : "AA");
    const bad = verifyCredential(guest(), { credential: altered });
    await expect(bad).rejects.toMatchObject({
      message: "Not genuine",
      fieldErrors: {
        altered: [
          expect.stringMatching(/^This credential was changed/),
          expect.stringContaining("proves nothing"),
        ],
      },
    });
    const badFile = verifyCredential(guest(), { file: new File([altered], "of Eve.jwt") });
    await expect(badFile).rejects.toMatchObject({
      fieldErrors: { altered: [expect.stringMatching(/^“of Eve.jwt” was/), expect.any(String)] },
    });
    await expect(verifyCredential(guest(), {})).rejects.toMatchObject({ code: "INVALID" });
    const picture = new File([new Uint8Array([1, 2, 3])], "a.png");
    await expect(verifyCredential(guest(), { file: picture })).rejects.toMatchObject({
      fieldErrors: { file: [/no credential/] },
    });

    await revoke(admin);
    expect(await verifyCredential(guest(), { credential })).toMatchObject({ certificateId: id });
    await expect(getCredentialFacts(learner, id)).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
