import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { assignLicense } from "@/lib/companies/assign-license";
import { revokeLicense } from "@/lib/companies/revoke-license";
import { asViewer, db } from "@/lib/db";
import { guest, type Member, system, type Viewer } from "@/lib/viewer";
import type { PurchaseStatus, SubscriptionStatus } from "@/prisma/generated/enums";
import { createCompanyAdmin, hire } from "@/scripts/db/test-company";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { enrollInCourse } from "../enroll-in-course";
import { markLessonRead } from "../mark-lesson-read";
import { getCourseAccess } from "./access";

const day = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * day);

let teacher: Member;
let learner: Member;
let course: Awaited<ReturnType<typeof createCourse>>;
let count = 0;

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
});

beforeEach(async () => {
  learner = await createPerson(`learner${(count += 1)}`);
  course = await createCourse(teacher, { price: 79 });
});

/** As a new request would ask. */
const access = async (viewer: Viewer = learner) => (await getCourseAccess({ ...viewer }, course.id))?.access;

async function buy(status: PurchaseStatus = "paid") {
  const order = { amount: 79, currency: "EUR", idempotencyKey: `order${count}${status}`, paidAt: new Date() };
  await asViewer(system, (tx) =>
    tx.purchase.create({ data: { userId: learner.id, courseId: course.id, status, ...order } }),
  );
}

async function subscribe(
  status: SubscriptionStatus,
  { ends = 30, failed }: { ends?: number; failed?: number } = {},
) {
  const plan = { name: "All", description: "-", price: 20, period: "month", coversAll: true } as const;
  await asViewer(system, async (tx) => {
    const { id: planId } = await tx.subscriptionPlan.create({ data: plan, select: { id: true } });
    const term = { startDate: inDays(-60), endDate: inDays(ends) };
    const firstFailedAt = failed === undefined ? null : inDays(-failed);
    await tx.userSubscription.create({
      data: { userId: learner.id, planId, status, ...term, firstFailedAt },
    });
  });
}

describe("a course that is sold opens", () => {
  it("to nobody without a reason", async () => {
    const denial = { kind: "deny", reason: "no_ground", offer: "buy", lapse: null };
    expect(await access()).toEqual(denial);
    expect(await access(guest())).toEqual(denial);
  });

  it.each<[PurchaseStatus, boolean]>([
    ["pending", false],
    ["paid", true],
    ["partially_refunded", true],
    ["refunded", false],
    ["disputed", false],
    ["lost", false],
    ["failed", false],
  ])("by a purchase that is %s: %s", async (status, isOpen) => {
    await buy(status);
    expect((await access())?.kind === "allow").toBe(isOpen);
    expect((await access(await createPerson(`other${count}`)))?.kind).toBe("deny");
  });

  it.each<[SubscriptionStatus, { ends?: number; failed?: number }, boolean]>([
    ["trialing", {}, true],
    ["active", {}, true],
    ["active", { ends: -2 }, false],
    ["past_due", { failed: 6 }, true],
    ["past_due", { failed: 8 }, false],
    ["canceled", {}, false],
    ["unpaid", {}, false],
    ["incomplete", {}, false],
    ["paused", {}, false],
  ])("by a subscription that is %s %o: %s", async (status, term, isOpen) => {
    await subscribe(status, term);
    const found = await access();
    if (isOpen) expect(found).toMatchObject({ ground: "subscription", endsAt: expect.any(Date) });
    else expect(found).toMatchObject({ kind: "deny", reason: "ended", offer: "renew" });
  });

  it("by a seat of a company, while its holder has it", async () => {
    const admin = await createCompanyAdmin();
    const worker = await hire(admin);
    expect((await access(worker))?.kind).toBe("deny");
    await assignLicense(admin, { userId: worker.id });
    expect(await access(worker)).toMatchObject({ ground: "license", endsAt: expect.any(Date) });
    expect((await access(await hire(admin)))?.kind).toBe("deny");

    const { id: licenseId } = await asViewer(system, (tx) =>
      tx.license.findFirstOrThrow({ where: { assignedUserId: worker.id } }),
    );
    await revokeLicense(admin, { licenseId });
    expect(await access(worker)).toMatchObject({
      ...{ kind: "deny", reason: "ended", offer: "ask_company" },
      lapse: { ground: "license", why: "withdrawn", at: expect.any(Date) },
    });
  });

  it("still, when one of two reasons ends", async () => {
    await subscribe("canceled");
    await buy();
    expect(await access()).toMatchObject({ kind: "allow", ground: "purchase", endsAt: null });
  });

  it("for good to whoever enrolled while it was free", async () => {
    const early = await createPerson(`early${count}`);
    await db.course.update({ where: { id: course.id }, data: { price: 0 }, select: { id: true } });
    await enrollInCourse(early, { courseId: course.id });
    await db.course.update({ where: { id: course.id }, data: { price: 79 }, select: { id: true } });
    expect(await access(early)).toMatchObject({ kind: "allow", ground: "free" });
    await buy();
    await enrollInCourse(learner, { courseId: course.id });
    expect(await access()).toMatchObject({ grounds: ["purchase"] });
  });
});

describe("when the last reason ends", () => {
  it("lessons close, and what was done and enrolled stays", async () => {
    await buy();
    await enrollInCourse(learner, { courseId: course.id });
    const [first = 0, second = 0] = course.lessonIds;
    await markLessonRead(learner, { lessonId: first });
    await asViewer(system, (tx) =>
      tx.purchase.updateMany({
        where: { userId: learner.id },
        data: { status: "refunded", refundedAmount: 79 },
      }),
    );
    const found = await getCourseAccess({ ...learner }, course.id);
    expect(found).toMatchObject({ access: { kind: "deny" }, enrollment: { completedAt: null } });
    await expect(markLessonRead(learner, { lessonId: second })).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await db.lessonCompletion.count({ where: { userId: learner.id } })).toBe(1);
  });
});

it("a course that is not there has no access to tell", async () => {
  expect(await getCourseAccess(learner, 2_000_000_000)).toBeNull();
});
