import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { guest, type Member, type Viewer } from "@/lib/viewer";
import { createCompanyAdmin } from "@/scripts/db/test-company";
import { createPerson } from "@/scripts/db/test-world";
import { changeRole } from "./change-role";
import { createSession } from "./create-session";
import { restoreUser, suspendUser } from "./suspend-user";

const rounds = process.env.PROVE ? 200 : 5;
let count = 0;
let admin: Member;
let mia: Member;

beforeEach(async () => {
  count += 1;
  admin = await createPerson(`root${count}`, "admin");
  mia = await createPerson(`mia${count}`);
});

const commands = [
  ["change the role", (viewer: Viewer, userId: string) => changeRole(viewer, { userId, role: "instructor" })],
  ["suspend", (viewer: Viewer, userId: string) => suspendUser(viewer, { userId, reason: "A reason" })],
  ["restore", (viewer: Viewer, userId: string) => restoreUser(viewer, { userId })],
] as const;

const stateOf = ({ id }: Member) =>
  db.user.findUniqueOrThrow({
    where: { id },
    select: { role: true, suspendedAt: true, suspendedReason: true },
  });
const eventsAbout = ({ id }: Member) =>
  db.auditEvent.findMany({ where: { objectType: "user", objectId: id }, orderBy: { id: "asc" } });

describe("an admin", () => {
  it("gives a person another role, and the change is on record", async () => {
    const made = await changeRole(
      { ...admin, ip: "203.0.113.5", requestId: "r-1" },
      { userId: mia.id, role: "instructor" },
    );
    expect(made).toEqual({ username: mia.username, role: "instructor" });
    expect(await stateOf(mia)).toMatchObject({ role: "instructor" });
    expect(await eventsAbout(mia)).toMatchObject([
      {
        action: "user.role_changed",
        actorId: admin.id,
        actorRole: "admin",
        before: { role: "student" },
        after: { role: "instructor" },
        ip: "203.0.113.5",
        requestId: "r-1",
      },
    ]);
  });

  it("makes nobody a company admin who belongs to no company", async () => {
    const refused = changeRole(admin, { userId: mia.id, role: "company_admin" });
    await expect(refused).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("company"),
    });
    const { companyId } = await createCompanyAdmin();
    await db.user.update({ where: { id: mia.id }, data: { companyId } });
    await changeRole(admin, { userId: mia.id, role: "company_admin" });
    expect(await stateOf(mia)).toMatchObject({ role: "company_admin" });
    expect(await eventsAbout(mia)).toHaveLength(1);
  });

  it("suspends a person with a reason, who is signed out everywhere at once, and lifts it again", async () => {
    const ben = await createPerson(`ben${count}`);
    for (const { id } of [mia, mia, ben]) await db.$transaction((tx) => createSession(tx, id, guest()));
    await suspendUser(admin, { userId: mia.id, reason: "  Shared the account " });
    expect(await stateOf(mia)).toMatchObject({
      suspendedAt: expect.any(Date),
      suspendedReason: "Shared the account",
    });
    expect(await db.userSession.count({ where: { userId: mia.id } })).toBe(0);
    expect(await db.userSession.count({ where: { userId: ben.id } })).toBe(1);

    await restoreUser(admin, { userId: mia.id });
    expect(await stateOf(mia)).toEqual({ role: "student", suspendedAt: null, suspendedReason: null });
    expect(await eventsAbout(mia)).toMatchObject([
      { action: "user.suspended", reason: "Shared the account" },
      { action: "user.restored", reason: null },
    ]);
  });

  it.each([
    ["an unknown role", () => changeRole(admin, { userId: mia.id, role: "owner" }), "role"],
    ["no role", () => changeRole(admin, { userId: mia.id }), "role"],
    ["no person", () => changeRole(admin, { userId: "", role: "admin" }), "userId"],
    ["no reason", () => suspendUser(admin, { userId: mia.id, reason: "   " }), "reason"],
    ["a reason without end", () => suspendUser(admin, { userId: mia.id, reason: "x".repeat(501) }), "reason"],
  ])("is told what is wrong with %s", async (_what, attempt, field) => {
    await expect(attempt()).rejects.toMatchObject({
      code: "INVALID",
      fieldErrors: { [field]: [expect.any(String)] },
    });
    expect(await eventsAbout(mia)).toEqual([]);
  });

  it("finds nobody whose account was erased", async () => {
    await db.user.update({ where: { id: mia.id }, data: { erasedAt: new Date() } });
    for (const [, run] of commands)
      await expect(run(admin, mia.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("whoever is no admin", () => {
  const others: [string, () => Promise<Viewer> | Viewer][] = [
    ["a guest", () => guest()],
    ["a student", () => createPerson(`student${count}`)],
    ["an instructor", () => createPerson(`instructor${count}`, "instructor")],
    ["a company admin", () => createPerson(`company${count}`, "company_admin")],
  ];

  it.each(others)("%s is told the same of a person who is there as of one who is not", async (_who, find) => {
    const viewer = await find();
    for (const [, run] of commands) {
      const answers = [mia.id, "nobody", viewer.id ?? mia.id].map((id) => run(viewer, id).catch(String));
      const [there, missing, oneself] = await Promise.all(answers);
      expect([there, oneself]).toEqual([missing, missing]);
      await expect(run(viewer, mia.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await stateOf(mia)).toEqual({ role: "student", suspendedAt: null, suspendedReason: null });
    expect(await eventsAbout(mia)).toEqual([]);
  });
});

describe("the last admin", () => {
  it.each(commands)("can't %s of oneself, so that one is always left", async (_what, run) => {
    await expect(run(admin, admin.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await stateOf(admin)).toMatchObject({ role: "admin", suspendedAt: null });
  });

  it.each([
    ["demoted", { role: "student" as const }],
    ["suspended", { suspendedAt: new Date() }],
    ["erased", { erasedAt: new Date() }],
  ])("does nothing more after being %s, though the page was open", async (_how, data) => {
    await db.user.update({ where: { id: admin.id }, data });
    for (const [, run] of commands)
      await expect(run(admin, mia.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await eventsAbout(mia)).toEqual([]);
  });

  it("remains when all admins turn on each other at once", { timeout: rounds * 500 + 20_000 }, async () => {
    for (let round = 0; round < rounds; round += 1) {
      await db.user.updateMany({ where: { role: "admin" }, data: { role: "student" } });
      const admins = await Promise.all(
        ["a", "b", "c", "d"].map((name) => createPerson(`${name}${round}-${count}`, "admin")),
      );
      const turns = admins.flatMap((one) =>
        admins.filter((other) => other !== one).map((other) => [one, other] as const),
      );
      const settled = await Promise.allSettled(
        turns.map(([one, other], i) =>
          i % 2 === 0
            ? changeRole(one, { userId: other.id, role: "student" })
            : suspendUser(one, { userId: other.id, reason: "A quarrel" }),
        ),
      );
      for (const result of settled)
        if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "FORBIDDEN" });
      const left = { role: "admin", suspendedAt: null } as const;
      expect(await db.user.count({ where: left })).toBeGreaterThanOrEqual(1);
    }
  });
});
