import { expect, it } from "vitest";
import { createCalendar } from "./calendar";
import { lifeOf, type Seat } from "./seats";
import type { People } from "./users";

const calendar = createCalendar(new Date("2026-03-10T00:00:00Z"));
const people = { student1: { id: "id-1", name: "Maya" } } as People;
const email = "new@example.com";

it.each<[string, Seat | null, string, string[]]>([
  ["nobody ever had", null, "available", []],
  ["an employee was given", { kind: "active", who: "student1", assigned: 80 }, "active", ["assigned"]],
  [
    "was taken back",
    { kind: "revoked", who: "student1", assigned: 80, ended: 6 },
    "revoked",
    ["assigned", "revoked"],
  ],
  [
    "an invitation brought",
    { kind: "accepted", who: "student1", invited: 9, accepted: 5 },
    "active",
    ["invited", "accepted"],
  ],
  ["waits for an answer", { kind: "invited", email, invited: 5 }, "invited", ["invited"]],
  [
    "waits after a reminder",
    { kind: "invited", email, invited: 13, reminded: 6 },
    "invited",
    ["invited", "reminded"],
  ],
  [
    "nobody took in time",
    { kind: "lapsed", email, invited: 40, ended: 26 },
    "revoked",
    ["invited", "lapsed"],
  ],
  [
    "was not meant",
    { kind: "withdrawn", email, invited: 19, ended: 17 },
    "revoked",
    ["invited", "withdrawn"],
  ],
])("a seat that %s has the state in which its history ends", (_, seat, status, events) => {
  const { row, history } = lifeOf(seat, calendar, people);
  expect(row.status).toBe(status);
  expect(history.map(({ type }) => type)).toEqual(events);

  const times = history.map(({ at }) => at.getTime());
  expect(times).toEqual([...times].sort((a, b) => a - b));
  // The same as the table's checks ask for.
  expect(row.assignedUserId).toBe(seat && "who" in seat ? "id-1" : undefined);
  expect(row.endedAt).toEqual(status === "revoked" ? history.at(-1)?.at : undefined);
  expect(row.inviteTokenHash === undefined).toBe(status !== "invited");
});

it("an invitation is open for two weeks from the last time it was sent", () => {
  const expiry = (seat: Seat) => lifeOf(seat, calendar, people).row.inviteExpiresAt;
  expect(expiry({ kind: "invited", email, invited: 5 })).toEqual(calendar.at(5 - 14, 11));
  expect(expiry({ kind: "invited", email, invited: 13, reminded: 6 })).toEqual(calendar.at(6 - 14, 9));
});

it("what happens by itself was done by nobody", () => {
  const over = (kind: "lapsed" | "withdrawn") =>
    lifeOf({ kind, email, invited: 40, ended: 26 }, calendar, people).history.at(-1);
  expect(over("lapsed")).toHaveProperty("actorId", null);
  expect(over("withdrawn")).not.toHaveProperty("actorId");
});
