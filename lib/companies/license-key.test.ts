import fc from "fast-check";
import { expect, it } from "vitest";
import { guest, type Member, type Role, system } from "@/lib/viewer";
import { newLicenseKey } from "./license-key";
import { canManageSeats, companyOf } from "./policy";
import { licenseFilter } from "./schema";

const member = (role: Role, companyId: number | null): Member => ({
  ...{ requestId: null, ip: null, userAgent: null, id: "1", username: "a", name: "A", image: null },
  ...{ emailVerified: true, sessionId: "s", role, companyId },
});

it("a key can be read aloud and typed: seven groups of four, without letters that look alike", () => {
  for (let i = 0; i < 200; i += 1)
    expect(newLicenseKey()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
});

it("every letter of a key is as likely as any other, and no key comes twice", () => {
  const keys = Array.from({ length: 2_000 }, newLicenseKey);
  expect(new Set(keys).size).toBe(keys.length);
  const counts = new Map<string, number>();
  for (const letter of keys.join("").replaceAll("-", "")) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  expect(counts.size).toBe(32);
  // 1,750 of each are expected; seven standard deviations are allowed.
  for (const count of counts.values()) expect(Math.abs(count - 1_750)).toBeLessThan(290);
});

it.each<[string, Parameters<typeof canManageSeats>[0], boolean, number | null]>([
  ["the company's own admin", member("company_admin", 1), true, 1],
  ["another company's admin", member("company_admin", 2), false, 2],
  ["a company admin without a company", member("company_admin", null), false, null],
  ["a student of the company", member("student", 1), false, null],
  ["an instructor of the company", member("instructor", 1), false, null],
  ["a platform admin", member("admin", null), true, null],
  ["a platform admin who works there", member("admin", 1), true, null],
  ["a job", system, true, null],
  ["a guest", guest(), false, null],
])("%s: may manage seats, and whose rooms are open", (_who, viewer, manages, company) => {
  expect(canManageSeats(viewer, { companyId: 1 })).toBe(manages);
  expect(companyOf(viewer)).toBe(company);
});

it("an address with nonsense in it still shows the list of licenses", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom("q", "show", "page"), fc.anything()), (query) => {
      const { q, show, page } = licenseFilter.parse(query);
      expect(page).toBeGreaterThanOrEqual(1);
      expect(["assigned", "invited", "free", "expiring", "ended", undefined]).toContain(show);
      expect(q?.length ?? 0).toBeLessThanOrEqual(100);
    }),
  );
});
