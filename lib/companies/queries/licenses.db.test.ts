import { Client } from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { asViewer, db } from "@/lib/db";
import { guest, type Member, system, type Viewer } from "@/lib/viewer";
import type { LicenseStatus } from "@/prisma/generated/enums";
import { createCompanyAdmin, hire } from "@/scripts/db/test-company";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { licenseFilter } from "../schema";
import { listAssignable, listLicenses } from "./licenses";
import { getSeatMap } from "./seats";

const day = 24 * 60 * 60 * 1000;
const ago = (days: number) => new Date(Date.now() - days * day);
let northwind: Awaited<ReturnType<typeof createCompanyAdmin>>;
let contoso: Awaited<ReturnType<typeof createCompanyAdmin>>;
let people: Record<"anna" | "ben" | "dora", Member>;

/** Anna learns, Ben does not, an address is invited, Dora has left, one seat is free. */
beforeAll(async () => {
  northwind = await createCompanyAdmin({ seats: 5, status: "past_due" });
  contoso = await createCompanyAdmin({ seats: 40 });
  const [anna, ben, dora] = [
    await hire(northwind, { firstName: "Anna_Lena", lastName: "Arnold", lastSignInAt: ago(60) }),
    await hire(northwind, { firstName: "Ben", lastName: "Braun", lastSignInAt: ago(31) }),
    await hire(northwind, { firstName: "Dora", lastName: "Dietz" }),
  ];
  people = { anna, ben, dora };
  const course = await createCourse(await createPerson("teacher", "instructor"));
  await db.enrollment.create({ data: { userId: anna.id, courseId: course.id, lastSeenAt: ago(2) } });
  const seats = await asViewer(system, (tx) =>
    tx.license.findMany({ where: { companyId: northwind.companyId }, orderBy: { id: "asc" } }),
  );
  const ids = seats.map(({ id }) => id);
  await hold(ids[0], "active", { assignedUserId: anna.id, expiresAt: new Date(Date.now() + 20 * day) });
  await hold(ids[1], "active", { assignedUserId: ben.id });
  await hold(ids[2], "invited", {
    assignedEmail: "new_one@example.com",
    invitedAt: ago(1),
    inviteTokenHash: "hash",
    inviteExpiresAt: new Date(),
  });
});

function hold(id: number | undefined, status: LicenseStatus, data: object) {
  const { assignedUserId } = data as { assignedUserId?: string };
  const who = Object.values(people).find((person) => person.id === assignedUserId);
  const email = who && { assignedEmail: `${who.username}@example.com`, assignedAt: ago(3) };
  return asViewer(system, (tx) =>
    tx.license.update({ where: { id: id ?? 0 }, data: { status, ...email, ...data }, select: { id: true } }),
  );
}

const list = (query: object = {}, viewer: Viewer = northwind) =>
  listLicenses(viewer, licenseFilter.parse(query));
const shown = async (query: object) =>
  (await list(query)).licenses.map(({ name, email, state }) => `${name ?? email ?? "-"} ${state}`);

const outsiders = () => [guest(), system, people.anna, { ...people.anna, role: "instructor" as const }];

describe("the list of licenses", () => {
  it("has the seats in use first, with what their holders do, and no secret of theirs", async () => {
    const { licenses, total } = await list();
    expect(total).toBe(5);
    expect(licenses.map(({ state }) => state)).toEqual(["active", "idle", "invited", "free", "free"]);
    expect(licenses[0]).toEqual({
      id: expect.any(Number),
      userId: people.anna.id,
      name: "Anna_Lena Arnold",
      image: null,
      email: `${people.anna.username}@example.com`,
      licenseKey: expect.stringMatching(/^(\w{4}-){6}\w{4}$/),
      state: "active",
      seenAt: expect.any(Date),
      courses: 1,
      assignedAt: expect.any(Date),
      expiresAt: expect.any(Date),
      isExpiring: true,
    });
  });

  it.each([
    [{ show: "assigned" }, ["Anna_Lena Arnold active", "Ben Braun idle"]],
    [{ show: "invited" }, ["new_one@example.com invited"]],
    [{ show: "free" }, ["- free", "- free"]],
    [{ show: "expiring" }, ["Anna_Lena Arnold active"]],
    [{ show: "ended" }, []],
    [{ q: "LENA arn" }, ["Anna_Lena Arnold active"]],
    [{ q: "_" }, ["Anna_Lena Arnold active", "new_one@example.com invited"]],
    [{ q: "%" }, []],
    [{ q: "new_one@" }, ["new_one@example.com invited"]],
    [{ q: "ben", show: "free" }, []],
    [{ q: "' or true --" }, []],
    [{ page: 2 }, []],
  ])("shows for %j: %j", async (query, expected) => expect(await shown(query)).toEqual(expected));

  it("finds a seat by a part of its key", async () => {
    const [first] = (await list()).licenses;
    expect((await list({ q: first?.licenseKey.slice(5, 14).toLowerCase() })).licenses).toMatchObject([
      { id: first?.id },
    ]);
  });

  it("turns its pages without losing or repeating a seat, in as many statements for 40 seats as for 5", async () => {
    const spy = vi.spyOn(Client.prototype, "query");
    await list();
    const few = spy.mock.calls.length;
    const first = await list({}, contoso);
    expect(spy.mock.calls.length - few).toBe(few);
    spy.mockRestore();
    const second = await list({ page: "2" }, contoso);
    expect([first.licenses.length, second.licenses.length, first.total]).toEqual([25, 15, 40]);
    expect(new Set([...first.licenses, ...second.licenses].map(({ id }) => id)).size).toBe(40);
  });

  it("still says how many seats there are on a page beyond the last", async () => {
    expect(await list({ page: "9" }, contoso)).toMatchObject({ licenses: [], total: 40 });
    expect(await list({ page: "9", show: "invited" }, contoso)).toMatchObject({ licenses: [] });
  });

  it("is empty for whoever runs no company", async () => {
    for (const viewer of outsiders())
      expect(await list({}, viewer)).toEqual({ licenses: [], total: 0, pageSize: 25 });
  });
});

describe("the people who could be given a seat", () => {
  it("are the company's own, with a confirmed address and without a seat", async () => {
    for (const state of [{ emailVerified: false }, { suspendedAt: new Date() }, { erasedAt: new Date() }])
      await hire(northwind, state);
    expect(await listAssignable(northwind)).toEqual([
      { id: northwind.id, name: northwind.username, email: `${northwind.username}@example.com` },
      { id: people.dora.id, name: "Dora Dietz", email: `${people.dora.username}@example.com` },
    ]);
    for (const viewer of outsiders()) expect(await listAssignable(viewer)).toEqual([]);
  });
});

describe("the map of seats", () => {
  it("counts each state in the order it is drawn, and names the term", async () => {
    expect(await getSeatMap(northwind)).toEqual({
      company: northwind.username,
      plan: {
        name: "Team",
        price: "180.00",
        currency: "EUR",
        period: "year",
        endsOn: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
        status: "past_due",
      },
      seats: [
        { state: "active", isExpiring: true, count: 1 },
        { state: "idle", isExpiring: false, count: 1 },
        { state: "invited", isExpiring: false, count: 1 },
        { state: "free", isExpiring: false, count: 2 },
      ],
    });
  });

  it("shows another company its own seats only, and nobody else any", async () => {
    expect((await getSeatMap(contoso))?.seats).toEqual([{ state: "free", isExpiring: false, count: 40 }]);
    for (const viewer of outsiders()) expect(await getSeatMap(viewer)).toBeNull();
  });

  it("says so when no term runs", async () => {
    const former = await createCompanyAdmin({ status: "canceled" });
    expect(await getSeatMap(former)).toEqual({ company: former.username, plan: null, seats: [] });
  });
});
