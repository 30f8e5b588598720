import { afterEach, describe, expect, it, vi } from "vitest";

type Variables = Record<string, string | undefined>;

const needed: Variables = {
  DATABASE_URL: "postgresql://here",
  AUTH_SECRET: "s".repeat(32),
  PASSWORD_PEPPER: "p".repeat(32),
  CREDENTIAL_KEYS: "k".repeat(43),
  APP_URL: undefined,
  LOG_LEVEL: undefined,
  BCRYPT_COST: undefined,
};

/** The environment is read once per process, so each test begins a new one. */
async function start(variables: Variables = {}) {
  vi.resetModules();
  for (const [name, value] of Object.entries({ ...needed, ...variables })) vi.stubEnv(name, value);
  return import("./env");
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe("an operator who sets up the site", () => {
  it("needs three values; everything else has a default", async () => {
    const { env } = await start();
    expect([
      env.APP_URL,
      env.BCRYPT_COST,
      env.RATE_LIMITS,
      env.TRUSTED_PROXIES,
      env.STORAGE,
      env.LOG_LEVEL,
    ]).toEqual(["http://localhost:3000", 11, true, 0, "disk", "info"]);
    expect(process.env.NEXTAUTH_URL).toBe("http://localhost:3000");
  });

  it("reads every value that is missing or wrong, by name, in one go", async () => {
    const wrong = {
      DATABASE_URL: undefined,
      AUTH_SECRET: "short",
      BCRYPT_COST: "40",
      APP_URL: "here",
      LOG_LEVEL: "loud",
    };
    const { env } = await start(wrong);
    expect(() => env.APP_NAME).toThrow(/\.env\.example/);
    for (const name of Object.keys(wrong))
      expect(() => env.APP_NAME).toThrow(new RegExp(`^  ${name}: `, "m"));
    expect(() => env.APP_NAME).not.toThrow("short");
  });

  it("may leave a line of .env empty", async () => {
    const { env } = await start({ SMTP_URL: "", REDIS_URL: "", METRICS_TOKEN: "", S3_ENDPOINT: "" });
    expect([env.SMTP_URL, env.REDIS_URL, env.METRICS_TOKEN, env.S3_ENDPOINT]).toEqual(
      Array(4).fill(undefined),
    );
  });

  it.each([
    ["false", false],
    ["0", false],
    ["off", false],
    ["true", true],
    ["1", true],
  ])("turns a switch with %s", async (text, expected) =>
    expect((await start({ RATE_LIMITS: text })).env.RATE_LIMITS).toBe(expected),
  );

  it("can build the site without any of it", async () => {
    await expect(start({ DATABASE_URL: undefined, AUTH_SECRET: undefined })).resolves.toBeDefined();
  });
});
