import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ensureBuild, ensurePrismaClient, isBuilt } from "./build.mjs";

// Processes take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const env = { ...process.env, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: "one" };
const next = "node_modules/next/dist/bin/next";
/** Builds as Next does: a server with the settings beside it, and the files for browsers elsewhere. */
const fakeNext = `
  const { cpSync, mkdirSync, writeFileSync } = require("node:fs");
  mkdirSync(".next/standalone", { recursive: true });
  mkdirSync(".next/static", { recursive: true });
  writeFileSync(".next/static/app.js", "for browsers");
  writeFileSync(".next/standalone/server.js", process.argv[2] + " " + process.env.NODE_ENV);
  cpSync(".env", ".next/standalone/.env");
`;

let root = "";
const built = (path: string) => join(root, ".next", "standalone", path);

function write(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "m4t-build-"));
  write(next, fakeNext);
  write("app/page.tsx", "a page");
  write("lib/quizzes/scoring.ts", "a rule");
  write("public/favicon.ico", "an icon");
  write("prisma/schema/users.prisma", "model User {}");
  write(".env", "AUTH_SECRET=secret");
});
afterEach(() => rmSync(root, { recursive: true }));

it("a build is for production, has what browsers fetch, and no copy of the secrets", async () => {
  expect(await ensureBuild(root, env)).toBe(true);

  expect(readFileSync(built("server.js"), "utf8")).toBe("build production");
  expect(existsSync(built(".next/static/app.js"))).toBe(true);
  expect(existsSync(built("public/favicon.ico"))).toBe(true);
  expect(existsSync(built(".env"))).toBe(false);
});

it("the same sources are built once, whatever their dates and their tests are", async () => {
  await ensureBuild(root, env);
  utimesSync(join(root, "app/page.tsx"), 1, 1);
  write("lib/quizzes/scoring.test.ts", "a test");
  write("docs/schema.md", "words");

  expect(isBuilt(root, env)).toBe(true);
  expect(await ensureBuild(root, env)).toBe(false);
});

it.each([
  ["a page", () => write("app/page.tsx", "another page")],
  ["a new file", () => write("components/ui/button.tsx", "a button")],
  ["a file under another name", () => write("lib/quizzes/points.ts", "a rule")],
  ["the schema", () => write("prisma/schema/users.prisma", "model User { id Int }")],
  ["the lock file", () => write("package-lock.json", "{}")],
])("%s that changed is built anew", async (_, change) => {
  await ensureBuild(root, env);
  change();
  expect(await ensureBuild(root, env)).toBe(true);
});

it("a key of server actions or a public setting is part of the build, another setting is not", async () => {
  await ensureBuild(root, env);
  expect(isBuilt(root, { ...env, SMTP_URL: "smtp://here" })).toBe(true);
  expect(isBuilt(root, { ...env, NEXT_PUBLIC_NAME: "School" })).toBe(false);
  expect(isBuilt(root, { ...env, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: "two" })).toBe(false);
});

it("a build that fails tells why, and the one before it is not served as if it were new", async () => {
  await ensureBuild(root, env);
  write("app/page.tsx", "a page with a slip");
  write(next, `console.log("app/page.tsx:1 is wrong"); process.exit(1);`);

  await expect(ensureBuild(root, env)).rejects.toThrow("The build failed.\napp/page.tsx:1 is wrong");
  write("app/page.tsx", "a page");
  expect(isBuilt(root, env)).toBe(false);
});

it("the Prisma client is generated once for each schema", async () => {
  write("scripts/db/generate.mjs", "");
  expect(await ensurePrismaClient(root)).toBe(true);
  expect(await ensurePrismaClient(root)).toBe(false);

  write("prisma/schema/users.prisma", "model User {");
  write("scripts/db/generate.mjs", `console.log("line 1: } is missing"); process.exit(1);`);
  await expect(ensurePrismaClient(root)).rejects.toThrow(/could not be generated\.\nline 1/);
});
