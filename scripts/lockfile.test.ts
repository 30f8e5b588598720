import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { missingOptional } from "./complete-lock.mjs";

type Lock = Parameters<typeof missingOptional>[0];

const root = join(import.meta.dirname, "..");
const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as Lock;
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** Below these versions stand known holes. A package that is not installed has none. */
const floors = {
  next: "16.3.3",
  react: "19.2.1",
  "react-dom": "19.2.1",
  "next-auth": "4.24.15",
  sharp: "0.35.4",
  "@node-saml/node-saml": "5.1.0",
  "xml-crypto": "6.0.1",
  linkifyjs: "4.3.2",
};

describe("package-lock.json", () => {
  it.each(Object.entries(floors))("holds no %s below %s", (name, floor) => {
    const tooOld = versionsOf(name).filter((version) => isBelow(version, floor));
    expect(tooOld).toEqual([]);
  });

  it("holds the packages of every system, so that npm ci works on all of them (scripts/complete-lock.mjs completes it)", () => {
    expect(missingOptional(lock).map(({ name }) => name)).toEqual([]);
  });

  it("agrees with package.json, which names exact versions", () => {
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
    const differing = Object.entries(wanted)
      .map(([name, range]) => [name, range.replace(/^npm:.*@/, "")] as const)
      .filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version);
    expect(differing).toEqual([]);
  });
});

function versionsOf(name: string) {
  return Object.entries(lock.packages)
    .filter(([path]) => path.endsWith(`node_modules/${name}`))
    .map(([, { version = "0.0.0" }]) => version);
}

function isBelow(version: string, floor: string) {
  return version.localeCompare(floor, "en", { numeric: true }) < 0;
}
