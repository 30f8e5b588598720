import { beforeAll, beforeEach, expect, it } from "vitest";
import { db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { markLessonRead } from "@/lib/learning/mark-lesson-read";
import { guest, type Member } from "@/lib/viewer";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { getCertificate, getCorrection } from "./queries";
import { reissueCertificate } from "./reissue-certificate";
import { requestCorrection } from "./request-correction";
import { revokeCertificate } from "./revoke-certificate";

let teacher: Member;
let learner: Member;
let course: { id: number; lessonIds: number[] };
let id = "";
let count = 0;

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
  course = await createCourse(teacher, { title: "Knots", modules: [[{}]] });
});

beforeEach(async () => {
  learner = await createPerson(`learner${(count += 1)}`);
  id = await earn(learner);
});

async function earn(person: Member) {
  await enrollInCourse(person, { courseId: course.id });
  await markLessonRead(person, { lessonId: course.lessonIds[0] });
  return (await db.certificate.findFirstOrThrow({ where: { userId: person.id } })).id;
}

const rename = (firstName: string, lastName: string) =>
  db.user.update({ where: { id: learner.id }, data: { firstName, lastName } });
const ask = (viewer: Parameters<typeof requestCorrection>[0] = learner, certificateId = id) =>
  requestCorrection(viewer, { certificateId });
const told = () =>
  db.notification.findMany({
    where: { userId: teacher.id, kind: "certificate.correction", subject: `certificate:${id}` },
  });
async function correction(viewer: Member = learner, certificateId = id) {
  const certificate = await getCertificate({ ...viewer }, certificateId);
  return certificate && getCorrection(viewer, certificate);
}

it("whose profile has another name by now can ask the instructor, who is led to the certificate", async () => {
  await rename("Ada", "Byron");
  expect(await correction()).toEqual({ name: "Ada Byron", askedAt: null });
  await ask();
  expect(await told()).toMatchObject([
    { body: "Their profile says Ada Byron. The certificate is for Knots.", url: `/certificates/${id}` },
  ]);
  expect(await correction()).toEqual({ name: "Ada Byron", askedAt: expect.any(Date) });
  expect(
    await db.auditEvent.findFirst({ where: { objectId: id, action: "certificate.correction_requested" } }),
  ).toMatchObject({ actorId: learner.id });
});

it("of many presses one asks, until the certificate is issued anew", async () => {
  await rename("Ada", "Byron");
  const done = await Promise.allSettled(Array.from({ length: 5 }, () => ask()));
  expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await told()).toHaveLength(1);
  const { certificateId } = await reissueCertificate(teacher, { certificateId: id, holderName: "Ada Biron" });
  await expect(ask()).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await correction(learner, certificateId)).toEqual({ name: "Ada Byron", askedAt: null });
  await ask(learner, certificateId);
});

it("nobody asks for the name that is there, or for a certificate that does not stand", async () => {
  expect(await correction()).toBeNull();
  await expect(ask()).rejects.toMatchObject({ code: "CONFLICT" });
  await rename("Ada", "Byron");
  await revokeCertificate(teacher, { certificateId: id, reason: "A mistake" });
  expect(await correction()).toBeNull();
  await expect(ask()).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await told()).toEqual([]);
});

it("nobody asks for somebody else, nor an instructor themselves", async () => {
  await rename("Ada", "Byron");
  const other = await createPerson(`other${count}`);
  await expect(ask(other)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(ask(teacher)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(ask(guest())).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  expect(await correction(teacher)).toBeNull();
  expect(await told()).toEqual([]);
});

it("an instructor who learned their own course has nobody to ask", async () => {
  const own = await earn(teacher);
  await db.user.update({ where: { id: teacher.id }, data: { firstName: "New", lastName: "Name" } });
  await expect(ask(teacher, own)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await correction(teacher, own)).toBeNull();
});
