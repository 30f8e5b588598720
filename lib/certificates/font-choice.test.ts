import path from "node:path";
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Face, fontsFor, uncovered } from "./font-choice";

const filesFor = (text: string, face: Face = "book") => fontsFor(text, face).map(({ family }) => family);

describe("the fonts of a name", () => {
  it.each([
    ["Amara Osei", ["literata-latin-500-normal"]],
    ["Żaneta Gęślicka", ["literata-latin-500-normal", "literata-latin-ext-500-normal"]],
    ["Ёжикова", ["literata-cyrillic-500-normal"]],
    ["محمد", ["noto-sans-arabic-arabic-400-normal"]],
    ["דוד", ["noto-sans-hebrew-hebrew-400-normal"]],
    ["김민준", ["noto-sans-kr-116-400-normal"]],
  ])("%s is written with %o and nothing else", (name, files) => expect(filesFor(name)).toEqual(files));

  it("are few, though Chinese has a hundred files", () => {
    expect(filesFor("王小明").length).toBeLessThanOrEqual(3);
    expect(filesFor("王小明").every((file) => file.startsWith("noto-sans-sc-"))).toBe(true);
  });

  it("are in the package, for each face", () => {
    for (const face of ["book", "italic", "sans", "medium"] as const) {
      for (const file of fontsFor("Aé Ż Ω Ж ễ م א ก अ 김 王 さ", face)) {
        expect(existsSync(path.join("node_modules", file.path)), file.path).toBe(true);
      }
    }
  });

  it("say which characters they do not have", () => {
    expect(uncovered("Ana 𐎠")).toEqual(["𐎠"]);
    expect(uncovered("Nguyễn Thị Ánh, Ἀριστοτέλης, さくら タナカ")).toEqual([]);
  });
});
