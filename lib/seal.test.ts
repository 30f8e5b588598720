import fc from "fast-check";
import { expect, it } from "vitest";
import { seal, unseal } from "./seal";

it("what is sealed comes out again, and only for its purpose", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (text) => {
      const token = seal("letters", text);
      expect(token).toMatch(/^[\w-]+$/);
      expect(unseal("letters", token)).toBe(text);
      expect(unseal("doors", token)).toBeNull();
    }),
  );
});

it("a token with one character changed, left out or added opens nothing", () => {
  const token = seal("letters", "certificate.issued 0190a7c4");
  for (let at = 0; at < token.length; at++) {
    const other = token[at] === "A" ? "B" : "A";
    expect(unseal("letters", token.slice(0, at) + other + token.slice(at + 1)), `at ${at}`).toBeNull();
  }
  expect(unseal("letters", token.slice(0, -1))).toBeNull();
  expect(unseal("letters", `${token}A`)).toBeNull();
  expect(unseal("letters", `${token}=`)).toBeNull();
});

it.each(["", "A", "not a token", "ÄÖÜ", "A".repeat(22), "A".repeat(400)])(
  "nonsense opens nothing: %j",
  (token) => expect(unseal("letters", token)).toBeNull(),
);

it("a token shows nothing of what is in it, and two that begin alike look nothing alike", () => {
  const [one, two] = ["certificate.issued ada", "certificate.issued adb"].map((text) =>
    seal("letters", text),
  );
  expect(Buffer.from(one ?? "", "base64url").toString("latin1")).not.toContain("ada");
  expect(one?.slice(0, 20)).not.toBe(two?.slice(0, 20));
  expect(one?.slice(22, 40)).not.toBe(two?.slice(22, 40));
});
