import { randomUUID } from "node:crypto";
import { mintLicense } from "@/lib/companies/mint-license";
import { asViewer, db } from "@/lib/db";
import { type Member, system } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { createPerson } from "./test-world";

const day = 24 * 60 * 60 * 1000;

type Term = Partial<Prisma.CompanySubscriptionUncheckedCreateInput> & { seats?: number };

/** The admin of a new company, whose term has run since yesterday, with free seats. */
export async function createCompanyAdmin({ seats = 2, ...term }: Term = {}) {
  const name = `company-${randomUUID()}`;
  const admin = await createPerson(name, "company_admin");
  return asViewer(system, async (tx) => {
    const { id: companyId } = await tx.company.create({ data: { name, email: "office@example.com" } });
    await tx.user.update({ where: { id: admin.id }, data: { companyId } });
    const plan = await tx.subscriptionPlan.create({
      data: {
        name: "Team",
        description: "Seats",
        price: 180,
        period: "year",
        audience: "company",
        coversAll: true,
      },
    });
    const now = Date.now();
    const subscription = await tx.companySubscription.create({
      data: {
        companyId,
        planId: plan.id,
        startDate: new Date(now - day),
        endDate: new Date(now + 90 * day),
        userLimit: seats,
        status: "active",
        ...term,
      },
    });
    const { id, endDate: endsAt } = subscription;
    for (let seat = 0; seat < seats; seat++) await mintLicense(tx, { id, companyId, endsAt }, null);
    return { ...admin, companyId, subscriptionId: id };
  });
}

/** A new employee of the company, with a verified address. */
export async function hire(
  { companyId }: Pick<Member, "companyId">,
  more: Prisma.UserUncheckedUpdateInput = {},
) {
  const person = await createPerson(`worker-${randomUUID()}`);
  await db.user.update({ where: { id: person.id }, data: { companyId, ...more }, select: { id: true } });
  return { ...person, companyId };
}

/** How many seats of the company are in each state. */
export async function countSeats({ companyId }: Pick<Member, "companyId">) {
  const groups = await asViewer(system, (tx) =>
    tx.license.groupBy({ by: ["status"], where: { companyId: companyId ?? 0 }, _count: true }),
  );
  return Object.fromEntries(groups.map(({ status, _count }) => [status, _count]));
}
