import { Client } from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import { guest, type Member, system, type Viewer } from "@/lib/viewer";
import { createPerson } from "@/scripts/db/test-world";
import { userFilter } from "../schema";
import { listUsers } from "./users";

let admin: Member;
let mia: Member;

beforeAll(async () => {
  admin = await createPerson("root", "admin");
  mia = await createPerson("mia_ng");
  await createPerson("miaxng", "instructor");
  await createPerson("tom", "company_admin");
  const names = { firstName: "Marianne", lastName: "Ng-Öztürk" };
  await db.user.update({ where: { id: mia.id }, data: { ...names, emailVerified: false } });
  await db.user.update({
    where: { username: "tom" },
    data: { suspendedAt: new Date(), suspendedReason: "Spam", firstName: "100%" },
  });
  const gone = await createPerson("gone");
  await db.user.update({ where: { id: gone.id }, data: { erasedAt: new Date() } });
});

const list = (query: object = {}, viewer: Viewer = admin) => listUsers(viewer, userFilter.parse(query));
const named = async (query: object) => (await list(query)).users.map(({ username }) => username);

describe("the back office's list of people", () => {
  it("has everybody for an admin, newest first, without those who were erased", async () => {
    expect(await named({})).toEqual(["tom", "miaxng", "mia_ng", "root"]);
    expect((await list({}, system)).total).toBe(4);
  });

  it.each([
    ["a guest", () => guest()],
    ["a student", () => mia],
    ["an instructor", () => ({ ...mia, role: "instructor" as const })],
    ["a company admin", () => ({ ...mia, role: "company_admin" as const, companyId: 1 })],
  ])("has nobody for %s, however one searches", async (_who, viewer) => {
    for (const query of [{}, { q: "mia" }, { role: "admin" }])
      expect(await list(query, viewer())).toEqual({ users: [], total: 0, pageSize: 50 });
  });

  it("holds what the table shows and nothing secret", async () => {
    const { users } = await list({ q: "marianne" });
    expect(users).toEqual([
      {
        id: mia.id,
        username: "mia_ng",
        email: "mia_ng@example.com",
        firstName: "Marianne",
        lastName: "Ng-Öztürk",
        name: "Marianne Ng-Öztürk",
        profileImage: null,
        role: "student",
        emailVerified: false,
        suspendedAt: null,
        suspendedReason: null,
        lastSignInAt: null,
        createdAt: expect.any(Date),
        isSelf: false,
      },
    ]);
  });

  it("knows whose own row it is", async () => {
    expect((await list({ q: "root" })).users).toMatchObject([{ name: "root", isSelf: true }]);
  });

  it.each([
    [{ q: "MIA" }, ["miaxng", "mia_ng"]],
    [{ q: "öztürk" }, ["mia_ng"]],
    [{ q: "marianne  Öztürk" }, ["mia_ng"]],
    [{ q: "marianne tom" }, []],
    [{ q: "tom@example" }, ["tom"]],
    [{ q: "a_n" }, ["mia_ng"]],
    [{ q: "0%" }, ["tom"]],
    [{ q: "%" }, ["tom"]],
    [{ q: "\\" }, []],
    [{ q: "'; drop table users; --" }, []],
    [{ role: "instructor" }, ["miaxng"]],
    [{ state: "suspended" }, ["tom"]],
    [{ state: "unverified" }, ["mia_ng"]],
    [{ state: "active" }, ["miaxng", "root"]],
    [{ q: "mia", state: "active", role: "student" }, []],
    [{ page: 2 }, []],
  ])("finds for %j: %j", async (query, expected) => {
    expect(await named(query)).toEqual(expected);
  });

  it("turns its pages without losing or repeating anybody, in two statements however many there are", async () => {
    const at = new Date(Date.now() - 60_000);
    const crowd = Array.from({ length: 60 }, (_, i) => ({
      username: `page${i}`,
      password: "-",
      createdAt: at,
    }));
    await db.user.createMany({ data: crowd });
    const spy = vi.spyOn(Client.prototype, "query");
    const first = await list({ q: "page" });
    expect(spy).toHaveBeenCalledTimes(2);
    spy.mockRestore();
    const second = await list({ q: "page", page: 2 });
    expect([first.users.length, second.users.length, first.total]).toEqual([50, 10, 60]);
    expect(new Set([...first.users, ...second.users].map(({ id }) => id)).size).toBe(60);
  });
});
