import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";

const folder = mkdtempSync(join(tmpdir(), "m4t-config-"));
const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(folder, path), "utf8");

function writeSecrets() {
  return spawnSync(process.execPath, [join(import.meta.dirname, "write-secrets.mjs")], {
    env: { ...process.env, APP_CONFIG: join(folder, "app"), OWNER_CONFIG: join(folder, "owner") },
    encoding: "utf8",
  });
}

beforeAll(() => ["app", "owner"].forEach((name) => mkdirSync(join(folder, name))));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the containers", () => {
  it("get secrets at the first start and keep them", () => {
    expect(writeSecrets()).toMatchObject({ status: 0, stdout: "The secrets are written.\n" });
    const before = [read("app/m4t.env"), read("owner/m4t.env"), read("owner/postgres-password")];

    expect(writeSecrets()).toMatchObject({ status: 0, stdout: "The secrets are there.\n" });
    expect([read("app/m4t.env"), read("owner/m4t.env"), read("owner/postgres-password")]).toEqual(before);
  });

  it("give the app no address but its own", () => {
    const app = parseEnv(read("app/m4t.env"));
    const owner = parseEnv(read("owner/m4t.env"));

    expect(app.DATABASE_URL).toBe(owner.DATABASE_URL);
    expect(app).toMatchObject({ DATABASE_OWNER_URL: "", DATABASE_BACKUP_URL: "" });
    expect(app.AUTH_SECRET?.length).toBeGreaterThanOrEqual(32);
    expect(owner.DATABASE_ADMIN_URL).toContain(read("owner/postgres-password"));
  });

  it("start in an order in which nobody misses what he needs", () => {
    const { services } = parse(readFileSync(join(root, "compose.yaml"), "utf8"), { merge: true }) as {
      services: Record<string, { depends_on?: Record<string, { condition: string }>; volumes?: string[] }>;
    };
    const done = { condition: "service_completed_successfully" };

    expect(services.postgres?.depends_on).toEqual({ secrets: done });
    expect(services.migrate?.depends_on).toEqual({ postgres: { condition: "service_healthy" } });
    for (const name of ["app", "worker"]) {
      expect(services[name]?.depends_on).toEqual({ migrate: done });
      expect(services[name]?.volumes?.join()).not.toContain("owner-config");
    }
  });
});
