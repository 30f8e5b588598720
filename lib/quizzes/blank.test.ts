import { expect, it } from "vitest";
import { isBlank } from "./blank";

it.each([[null], [undefined], [""], [" \n "], [[]], [[null, null]], [["", " "]]])(
  "%j is no answer",
  (value) => {
    expect(isBlank(value)).toBe(true);
  },
);

it.each([[0], ["0"], [[0]], [[null, 0]], [["", "a"]]])("%j is one: the first option has place 0", (value) => {
  expect(isBlank(value)).toBe(false);
});
