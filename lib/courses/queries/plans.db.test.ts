import { beforeAll, describe, expect, it } from "vitest";
import { revokeLicense } from "@/lib/companies/revoke-license";
import { asViewer, db } from "@/lib/db";
import { getCourseAccess } from "@/lib/learning/queries/access";
import { guest, type Member, system } from "@/lib/viewer";
import type { SubscriptionStatus } from "@/prisma/generated/enums";
import { createCompanyAdmin, hire } from "@/scripts/db/test-company";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { catalogInput } from "../schema";
import { getCatalog } from "./catalog";
import { getRunningPlans } from "./plans";

const day = 24 * 60 * 60 * 1000;
const fromNow = (days: number) => new Date(Date.now() + days * day);
let teacher: Member;
let courses: { id: number; slug: string }[];
let planIds: number[];

/** Courses free, paid and only in plans, in and outside a category; plans by course, by category and of all. */
beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
  const { id: categoryId } = await db.category.create({ data: { name: "Craft", slug: "craft" } });
  courses = [];
  for (const price of [0, 40, null]) {
    courses.push(await createCourse(teacher, { price, categoryId }), await createCourse(teacher, { price }));
  }
  const plan = { description: "-", price: 20, period: "month" } as const;
  const made = [
    {
      ...plan,
      name: "One",
      courses: { create: [{ courseId: courses[3]!.id }, { courseId: courses[1]!.id }] },
    },
    { ...plan, name: "Craft", categories: { create: [{ categoryId }] } },
    { ...plan, name: "All", coversAll: true },
  ].map((data) => db.subscriptionPlan.create({ data, select: { id: true } }));
  planIds = (await Promise.all(made)).map(({ id }) => id);
});

const filtered = async (viewer: Member, price: string) => {
  const { cards, facets, has } = await getCatalog(viewer, catalogInput.parse({ price }));
  expect(facets.price[price]).toBe(cards.length);
  return { has, slugs: cards.map(({ slug }) => slug).sort() };
};

/** What the course's own door says. */
async function opened(viewer: Member, ground: "subscription" | "license") {
  const answers = await Promise.all(
    courses.map(async ({ id, slug }) => ({ slug, access: (await getCourseAccess(viewer, id))?.access })),
  );
  return answers
    .filter(({ access }) => access?.kind === "allow" && access.ground === ground)
    .map(({ slug }) => slug)
    .sort();
}

describe("“In my plan” is what one's own subscription opens", () => {
  type Term = { status: SubscriptionStatus; start?: number; end?: number; failed?: number; runs: boolean };
  const terms: Term[] = [
    { status: "active", runs: true },
    { status: "trialing", runs: true },
    { status: "active", start: -60, end: -2, runs: false },
    { status: "past_due", failed: -3, runs: true },
    { status: "past_due", failed: -8, runs: false },
    { status: "canceled", runs: false },
  ];

  it.each([0, 1, 2].flatMap((plan) => terms.map((term) => ({ plan, ...term }))))(
    "%j",
    async ({ plan, status, start = -20, end = 20, failed, runs }) => {
      const viewer = await createPerson(`p-${plan}-${status}-${end}-${failed ?? 0}`);
      const planId = planIds[plan]!;
      const dates = { startDate: fromNow(start), endDate: fromNow(end) };
      const firstFailedAt = failed ? fromNow(failed) : null;
      await db.userSubscription.create({
        data: { userId: viewer.id, planId, status, firstFailedAt, ...dates },
        select: { id: true },
      });
      expect(await getRunningPlans(viewer)).toEqual({ subscription: runs ? [planId] : [], license: [] });
      const { has, slugs } = await filtered(viewer, "included");
      expect(has).toEqual({ plan: runs, seat: false });
      if (runs) expect(slugs).toEqual(await opened(viewer, "subscription"));
      else expect(await opened(viewer, "subscription")).toEqual([]);
    },
  );
});

describe("“In my company’s license” is what one's seat opens", () => {
  async function seated(term: { status?: SubscriptionStatus; firstFailedAt?: Date } = {}) {
    const admin = await createCompanyAdmin(term);
    const viewer = await hire(admin);
    const active = {
      status: "active",
      assignedUserId: viewer.id,
      assignedEmail: `${viewer.username}@example.com`,
    } as const;
    await asViewer(system, async (tx) => {
      const { id } = await tx.license.findFirstOrThrow({ where: { companyId: admin.companyId ?? 0 } });
      await tx.license.update({ where: { id }, data: { ...active, assignedAt: new Date() } });
    });
    return viewer;
  }

  it("for an employee, and nobody else", async () => {
    const viewer = await seated();
    const { has, slugs } = await filtered(viewer, "license");
    expect(has).toEqual({ plan: false, seat: true });
    expect(slugs).toHaveLength(4);
    expect(slugs).toEqual(await opened(viewer, "license"));

    const colleague = await hire(viewer);
    expect(await getRunningPlans(colleague)).toEqual({ subscription: [], license: [] });
    expect((await filtered(colleague, "license")).slugs).toEqual([]);
    expect(await getRunningPlans(guest())).toEqual({ subscription: [], license: [] });
  });

  it("no longer once the company has not paid for two weeks, or the seat is revoked", async () => {
    const unpaid = await seated({ status: "past_due", firstFailedAt: fromNow(-15) });
    expect((await getRunningPlans(unpaid)).license).toEqual([]);
    expect((await filtered(unpaid, "license")).slugs).toEqual(await opened(unpaid, "license"));

    const viewer = await seated();
    const { id: licenseId } = await asViewer(system, (tx) =>
      tx.license.findFirstOrThrow({ where: { assignedUserId: viewer.id } }),
    );
    await revokeLicense(system, { licenseId });
    expect((await getRunningPlans(viewer)).license).toEqual([]);
    expect(await opened(viewer, "license")).toEqual([]);
  });
});
