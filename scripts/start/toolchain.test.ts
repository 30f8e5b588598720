import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ensureDependencies, onProjectNode } from "./toolchain.mjs";

let root = "";
const lock = {
  "": {},
  "node_modules/next": { version: "16.4.6" },
  "node_modules/fsevents": { version: "2.3.3", optional: true },
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "m4t-toolchain-"));
  mkdirSync(join(root, "node_modules"));
  writeLock("package-lock.json", lock);
  vi.spyOn(process.stdout, "write").mockImplementation(() => true);
  vi.stubEnv("npm_execpath", join(root, "npm-cli.js"));
  npmThat("");
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

function writeLock(path: string, packages: object) {
  writeFileSync(join(root, path), JSON.stringify({ packages }));
}

function npmThat(does: string) {
  const code = `require("node:fs").writeFileSync("asked", process.argv.slice(2).join(" ")); ${does}`;
  writeFileSync(join(root, "npm-cli.js"), code);
}

const asked = () => readFileSync(join(root, "asked"), "utf8");

it.each([
  ["a fresh clone", undefined],
  ["a version that the lock file has left", { "node_modules/next": { version: "16.4.5" } }],
  ["a package that came new", { "node_modules/fsevents": { version: "2.3.3" } }],
])("%s is installed by npm, whatever the person's own settings of it are", async (_, installed) => {
  if (installed) writeLock("node_modules/.package-lock.json", installed);
  await ensureDependencies(root);

  expect(asked()).toMatch(/^ci --include=dev --include=optional --ignore-scripts=false /);
});

it("what is installed is not installed again, though no system has every optional package", async () => {
  writeLock("node_modules/.package-lock.json", { "node_modules/next": { version: "16.4.6" } });
  await ensureDependencies(root);

  expect(asked).toThrow("ENOENT");
});

it("whoever has no network reads npm's words, and no stack below them", async () => {
  npmThat("process.exit(1)");
  await expect(ensureDependencies(root)).rejects.toMatchObject({
    name: "Failure",
    message: "npm could not install the dependencies; what it said stands above.",
  });
});

it("a broken lock file is not taken for an installed one", async () => {
  writeFileSync(join(root, "package-lock.json"), "<<<<<<< HEAD");
  await expect(ensureDependencies(root)).rejects.toThrow("Restore it with: git checkout package-lock.json");
});

it("the project's own tools come first on the path", async () => {
  vi.stubEnv("PATH", "/usr/bin");
  expect(await onProjectNode(root, "start.mjs")).toBe(true);
  expect(process.env.PATH).toBe([join(root, "node_modules", ".bin"), "/usr/bin"].join(delimiter));
});
