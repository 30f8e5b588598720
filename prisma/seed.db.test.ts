import { expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import { database } from "@/scripts/db/test-database";
import { createPerson } from "@/scripts/db/test-world";
import { runToEnd } from "@/scripts/start/processes.mjs";

vi.setConfig({ testTimeout: 30_000 });

const port = new URL(database.url).port;
const embedded = { EMBEDDED_POSTGRES_PORT: port };
const foreign = { EMBEDDED_POSTGRES_PORT: "1" };

function seed(environment: Record<string, string>, ...args: string[]) {
  const owner = { DATABASE_OWNER_URL: database.ownerUrl, SEED_DEMO: "" };
  const env = { ...process.env, ...owner, ...environment };
  const script = ["--import", "tsx", "--conditions=react-server", "prisma/seed.ts"];
  return runToEnd([...script, ...args], { cwd: process.cwd(), env });
}

it("demo people come into no database of one's own unless they are asked for by name", async () => {
  expect(await seed(foreign)).toEqual({
    ok: false,
    output:
      "Demo data goes into the embedded database only. Anywhere else, ask for it by name: SEED_DEMO=true.\n",
  });
  expect(await db.user.count()).toBe(0);
});

it("demo people come into no database that has people", async () => {
  await createPerson("somebody");
  for (const environment of [embedded, { ...foreign, SEED_DEMO: "true" }]) {
    expect(await seed(environment)).toEqual({
      ok: false,
      output: "This database already holds people. Nothing was written.\n",
    });
  }
  expect(await db.user.count()).toBe(1);
});

it("a database of one's own is never emptied, whatever is asked", async () => {
  expect(await seed({ ...foreign, SEED_DEMO: "true" }, "--reset")).toEqual({
    ok: false,
    output: "Only the embedded database can be emptied.\n",
  });
  expect(await db.user.count()).toBe(1);
});

it("who seeds while the database is down is told so", async () => {
  const { ok, output } = await seed({
    DATABASE_URL: "postgresql://a:b@127.0.0.1:1/m4t",
    EMBEDDED_POSTGRES_PORT: "1",
  });
  expect({ ok, output }).toEqual({
    ok: false,
    output: "The database does not answer. The embedded one runs while `npm start` does.\n",
  });
});
