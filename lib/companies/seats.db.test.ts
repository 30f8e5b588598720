import { beforeEach, describe, expect, it } from "vitest";
import { asViewer, db } from "@/lib/db";
import { hashToken } from "@/lib/tokens";
import { guest, type Member, system, type Viewer } from "@/lib/viewer";
import { countSeats, createCompanyAdmin, hire } from "@/scripts/db/test-company";
import { createPerson } from "@/scripts/db/test-world";
import { assignLicense } from "./assign-license";
import { revokeLicense } from "./revoke-license";

const day = 24 * 60 * 60 * 1000;
let northwind: Awaited<ReturnType<typeof createCompanyAdmin>>;
let contoso: Member;
let anna: Member;

beforeEach(async () => {
  [northwind, contoso] = [await createCompanyAdmin(), await createCompanyAdmin()];
  anna = await hire(northwind);
});

const assign = (admin: Viewer, person: { id: string }) => assignLicense(admin, { userId: person.id });
const untouched = { available: 2 };
const letters = (person: Member) =>
  db.mailMessage.findMany({ where: { recipient: `${person.username}@example.com` } });

const seatOf = (person: Member) =>
  asViewer(system, (tx) =>
    tx.license.findFirstOrThrow({
      where: { assignedUserId: person.id },
      include: { events: { orderBy: { id: "asc" } } },
    }),
  );
const trail = (licenseId: number) =>
  db.auditEvent.findMany({
    where: { objectType: "license", objectId: String(licenseId) },
    orderBy: { id: "asc" },
  });

async function outsiders(): Promise<[string, Viewer][]> {
  return [
    ["a guest", guest()],
    ["a student of the company", await hire(northwind)],
    ["an instructor of the company", { ...(await hire(northwind)), role: "instructor" }],
    ["the admin of another company", contoso],
    [
      "a company admin without a company",
      await createPerson(`nowhere-${northwind.username}`, "company_admin"),
    ],
  ];
}

describe("assigning a seat", () => {
  it("gives an employee a free one, with history, audit and a letter", async () => {
    await db.user.update({ where: { id: anna.id }, data: { firstName: "Anna" } });
    expect(await assign(northwind, anna)).toEqual({ name: "Anna" });
    const seat = await seatOf(anna);
    expect(seat).toMatchObject({
      status: "active",
      companyId: northwind.companyId,
      assignedEmail: `${anna.username}@example.com`,
      assignedAt: expect.any(Date),
      events: [{ type: "minted" }, { type: "assigned", actorId: northwind.id, userId: anna.id }],
    });
    expect(await trail(seat.id)).toMatchObject([
      { action: "license.assigned", actorId: northwind.id, after: { userId: anna.id } },
    ]);
    expect(await letters(anna)).toMatchObject([
      { kind: "license-assigned", text: expect.stringMatching(/^Hello Anna,[^]*\/learn/) },
    ]);
    expect(await countSeats(northwind)).toEqual({ active: 1, available: 1 });
    expect(await countSeats(contoso)).toEqual(untouched);
  });

  it("may be done for the company by a platform admin", async () => {
    await assign(await createPerson(`root-${northwind.username}`, "admin"), anna);
    expect(await countSeats(northwind)).toEqual({ active: 1, available: 1 });
  });

  it("is not there for anybody else, who is told the same of nobody", async () => {
    for (const [who, viewer] of await outsiders()) {
      await expect(assign(viewer, anna), who).rejects.toMatchObject({ code: "NOT_FOUND" });
      const [real, none] = [
        assign(viewer, anna).catch(String),
        assign(viewer, { id: "nobody" }).catch(String),
      ];
      expect(await real, who).toBe(await none);
    }
    expect(await countSeats(northwind)).toEqual(untouched);
    expect(await letters(anna)).toEqual([]);
  });

  it("finds no stranger, no employee of another company, and nobody erased", async () => {
    const [stranger, foreigner] = [await createPerson(`stranger-${northwind.username}`), await hire(contoso)];
    const erased = await hire(northwind, { erasedAt: new Date() });
    for (const person of [stranger, foreigner, erased])
      await expect(assign(northwind, person)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it.each([
    ["whose address is not confirmed", { emailVerified: false }],
    ["without an address", { email: null, emailVerified: false }],
    ["who is suspended", { suspendedAt: new Date() }],
  ])("is refused at the field for a person %s", async (_who, state) => {
    const person = await hire(northwind, state);
    await expect(assign(northwind, person)).rejects.toMatchObject({
      code: "INVALID",
      fieldErrors: { userId: [expect.stringContaining("confirmed")] },
    });
    expect(await countSeats(northwind)).toEqual(untouched);
  });

  it("is refused for a person who has a seat or an invitation, whatever the capitals of the address", async () => {
    await assign(northwind, anna);
    const ben = await hire(northwind);
    await db.user.update({ where: { id: ben.id }, data: { email: `${ben.username}@Example.com` } });
    const invited = { status: "invited", assignedEmail: `${ben.username}@example.com` } as const;
    await asViewer(system, (tx) =>
      tx.license.updateMany({
        where: { companyId: northwind.companyId, status: "available" },
        data: {
          ...invited,
          invitedAt: new Date(),
          inviteTokenHash: hashToken(ben.id),
          inviteExpiresAt: new Date(),
        },
      }),
    );
    for (const person of [anna, ben]) {
      await expect(assign(northwind, person)).rejects.toMatchObject({
        code: "CONFLICT",
        fieldErrors: { userId: [expect.stringContaining("already")] },
      });
    }
  });

  it.each([
    [
      "has ended",
      { startDate: new Date(Date.now() - 9 * day), endDate: new Date(Date.now() - 2 * day) },
      "CONFLICT",
    ],
    ["has not begun", { startDate: new Date(Date.now() + 2 * day) }, "CONFLICT"],
    ["is canceled", { status: "canceled" as const }, "CONFLICT"],
    ["is unpaid", { status: "unpaid" as const }, "CONFLICT"],
    ["is past due", { status: "past_due" as const }, "PAYMENT_REQUIRED"],
  ])("is refused while the term %s", async (_how, term, code) => {
    const company = await createCompanyAdmin(term);
    const person = await hire(company);
    await expect(assign(company, person)).rejects.toMatchObject({ code });
    expect(await countSeats(company)).toEqual(untouched);
    expect(await letters(person)).toEqual([]);
  });

  it.each([
    ["", "Please choose a person."],
    [undefined, expect.any(String)],
  ])("is refused at the field when nobody is chosen (%j)", async (userId, message) => {
    await expect(assignLicense(northwind, { userId })).rejects.toMatchObject({
      code: "INVALID",
      fieldErrors: { userId: [message] },
    });
  });
});

describe("revoking a seat", () => {
  it("frees it under a new key, and keeps the row of whoever held it", async () => {
    await assign(northwind, anna);
    const held = await seatOf(anna);
    expect(await revokeLicense(northwind, { licenseId: String(held.id) })).toEqual({
      email: `${anna.username}@example.com`,
    });
    expect(await seatOf(anna)).toMatchObject({ id: held.id, status: "revoked", endedAt: expect.any(Date) });
    expect(await countSeats(northwind)).toEqual({ revoked: 1, available: 2 });
    expect((await seatOf(anna)).events.at(-1)).toMatchObject({ type: "revoked", userId: anna.id });
    expect((await trail(held.id)).at(-1)).toMatchObject({
      action: "license.revoked",
      before: { userId: anna.id },
    });
    const keys = await asViewer(northwind, (tx) =>
      tx.license.findMany({ select: { licenseKey: true, licenseKeyHash: true } }),
    );
    expect(new Set(keys.map(({ licenseKey }) => licenseKey)).size).toBe(3);
    for (const key of keys) expect(key.licenseKeyHash).toBe(hashToken(key.licenseKey));
    await assign(northwind, anna);
  });

  it("does nothing to a seat that is free or was revoked", async () => {
    await assign(northwind, anna);
    const { id } = await seatOf(anna);
    await revokeLicense(northwind, { licenseId: id });
    const free = await asViewer(northwind, (tx) =>
      tx.license.findFirstOrThrow({ where: { status: "available" } }),
    );
    for (const licenseId of [id, free.id])
      await expect(revokeLicense(northwind, { licenseId })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await countSeats(northwind)).toEqual({ revoked: 1, available: 2 });
  });

  it("is not there for anybody else; its holder may only look at it", async () => {
    await assign(northwind, anna);
    const { id } = await seatOf(anna);
    for (const [who, viewer] of await outsiders())
      await expect(revokeLicense(viewer, { licenseId: id }), who).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    await expect(revokeLicense(anna, { licenseId: id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    for (const licenseId of ["", "x", 0, -1, 1.5, "9e99"])
      await expect(revokeLicense(northwind, { licenseId })).rejects.toMatchObject({ code: "INVALID" });
    expect(await countSeats(northwind)).toEqual({ active: 1, available: 1 });
  });
});
