import { expect, it } from "vitest";
import type { Access, CourseFacts } from "./access";
import { explainGrounds } from "./explanation";
import type { GroundRow } from "./grounds";

const now = new Date("2026-11-23T12:00:00Z");
const course: CourseFacts = {
  ...{ instructorId: "ilse", status: "published", isTakenDown: false, price: 79, isInPlan: true },
  ...{ isEnrolled: false, isEnrolledFree: false },
};
const denied: Access = { kind: "deny", reason: "no_ground", offer: "buy", lapse: null };
const dates = { starts_at: "2026-11-01T00:00:00Z", ends_at: "2026-12-01T00:00:00Z", first_failed_at: null };
const detail = { licenseId: 7, companyId: 1, company: "Northwind", subscriptionId: 2 };
const seat = (licenseStatus: "active" | "revoked", status: "active" | "canceled" = "active"): GroundRow => ({
  ...{ ground: "license", status, ...dates },
  detail: { ...detail, licenseStatus },
});
const explain = (rows: GroundRow[], more: Partial<CourseFacts> = {}, access: Access = denied) =>
  explainGrounds({ ...course, ...more }, access, rows, now);

it("an admin reads each ground with its record, its dates and that it counts", () => {
  expect(explain([seat("active")])).toEqual([
    {
      ...{ id: "Seat 7 of Northwind", ground: "license", state: "active", counts: true, because: null },
      ...{ startsAt: new Date(dates.starts_at), endsAt: new Date(dates.ends_at) },
    },
  ]);
});

it("an admin reads why a ground does not count", () => {
  const [ground] = explain([seat("revoked", "canceled")]);
  expect(ground).toMatchObject({ state: "revoked", counts: false });
  expect(ground?.because).toMatch(/took your seat back/);
});

it("an admin reads that an archived course takes nobody new by a seat", () => {
  const [stranger] = explain([seat("active")], { status: "archived" });
  const [learner] = explain([seat("active")], { status: "archived", isEnrolled: true });
  expect(stranger).toMatchObject({ counts: false, because: "An archived course takes nobody new." });
  expect(learner).toMatchObject({ counts: true });
});

it("an admin reads that an enrollment opens a course only if it was free", () => {
  const row: GroundRow = {
    ...{ ground: "enrollment", status: "enrolled", ...dates, ends_at: null },
    detail: { enrollmentId: 3, isFree: false },
  };
  expect(explain([row], { isEnrolled: true })[0]).toMatchObject({ id: "Enrollment 3", counts: false });
  expect(explain([row], { isEnrolled: true, isEnrolledFree: true })[0]).toMatchObject({ counts: true });
});

it("an admin reads that staff need no ground", () => {
  const staff: Access = {
    kind: "allow",
    ground: "staff",
    endsAt: null,
    isPastDue: false,
    grounds: ["staff"],
  };
  expect(explain([], {}, staff)).toMatchObject([{ ground: "staff", counts: true }]);
  expect(explain([])).toEqual([]);
});
