import { describe, expect, it } from "vitest";
import { completeLock, missingOptional } from "./complete-lock.mjs";

const lock = {
  packages: {
    "": {},
    "node_modules/tool": {
      optionalDependencies: { "@tool/darwin-arm64": "1.2.3", "@tool/linux-x64": "1.2.3" },
    },
    "node_modules/@tool/linux-x64": { version: "1.2.3" },
    "node_modules/app": { dev: true, optionalDependencies: { "@app/win32-x64-msvc": "4.0.0" } },
    "node_modules/app/node_modules/@app/win32-x64-msvc": { version: "4.0.0" },
  },
};

describe("completeLock", () => {
  it("finds the packages of other systems that npm left out, and no others", () => {
    expect(missingOptional(lock)).toEqual([{ name: "@tool/darwin-arm64", version: "1.2.3", dev: false }]);
  });

  it("adds them with the system that they are for, and keeps the rest", () => {
    const { packages } = completeLock(lock);
    expect(packages["node_modules/@tool/darwin-arm64"]).toEqual({
      version: "1.2.3",
      cpu: ["arm64"],
      os: ["darwin"],
      optional: true,
    });
    expect(packages).toMatchObject(lock.packages);
  });

  it("leaves nothing missing", () => {
    expect(missingOptional(completeLock(lock))).toEqual([]);
  });
});
