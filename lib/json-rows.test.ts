import { expect, it } from "vitest";
import { jsonRows } from "./json-rows";

it("a text that was cut through an emoji becomes one that the database takes", () => {
  const rows = [{ title: "Knots 🪢".slice(0, 7), after: { reason: "ok 👍" }, body: undefined, grade: null }];
  expect(JSON.parse(jsonRows(rows))).toEqual([
    { title: "Knots \uFFFD", after: { reason: "ok 👍" }, grade: null },
  ]);
});
