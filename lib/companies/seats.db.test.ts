import { beforeEach, describe, expect, it } from "vitest";
import { asViewer, db } from "@/lib/db";
import { type Member, system } from "@/lib/viewer";
import { createPerson } from "@/scripts/db/test-world";
import { assignLicense } from "./assign-license";
import { mintLicense } from "./mint-license";
import { listAssignable, listLicenses } from "./queries/licenses";
import { getSeatMap } from "./queries/seats";
import { revokeLicense } from "./revoke-license";

let count = 0;
let northwind: Member;
let contoso: Member;
let people: Member[];

beforeEach(async () => {
  count += 1;
  northwind = await startCompany("Northwind", 3);
  contoso = await startCompany("Contoso", 2);
  people = [];
  for (const i of [1, 2, 3, 4, 5]) people.push(await hire(`worker${i}-${count}`, northwind));
});

const all = { page: 1 };
const assign = (admin: Member, person: Member) => assignLicense(admin, { userId: person.id });

async function startCompany(name: string, seats: number) {
  const admin = await createPerson(`${name.toLowerCase()}-${count}`, "company_admin");
  return asViewer(system, async (tx) => {
    const company = await tx.company.create({ data: { name, email: "office@example.com" } });
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
    const [startDate, endDate] = [new Date(Date.now() - 864e5), new Date(Date.now() + 90 * 864e5)];
    const { id } = await tx.companySubscription.create({
      data: {
        companyId: company.id,
        planId: plan.id,
        startDate,
        endDate,
        userLimit: seats,
        status: "active",
      },
    });
    for (let i = 0; i < seats; i++)
      await mintLicense(tx, { id, companyId: company.id, endsAt: endDate }, null);
    await tx.user.update({ where: { id: admin.id }, data: { companyId: company.id } });
    return { ...admin, companyId: company.id };
  });
}

async function hire(username: string, admin: Member) {
  const person = await createPerson(username);
  await db.user.update({ where: { id: person.id }, data: { companyId: admin.companyId } });
  return { ...person, companyId: admin.companyId };
}

const seatsOf = async (admin: Member) => {
  const map = await getSeatMap(admin);
  return Object.fromEntries(["active", "idle", "free"].map((state) => [state, sum(map?.seats, state)]));
};
const sum = (seats: { state: string; count: number }[] | undefined, state: string) =>
  (seats ?? []).filter((seat) => seat.state === state).reduce((total, seat) => total + seat.count, 0);

describe("assigning a seat", () => {
  it("gives an employee a free seat once, with history, audit and a letter", async () => {
    const [anna] = people as [Member];
    await assign(northwind, anna);
    await expect(assign(northwind, anna)).rejects.toMatchObject({ code: "CONFLICT" });
    const { licenses } = await listLicenses(northwind, { ...all, show: "assigned" });
    expect(licenses).toMatchObject([{ userId: anna.id, state: "idle" }]);
    expect((await listAssignable(northwind)).map(({ id }) => id)).not.toContain(anna.id);
    const events = await asViewer(northwind, (tx) =>
      tx.licenseEvent.findMany({ where: { userId: anna.id } }),
    );
    expect(events).toMatchObject([{ type: "assigned", actorId: northwind.id }]);
    expect(
      await db.mailMessage.count({
        where: { kind: "license-assigned", recipient: `${anna.username}@example.com` },
      }),
    ).toBe(1);
  });

  it("lets exactly as many through as there are seats when many are assigned at once", async () => {
    const settled = await Promise.allSettled(people.map((person) => assign(northwind, person)));
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    for (const result of settled) {
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "LIMIT_REACHED" });
    }
    expect(await seatsOf(northwind)).toEqual({ active: 0, idle: 3, free: 0 });
  });

  it("is refused for strangers, for people without a company and by anybody who is not the company's admin", async () => {
    const [anna] = people as [Member];
    const stranger = await createPerson(`stranger-${count}`);
    await expect(assign(northwind, stranger)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(assign(contoso, anna)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(assign(anna, anna)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await seatsOf(northwind)).toEqual({ active: 0, idle: 0, free: 3 });
  });
});

describe("revoking a seat", () => {
  it("frees it under a new key and keeps the old row", async () => {
    const [anna, ben] = people as [Member, Member];
    await assign(northwind, anna);
    const [held] = (await listLicenses(northwind, { ...all, show: "assigned" })).licenses;
    await revokeLicense(northwind, { licenseId: held!.id });
    await expect(revokeLicense(northwind, { licenseId: held!.id })).rejects.toMatchObject({
      code: "CONFLICT",
    });

    const { licenses } = await listLicenses(northwind, all);
    expect(licenses.filter(({ state }) => state === "free")).toHaveLength(3);
    expect(licenses.find(({ state }) => state === "revoked")).toMatchObject({
      id: held!.id,
      userId: anna.id,
    });
    await assign(northwind, ben);
  });

  it("does not exist for another company, by id or by list", async () => {
    const [anna] = people as [Member];
    await assign(northwind, anna);
    const [held] = (await listLicenses(northwind, { ...all, show: "assigned" })).licenses;
    await expect(revokeLicense(contoso, { licenseId: held!.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect((await listLicenses(contoso, { ...all, show: "assigned" })).licenses).toEqual([]);
    expect((await listAssignable(contoso)).map(({ id }) => id)).toEqual([contoso.id]);
    expect((await listLicenses(anna, all)).licenses).toEqual([]);
  });
});
