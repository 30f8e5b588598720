import { describe, expect, it } from "vitest";
import { asViewer, db } from "@/lib/db";
import { type Member, system } from "@/lib/viewer";
import { countSeats, createCompanyAdmin, hire } from "@/scripts/db/test-company";
import { assignLicense } from "./assign-license";
import { revokeLicense } from "./revoke-license";

const rounds = process.env.PROVE ? 200 : 5;

const assign = (admin: Member, person: Member) => assignLicense(admin, { userId: person.id });
const hires = (admin: Member, count: number) => Promise.all(Array.from({ length: count }, () => hire(admin)));

async function seatOf(person: Member) {
  const held = { assignedUserId: person.id, status: "active" } as const;
  const seat = await asViewer(system, (tx) => tx.license.findFirstOrThrow({ where: held }));
  return seat.id;
}

/** The codes of those who lost, in order; whoever won counts as "done". */
async function outcomes(tries: Promise<unknown>[]) {
  const settled = await Promise.allSettled(tries);
  const codes = settled.map((result) =>
    result.status === "fulfilled" ? "done" : (result.reason as { code: string }).code,
  );
  return codes.sort();
}

describe("at the same moment", { timeout: rounds * 1_000 + 20_000 }, () => {
  it("64 admins assign 10 seats: ten people get one, the others are told that none is left", async () => {
    const admin = await createCompanyAdmin({ seats: 10 });
    const people = await hires(admin, 64);
    const told = await outcomes(people.map((person) => assign(admin, person)));
    expect(told).toEqual([...Array<string>(54).fill("LIMIT_REACHED"), ...Array<string>(10).fill("done")]);
    expect(await countSeats(admin)).toEqual({ active: 10 });
  });

  it("the last seat goes to one of two", async () => {
    for (let round = 0; round < rounds; round += 1) {
      const admin = await createCompanyAdmin({ seats: 1 });
      const people = await hires(admin, 2);
      expect(await outcomes(people.map((person) => assign(admin, person)))).toEqual([
        "LIMIT_REACHED",
        "done",
      ]);
      expect(await countSeats(admin)).toEqual({ active: 1 });
    }
  });

  it("a person who is given a seat twice has one, and one letter", async () => {
    for (let round = 0; round < rounds; round += 1) {
      const admin = await createCompanyAdmin({ seats: 3 });
      const person = await hire(admin);
      expect(await outcomes([1, 2, 3].map(() => assign(admin, person)))).toEqual([
        "CONFLICT",
        "CONFLICT",
        "done",
      ]);
      expect(await countSeats(admin)).toEqual({ active: 1, available: 2 });
      expect(await db.mailMessage.count({ where: { recipient: `${person.username}@example.com` } })).toBe(1);
    }
  });

  it("a seat that is revoked twice is free once", async () => {
    for (let round = 0; round < rounds; round += 1) {
      const admin = await createCompanyAdmin({ seats: 2 });
      const person = await hire(admin);
      await assign(admin, person);
      const licenseId = await seatOf(person);
      expect(await outcomes([1, 2].map(() => revokeLicense(admin, { licenseId })))).toEqual([
        "CONFLICT",
        "done",
      ]);
      expect(await countSeats(admin)).toEqual({ revoked: 1, available: 2 });
    }
  });

  it("a seat is revoked while it is wanted: the other gets it, or is told that none is left", async () => {
    for (let round = 0; round < rounds; round += 1) {
      const admin = await createCompanyAdmin({ seats: 1 });
      const [leaver, joiner] = await hires(admin, 2);
      if (!leaver || !joiner) throw new Error("nobody was hired");
      await assign(admin, leaver);
      const licenseId = await seatOf(leaver);
      const told = await outcomes([revokeLicense(admin, { licenseId }), assign(admin, joiner)]);
      const seats = await countSeats(admin);
      if (told.includes("LIMIT_REACHED")) expect(seats).toEqual({ revoked: 1, available: 1 });
      else expect([told, seats]).toEqual([["done", "done"], { revoked: 1, active: 1 }]);
    }
  });

  it("a seat is revoked while its holder is given one: never two, never none that was paid", async () => {
    for (let round = 0; round < rounds; round += 1) {
      const admin = await createCompanyAdmin({ seats: 2 });
      const person = await hire(admin);
      await assign(admin, person);
      const licenseId = await seatOf(person);
      const told = await outcomes([revokeLicense(admin, { licenseId }), assign(admin, person)]);
      const seats = await countSeats(admin);
      if (told.includes("CONFLICT")) expect(seats).toEqual({ revoked: 1, available: 2 });
      else expect([told, seats]).toEqual([["done", "done"], { revoked: 1, active: 1, available: 1 }]);
    }
  });
});
