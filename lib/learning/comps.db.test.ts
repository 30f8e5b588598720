import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asViewer, db } from "@/lib/db";
import { guest, type Member, system } from "@/lib/viewer";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { enrollInCourse } from "./enroll-in-course";
import { grantComp } from "./grant-comp";
import { markLessonRead } from "./mark-lesson-read";
import { getCourseAccess } from "./queries/access";
import { explainAccess } from "./queries/explain";
import { withdrawComp } from "./withdraw-comp";

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const dayOf = (date: Date) => date.toISOString().slice(0, 10);

let admin: Member;
let teacher: Member;
let learner: Member;
let course: Awaited<ReturnType<typeof createCourse>>;
let count = 0;

beforeAll(async () => {
  admin = await createPerson("root", "admin");
  teacher = await createPerson("teacher", "instructor");
});

beforeEach(async () => {
  learner = await createPerson(`learner${(count += 1)}`);
  course = await createCourse(teacher, { price: 79 });
});

const grant = (more: object = {}, viewer: Parameters<typeof grantComp>[0] = admin) =>
  grantComp(viewer, { userId: learner.id, courseId: course.id, reason: "A prize", ...more });
const access = async () => (await getCourseAccess({ ...learner }, course.id))?.access;
const comps = () => db.comp.findMany({ where: { userId: learner.id }, orderBy: { id: "asc" } });
const withdraw = async (viewer: Parameters<typeof withdrawComp>[0] = admin) => {
  const compId = (await comps()).at(-1)?.id;
  return withdrawComp(viewer, { compId, reason: "A mistake" });
};

describe("an admin gives a course", () => {
  it("for good: it opens, the person is told, and it is on record with the reason", async () => {
    await grant({ lastDay: "" });
    expect(await access()).toMatchObject({ kind: "allow", ground: "comp", endsAt: null });
    expect(await comps()).toEqual([
      expect.objectContaining({ grantedById: admin.id, reason: "A prize", endsAt: null, withdrawnAt: null }),
    ]);
    const event = await db.auditEvent.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(event).toMatchObject({
      ...{ action: "comp.granted", actorId: admin.id, reason: "A prize" },
      after: { userId: learner.id, courseId: course.id, lastDay: null },
    });
    const told = await db.notification.findFirstOrThrow({ where: { userId: learner.id } });
    expect(told).toMatchObject({ kind: "comp.granted", url: `/courses/${course.slug}` });
    expect(`${told.title} ${told.body}`).not.toContain("prize");
  });

  it("until the end of a day, of this one too", async () => {
    await grant({ lastDay: dayOf(inDays(0)) });
    const found = await access();
    expect(found).toMatchObject({ kind: "allow", ground: "comp" });
    expect((await comps())[0]?.endsAt).toEqual(new Date(`${dayOf(inDays(1))}T00:00:00Z`));
  });

  it("again once the first has run out, and not twice at the same time, however many ask", async () => {
    await asViewer(system, (tx) =>
      tx.comp.create({
        data: {
          ...{ userId: learner.id, courseId: course.id, grantedById: admin.id, reason: "Once" },
          ...{ createdAt: inDays(-9), endsAt: inDays(-2) },
        },
      }),
    );
    expect(await access()).toMatchObject({ kind: "deny", lapse: { ground: "comp", why: "ended" } });
    const asked = await Promise.allSettled(Array.from({ length: 8 }, () => grant()));
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await comps()).toHaveLength(2);
    await expect(grant()).rejects.toMatchObject({
      code: "CONFLICT",
      fieldErrors: { courseId: expect.anything() },
    });
    const explained = await explainAccess(admin, learner, course.slug);
    expect(explained?.grounds.map(({ state, because }) => [state, because?.slice(0, 10)])).toEqual([
      ["granted", "The course"],
      ["granted", undefined],
    ]);
  });

  it.each([
    [{ reason: " " }, "reason"],
    [{ lastDay: "2020-01-01" }, "lastDay"],
    [{ lastDay: "soon" }, "lastDay"],
    [{ courseId: 2_000_000_000 }, "courseId"],
    [{ courseId: "" }, "courseId"],
  ])("not with %j, and says so at the field", async (wrong, field) => {
    await expect(grant(wrong)).rejects.toMatchObject({ fieldErrors: { [field]: [expect.any(String)] } });
    expect(await comps()).toEqual([]);
    expect((await access())?.kind).toBe("deny");
  });

  it("to nobody who is not there, and not to themselves", async () => {
    await expect(grant({ userId: "nobody" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(grant({ userId: admin.id })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("an admin takes a course back", () => {
  it("which closes it at once, tells the person, and keeps what they did", async () => {
    await grant();
    await enrollInCourse(learner, { courseId: course.id });
    await markLessonRead(learner, { lessonId: course.lessonIds[0] });
    await withdraw();
    expect(await access()).toMatchObject({ kind: "deny", lapse: { ground: "comp", why: "withdrawn" } });
    expect(await db.lessonCompletion.count({ where: { userId: learner.id } })).toBe(1);
    const kinds = await db.notification.findMany({ where: { userId: learner.id }, select: { kind: true } });
    expect(kinds.map(({ kind }) => kind)).toContain("comp.withdrawn");
    expect(await db.auditEvent.findFirstOrThrow({ orderBy: { id: "desc" } })).toMatchObject({
      ...{ action: "comp.withdrawn", actorId: admin.id, reason: "A mistake" },
    });
  });

  it("once, even if two do it at the same moment", async () => {
    await grant();
    const done = await Promise.allSettled([withdraw(), withdraw(), withdraw()]);
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(withdraw()).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("while another ground stands, without the learner noticing", async () => {
    await grant();
    const order = { amount: 79, currency: "EUR", idempotencyKey: `c${count}`, paidAt: new Date() };
    await db.purchase.create({
      data: { userId: learner.id, courseId: course.id, status: "paid", ...order },
    });
    await withdraw();
    expect(await access()).toMatchObject({ kind: "allow", ground: "purchase" });
  });
});

it.each(["student", "instructor", "company_admin"] as const)(
  "a %s gives nothing, takes nothing back and learns nothing of it",
  async (role) => {
    await grant();
    const other = await createPerson(`${role}-${count}`, role);
    await expect(grant({ courseId: course.id }, other)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(withdraw(other)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await explainAccess(other, learner, course.slug)).toBeNull();
    expect((await access())?.kind).toBe("allow");
  },
);

it("a guest and the holder can't take a comp back", async () => {
  await grant();
  await expect(withdraw(guest())).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(withdraw(learner)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
