import { expect, it } from "vitest";
import {
  isMailed,
  isNotificationKind,
  kindsFor,
  type NotificationKind,
  optionalKindsFor,
} from "./notification-kinds";

it.each<[NotificationKind, boolean | null, boolean]>([
  ["certificate.issued", null, true],
  ["certificate.issued", false, false],
  ["course.updated", null, false],
  ["course.updated", true, true],
  ["certificate.revoked", false, true],
])("%s with the choice %s is mailed: %s", (kind, choice, mailed) =>
  expect(isMailed(kind, choice)).toBe(mailed),
);

it("nobody is asked about letters that only others get", () => {
  expect(kindsFor("student")).not.toContain("attempt.waiting");
  expect(kindsFor("student")).not.toContain("license.lapsed");
  expect(kindsFor("instructor")).toContain("attempt.waiting");
  expect(kindsFor("company_admin")).toContain("license.lapsed");
});

it("what must be known can’t be switched off", () => {
  expect(kindsFor("student")).toContain("payment.failed");
  expect(optionalKindsFor("student")).not.toContain("payment.failed");
  expect(optionalKindsFor("guest")).toEqual([]);
});

it("only what is listed is a kind", () => {
  expect(isNotificationKind("training.due")).toBe(true);
  expect(isNotificationKind("toString")).toBe(false);
});
