import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSettings } from "./settings.mjs";

let root = "";
const file = () => join(root, ".env");

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "m4t-settings-"));
  copyFileSync(join(import.meta.dirname, "../../.env.example"), join(root, ".env.example"));
});
afterEach(() => rmSync(root, { recursive: true }));

describe("readSettings", () => {
  it("gives each installation secrets of its own, which only its user can read", () => {
    const first = readSettings(root, { environment: {} });
    const secrets = ["AUTH_SECRET", "PASSWORD_PEPPER", "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"].map(first.get);
    rmSync(file());
    const second = readSettings(root, { environment: {} });

    expect(first.created).toBe(true);
    for (const secret of secrets) expect(secret?.length).toBeGreaterThanOrEqual(44);
    expect(secrets).not.toContain(second.get("AUTH_SECRET"));
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it("keeps what the person wrote and fills in what is missing", () => {
    writeFileSync(file(), "# mine\nAPP_NAME=School\nAUTH_SECRET=chosen-by-hand\nPASSWORD_PEPPER=\n");
    const settings = readSettings(root, { environment: {} });

    expect(settings.created).toBe(false);
    expect(settings.get("AUTH_SECRET")).toBe("chosen-by-hand");
    expect(settings.get("PASSWORD_PEPPER")).toBeTruthy();
    expect(readFileSync(file(), "utf8")).toMatch(/^# mine\nAPP_NAME=School\nAUTH_SECRET=chosen-by-hand\n/);
  });

  it("lets the environment win, unless it is empty", () => {
    writeFileSync(file(), "APP_NAME=School\nSMTP_URL=smtp://here\n");
    const settings = readSettings(root, { environment: { APP_NAME: "Academy", SMTP_URL: "" } });

    expect(settings.get("APP_NAME")).toBe("Academy");
    expect(settings.isOutside("APP_NAME")).toBe(true);
    expect(settings.env({ PORT: "1" })).toMatchObject({
      APP_NAME: "Academy",
      SMTP_URL: "smtp://here",
      PORT: "1",
    });
  });

  it("saves a value in its place, whatever signs it has", () => {
    const settings = readSettings(root, { environment: {} });
    settings.save({ DATABASE_URL: "postgresql://a:$&@b/c", NEW_KEY: "1" });

    expect(readSettings(root, { environment: {} }).get("DATABASE_URL")).toBe("postgresql://a:$&@b/c");
    expect(readFileSync(file(), "utf8").match(/DATABASE_URL=/g)).toHaveLength(1);
  });

  it("changes nothing at the second reading", () => {
    readSettings(root, { environment: {} });
    const before = readFileSync(file(), "utf8");
    readSettings(root, { environment: {} });
    expect(readFileSync(file(), "utf8")).toBe(before);
  });
});

describe(".env.example", () => {
  it("names everything that the app reads", () => {
    const source = readFileSync(join(import.meta.dirname, "../../lib/env.ts"), "utf8");
    const read = [...source.matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map(([, key]) => key);
    const named = Object.keys(parseEnv(readFileSync(join(root, ".env.example"), "utf8")));

    expect(read.length).toBeGreaterThan(10);
    expect(read.filter((key) => key !== "NODE_ENV" && !named.includes(String(key)))).toEqual([]);
  });
});
