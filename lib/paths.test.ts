import { describe, expect, it } from "vitest";
import { paths, safeReturn } from "./paths";

describe("a place to go back to", () => {
  it.each(["/learn", "/courses?q=a%20b&page=2", "/learn/x/7#text-part"])("keeps %s", (path) => {
    expect(safeReturn(path, "/")).toBe(path);
  });

  it.each([
    undefined,
    null,
    7,
    ["/learn"],
    "",
    "learn",
    "https://evil.example",
    "//evil.example/x",
    "/\\evil.example",
    "/\t/evil.example",
    "\\\\evil.example",
    "javascript:alert(1)",
    "/api/auth/signout",
    "/x/../api/metrics",
    "/.//evil.example",
    "/x/..//evil.example",
    "/%2e//evil.example",
  ])("falls back for %j", (candidate) => {
    expect(safeReturn(candidate, "/home")).toBe("/home");
  });
});

it("leaves empty parameters out of an address", () => {
  expect(paths.courses({ q: "", page: undefined, level: "beginner" })).toBe("/courses?level=beginner");
});
