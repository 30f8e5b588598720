import { expect, it } from "vitest";
import { urlOf } from "../db/roles.mjs";
import { database } from "../db/test-database";
import { createPerson } from "../db/test-world";
import { migrate, openOwn, whoIsThere } from "./database.mjs";
import type { Settings } from "./settings.mjs";

function settings(inFile: Record<string, string>, outside: Record<string, string> = {}): Settings {
  return {
    created: false,
    get: (key) => outside[key] ?? inFile[key],
    isOutside: (key) => key in outside,
    save: () => undefined,
    env: () => ({ ...process.env }),
  };
}

it("a database that the environment names has its own owner, not the one in .env", async () => {
  const old = {
    DATABASE_OWNER_URL: "postgresql://owner@elsewhere/m4t",
    DATABASE_BACKUP_URL: "postgresql://old/m4t",
  };
  const { ownerUrl, url } = database;

  expect(await openOwn(settings(old, { DATABASE_URL: url }))).toEqual({
    DATABASE_URL: url,
    DATABASE_OWNER_URL: url,
    DATABASE_BACKUP_URL: undefined,
  });
  expect(await openOwn(settings(old, { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl }))).toMatchObject({
    DATABASE_OWNER_URL: ownerUrl,
  });
});

it.each([
  [{ user: "nobody-here" }, /leads to 127\.0\.0\.1:\d+, where .*(this user is refused|role "nobody-here")/],
  [{ database: "not_there" }, /where there is no such database\.$/],
])("an address with a wrong %o is reported in words", async (wrong, message) => {
  const DATABASE_URL = urlOf(database.url, wrong);
  await expect(openOwn(settings({}, { DATABASE_URL }))).rejects.toThrow(message);
});

it("demo people are told from others", async () => {
  expect(await whoIsThere(database.ownerUrl)).toEqual({ people: false, demo: false });
  await createPerson("somebody");
  expect(await whoIsThere(database.ownerUrl)).toEqual({ people: true, demo: false });
  await createPerson("student1");
  expect(await whoIsThere(database.ownerUrl)).toEqual({ people: true, demo: true });
});

it("a start that cannot migrate says what the migration said", async () => {
  const root = process.cwd();
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: "postgresql://m4t@127.0.0.1:1/m4t",
  };
  await expect(migrate(root, env)).rejects.toThrow(
    /^The database could not be migrated\.\n[^]*DATABASE_OWNER_URL leads to 127\.0\.0\.1:1, where no PostgreSQL listens/,
  );
});
