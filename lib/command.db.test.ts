import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createPerson } from "@/scripts/db/test-world";
import { anyone, command, nothing } from "./command";
import { asViewer, db } from "./db";
import { AppError } from "./errors";
import { guest, type Member, system, type Viewer } from "./viewer";

/** A command whose raw statement fails with an error of the database, the first `times` times. */
function failing(code: string, times: number) {
  let tries = 0;
  const run = command({
    input: z.object({}),
    load: nothing,
    authorize: anyone,
    async run({ tx }) {
      tries += 1;
      if (tries <= times)
        await tx.$executeRawUnsafe(`do $$ begin raise exception 'no' using errcode = '${code}'; end $$`);
      return tries;
    },
  });
  return () => run(system, {});
}

describe("a command that loses a race in a raw statement", () => {
  it("is tried again after a deadlock or a write conflict", async () => {
    expect(await failing("40P01", 2)()).toBe(3);
    expect(await failing("40001", 1)()).toBe(2);
  });

  it("says so when it loses each time", async () => {
    await expect(failing("40P01", 9)()).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("is not tried again after another failure", async () => {
    await expect(failing("22012", 1)()).rejects.toMatchObject({ code: "P2010" });
  });
});

describe("a command goes through its steps in order", () => {
  const steps: string[] = [];
  const note = (step: string) => void steps.push(step);
  const renaming = command({
    input: z.object({ username: z.string().min(3, "At least 3."), fails: z.boolean().default(false) }),
    async prepare({ input }) {
      note("prepare");
      return input.username.toUpperCase();
    },
    async load({ tx, input, prepared }) {
      note(`load ${prepared}`);
      return tx.user.findUnique({ where: { username: input.username }, select: { id: true } });
    },
    authorize(viewer, subject) {
      note("authorize");
      return viewer.id === subject.id;
    },
    async run({ tx, input, subject }) {
      note("run");
      await tx.user.update({ where: { id: subject.id }, data: { bio: "changed" } });
      if (input.fails) throw new AppError("LIMIT_REACHED", "No more.");
      return subject.id;
    },
  });
  async function told(viewer: Viewer, raw: unknown) {
    steps.length = 0;
    const code = await renaming(viewer, raw).then(
      () => "done",
      (error: AppError) => error.code,
    );
    return [...steps, code];
  }
  const bioOf = async ({ id }: Member) => (await db.user.findUniqueOrThrow({ where: { id } })).bio;

  it("and stops at the first that refuses, with nothing changed", async () => {
    const [mia, tom] = [await createPerson("mia"), await createPerson("tom")];
    const all = ["prepare", "load MIA", "authorize"];
    expect(await told(mia, { username: "m" })).toEqual(["INVALID"]);
    expect(await told(mia, "nonsense")).toEqual(["INVALID"]);
    expect(await told(mia, { username: "nobody" })).toEqual(["prepare", "load NOBODY", "NOT_FOUND"]);
    expect(await told(tom, { username: "mia" })).toEqual([...all, "FORBIDDEN"]);
    expect(await told(guest(), { username: "mia" })).toEqual([...all, "UNAUTHENTICATED"]);
    expect(await told(mia, { username: "mia", fails: true })).toEqual([...all, "run", "LIMIT_REACHED"]);
    expect(await bioOf(mia)).toBeNull();
    expect(await told(mia, { username: "mia" })).toEqual([...all, "run", "done"]);
    expect(await bioOf(mia)).toBe("changed");
  });

  it("and says at each field what is wrong with it", async () => {
    await expect(renaming(system, { username: "m", fails: "yes" })).rejects.toMatchObject({
      fieldErrors: { username: ["At least 3."], fails: [expect.any(String)] },
    });
  });
});

it("two who take the same name at once: one is told to reload, and none sees the database's words", async () => {
  const taking = command({
    input: z.object({}),
    load: nothing,
    authorize: anyone,
    run: ({ tx }) => tx.user.create({ data: { username: "wanted", password: "-" }, select: { id: true } }),
  });
  const settled = await Promise.allSettled([taking(system, {}), taking(system, {})]);
  const lost = settled.find((result) => result.status === "rejected");
  expect(lost?.reason).toMatchObject({ code: "CONFLICT", message: expect.stringContaining("Reload") });
  expect(await db.user.count({ where: { username: "wanted" } })).toBe(1);
});

it("whom row-level security sees is set for one transaction, and left on no connection", async () => {
  const seen = async (tx: Pick<typeof db, "$queryRaw">) => {
    const [row] = await tx.$queryRaw<Record<string, string>[]>`
      select coalesce(current_setting('app.user_id', true), '') as id,
             coalesce(current_setting('app.company_id', true), '') as company,
             coalesce(current_setting('app.role', true), '') as role`;
    return row;
  };
  const student = await createPerson("viewer");
  const admin = { ...student, role: "company_admin", companyId: 7 } as const;
  const wanted = Array.from(
    { length: 60 },
    (_, i) => [admin, { ...student, companyId: 7 }, guest(), system][i % 4],
  );
  const rows = await Promise.all(wanted.map((viewer) => asViewer(viewer ?? system, seen)));
  for (const [i, row] of rows.entries()) {
    expect(row).toEqual({
      id: wanted[i]?.id ?? "",
      company: wanted[i]?.role === "company_admin" ? "7" : "",
      role: wanted[i]?.role,
    });
  }
  const outside = await Promise.all(Array.from({ length: 20 }, () => seen(db)));
  for (const row of outside) expect(row).toEqual({ id: "", company: "", role: "" });
});
