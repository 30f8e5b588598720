import { assignLicense } from "@/lib/companies/assign-license";
import { revokeLicense } from "@/lib/companies/revoke-license";
import { asViewer, db } from "@/lib/db";
import { system } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import type { PurchaseStatus } from "@/prisma/generated/enums";
import { createCompanyAdmin, hire } from "@/scripts/db/test-company";
import type { Person, World } from "./world";

const day = 24 * 60 * 60 * 1000;
export const inDays = (days: number) => new Date(Date.now() + days * day);

type Term = Prisma.CompanySubscriptionUncheckedUpdateInput;

/** Somebody with a seat of a company named Halden, whose term is then as given. */
export async function withSeat(term: Term = {}, { isRevoked = false } = {}): Promise<Person> {
  const admin = await createCompanyAdmin();
  const person = await hire(admin);
  await assignLicense(admin, { userId: person.id });
  await asViewer(system, async (tx) => {
    await tx.company.update({ where: { id: admin.companyId }, data: { name: `Halden ${admin.companyId}` } });
    await tx.companySubscription.update({ where: { id: admin.subscriptionId }, data: term });
  });
  if (isRevoked) {
    const held = { assignedUserId: person.id };
    const seat = await asViewer(system, (tx) => tx.license.findFirstOrThrow({ where: held }));
    await revokeLicense(admin, { licenseId: seat.id });
  }
  return person;
}

/** Somebody for whose address a seat waits. */
export async function withInvitation(world: World): Promise<Person> {
  const { companyId } = await createCompanyAdmin();
  const person = await world.createPerson();
  await asViewer(system, async (tx) => {
    await tx.company.update({ where: { id: companyId }, data: { name: `Halden ${companyId}` } });
    const seat = await tx.license.findFirstOrThrow({ where: { companyId, status: "available" } });
    await tx.license.update({
      where: { id: seat.id },
      data: {
        status: "invited",
        assignedEmail: `${person.username}@example.com`,
        invitedAt: new Date(),
        inviteTokenHash: `hash-${seat.id}`,
        inviteExpiresAt: inDays(14),
      },
    });
  });
  return person;
}

type Subscription = Partial<Prisma.UserSubscriptionUncheckedCreateInput>;

export async function withPlan(world: World, more: Subscription = {}): Promise<Person> {
  const person = await world.createPerson();
  await asViewer(system, async (tx) => {
    const plan = await tx.subscriptionPlan.findFirstOrThrow({
      where: { audience: "person", coversAll: true, isActive: true },
    });
    await tx.userSubscription.create({
      data: {
        userId: person.id,
        planId: plan.id,
        startDate: inDays(-40),
        endDate: inDays(30),
        status: "active",
        ...more,
      },
    });
  });
  return person;
}

export async function withPurchase(world: World, courseId: number, status: PurchaseStatus): Promise<Person> {
  const person = await world.createPerson();
  const order = { userId: person.id, courseId, amount: 79, currency: "EUR", status };
  const data = { ...order, idempotencyKey: `e2e-${person.id}`, paidAt: new Date() };
  await asViewer(system, (tx) => tx.purchase.create({ data }));
  return person;
}

type Gift = { endsAt?: Date; withdrawnAt?: Date };

export async function withGift(world: World, courseId: number, gift: Gift = {}): Promise<Person> {
  const person = await world.createPerson();
  const admin = await world.createPerson("admin");
  const given = { userId: person.id, courseId, grantedById: admin.id, reason: "A test" };
  await db.comp.create({ data: { ...given, createdAt: inDays(-9), ...gift } });
  return person;
}

export async function enrolled(person: Person, courseId: number, completedAt: Date | null = null) {
  await db.enrollment.create({ data: { userId: person.id, courseId, enrolledAt: inDays(-60), completedAt } });
  return person;
}
