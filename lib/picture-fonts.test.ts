import { expect, it } from "vitest";
import { drawable } from "./picture-fonts";

it.each([
  ["SQL for Analysts", "SQL for Analysts"],
  ["Cook well 🍳", "Cook well"],
  ["Cafe\u0301  au\nlait", "Café au lait"],
  ["Основы", "Основы"],
  ["统计学入门 101", null],
  ["", null],
  ["🍳", null],
])("of “%s” a picture says “%s”", (text, said) => {
  expect(drawable(text)).toBe(said);
});
