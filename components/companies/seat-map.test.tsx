import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ListedLicense } from "@/lib/companies/queries/licenses";
import { look } from "@/scripts/db/test-markup";
import { AssignDialog } from "./assign-dialog";
import { LicenseTable } from "./license-table";
import { countOf, SeatMap, type SeatGroup, seatsPerSquare } from "./seat-map";
import { SeatSection } from "./seat-section";

const group = (state: SeatGroup["state"], count: number, isExpiring = false): SeatGroup => ({
  state,
  count,
  isExpiring,
});
const some = [group("active", 3), group("active", 2, true), group("idle", 1), group("free", 4)];

describe("the map of seats", () => {
  it("says in words what it draws", () => {
    expect(look(<SeatMap seats={some} />).labels).toEqual([
      "10 seats: 5 active, 1 idle, 0 invited, 4 free; 2 expire within 30 days",
    ]);
    expect(look(<SeatMap seats={[group("free", 1)]} />).labels).toEqual([
      "1 seat: 0 active, 0 idle, 0 invited, 1 free",
    ]);
  });

  it("draws a square for each seat, or for ten of a crowd, and none of a group gets lost", () => {
    const states = fc.constantFrom("active", "idle", "invited", "free");
    const groups = fc.array(fc.tuple(states, fc.nat(900), fc.boolean()), { maxLength: 8 });
    fc.assert(
      fc.property(groups, (drawn) => {
        const seats = drawn.map(([state, count, isExpiring]) => group(state, count, isExpiring));
        const squares = look(<SeatMap seats={seats} />).all("span").length;
        const [total, scale] = [countOf(seats), seatsPerSquare(seats)];
        expect(scale).toBe(total > 500 ? 10 : 1);
        expect(squares * scale).toBeGreaterThanOrEqual(total);
        expect(squares * scale).toBeLessThan(total + Math.max(1, seats.length) * scale);
      }),
      { numRuns: 30 },
    );
  });

  it("stands beside the figures and the subscription, which may be past due or over", () => {
    const plan = {
      name: "Team",
      price: "180.00",
      currency: "EUR",
      period: "year",
      endsOn: "2027-02-21",
      status: "past_due",
    } as const;
    const { text } = look(<SeatSection map={{ company: "Northwind", plan, seats: some }} />);
    expect(text).toContain("4 seats free of 10");
    expect(text).toContain("€180 per seat a year");
    expect(text).toContain("21 Feb 2027");
    expect(text).toContain("Past due");
    const over = look(<SeatSection map={{ company: "Northwind", plan: null, seats: [] }} />).text;
    expect(over).toContain("No subscription is running.");
    expect(over).not.toContain("Past due");
  });
});

describe("assigning a seat", () => {
  const people = [{ id: "u-1", name: "Anna", email: "anna@example.com" }];

  it("offers the people who may have one", () => {
    const found = look(<AssignDialog people={people} free={3} />);
    expect(found.sent()).toEqual({ userId: "u-1" });
    expect(found.all("option")).toMatchObject([{ text: "Anna (anna@example.com)" }]);
    expect(found.text).toContain("3 seats free.");
  });

  it.each([
    [people, 0, "No seat is free. Revoke one first."],
    [[], 3, "Everybody in your company with a confirmed address has a seat."],
  ])("says why it can't be done", (who, free, words) => {
    const found = look(<AssignDialog people={who} free={free} />);
    expect(found.text).toContain(words);
    expect(found.all("form")).toEqual([]);
  });
});

describe("the table of licenses", () => {
  const anna: ListedLicense = {
    ...{ id: 7, userId: "u-1", name: "Anna Arnold", image: null, email: "anna@example.com", state: "active" },
    ...{ licenseKey: "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345", seenAt: null, courses: 2, isExpiring: false },
    ...{ assignedAt: new Date("2026-11-20"), expiresAt: new Date("2027-02-22T00:00:00Z") },
  };
  const table = (more: Partial<ListedLicense> = {}) =>
    look(<LicenseTable licenses={[{ ...anna, ...more }]} />);

  it("tells who holds a seat, and its last day, without giving away the key", () => {
    const found = table();
    const text = found
      .all("td")
      .map((cell) => cell.text)
      .join(" | ");
    expect(text).toContain(
      "Anna Arnoldanna@example.com | ABCD-EFGH… | Active | Never | 2 | 20 Nov 2026 | 21 Feb 2027",
    );
    expect(found.text).not.toContain("JKMN");
  });

  it.each(["active", "idle"] as const)("offers to take back a seat that is %s, after a question", (state) => {
    const found = table({ state });
    const [button] = found.all("button").filter(({ text }) => text === "Revoke");
    expect(button).toMatchObject({ "aria-label": "Revoke the seat of Anna Arnold" });
    expect(found.all("dialog")).toMatchObject([
      { id: button?.["commandfor"], text: expect.stringContaining("Progress and certificates are kept") },
    ]);
    expect(found.sent()).toEqual({ licenseId: "7" });
  });

  it.each(["invited", "free", "revoked", "expired"] as const)(
    "has nothing to take back of one that is %s",
    (state) => {
      const found = table({
        state,
        name: null,
        userId: null,
        email: state === "invited" ? "new@example.com" : null,
      });
      expect(found.all("form")).toEqual([]);
      expect(found.all("button")).toEqual([]);
    },
  );
});
