import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readSettings } from "../start/settings.mjs";
import { testEnvironment } from "./settings.mjs";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "m4t-test-settings-"));
  copyFileSync(join(import.meta.dirname, "../../.env.example"), join(root, ".env.example"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

it("tests reach neither the person's database nor mail server nor bucket", () => {
  const own = {
    DATABASE_URL: "postgresql://real",
    SMTP_URL: "smtp://real",
    S3_BUCKET: "real",
    STORAGE: "s3",
  };
  writeFileSync(
    join(root, ".env"),
    Object.entries(own)
      .map(([key, value]) => `${key}=${value}\n`)
      .join(""),
  );
  vi.stubEnv("REDIS_URL", "redis://real");

  const env = testEnvironment(root);
  expect(env).toMatchObject({
    DATABASE_URL: "",
    SMTP_URL: "",
    S3_BUCKET: "",
    REDIS_URL: "",
    STORAGE: "disk",
  });
  expect(Object.values(env).filter((value) => value?.includes("real"))).toEqual([]);
});

it("tests and npm start share one build, so they share the key that is in it, and no other secret", () => {
  const env = testEnvironment(root);
  const own = readSettings(root, { environment: {} });

  expect(env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY).toBe(own.get("NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"));
  expect(env.AUTH_SECRET).not.toBe(own.get("AUTH_SECRET"));
  expect(env.PASSWORD_PEPPER).not.toBe(own.get("PASSWORD_PEPPER"));
});

it("what an earlier run uploaded and logged is gone", () => {
  mkdirSync(join(root, ".data", "test", "storage"), { recursive: true });
  mkdirSync(join(root, ".data", "storage"));

  expect(existsSync(String(testEnvironment(root).STORAGE_DIR))).toBe(false);
  expect(existsSync(join(root, ".data", "storage"))).toBe(true);
});
