import { describe, expect, it } from "vitest";
import { hashToken, newToken } from "./tokens";

describe("a secret that is mailed", () => {
  it("fits into an address and into the forms that take it, and is never the same", () => {
    const tokens = Array.from({ length: 500 }, () => newToken().token);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
    expect(new Set(tokens).size).toBe(500);
  });

  it("is stored as a hash that can be found again, and not turned back", () => {
    const { token, hash } = newToken();
    expect(hashToken(token)).toBe(hash);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashToken("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});
