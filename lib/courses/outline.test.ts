import { describe, expect, it } from "vitest";
import { isLessonFile, outlineByFolders } from "./outline";

const outline = (...paths: string[]) =>
  outlineByFolders(new Map(paths.map((path) => [path, new Uint8Array()]))).map(({ title, lessons }) => [
    title,
    lessons.map(({ path }) => path),
  ]);

describe("a folder without a list of lessons", () => {
  it("is ordered by name, with numbers as numbers", () => {
    expect(outline("10-late/2.md", "10-late/10.md", "9-early/1.md", "10-late/1.md")).toEqual([
      ["Early", ["9-early/1.md"]],
      ["Late", ["10-late/1.md", "10-late/2.md", "10-late/10.md"]],
    ]);
  });

  it("puts a name before the same name with more behind it", () => {
    expect(outline("Part 2/a.md", "Part/intro-2.md", "Part/intro.md")).toEqual([
      ["Part", ["Part/intro.md", "Part/intro-2.md"]],
      ["Part 2", ["Part 2/a.md"]],
    ]);
  });

  it("makes a module of each folder that holds lessons, also of one inside another", () => {
    expect(outline("a/2.md", "a/b/1.md", "a/z.md", "media/x.png", "README.md")).toEqual([
      ["A", ["a/2.md", "a/z.md"]],
      ["B", ["a/b/1.md"]],
    ]);
  });

  it("keeps two folders of the same name apart", () => {
    expect(outline("a/lessons/1.md", "b/lessons/1.md")).toEqual([
      ["Lessons", ["a/lessons/1.md"]],
      ["Lessons", ["b/lessons/1.md"]],
    ]);
  });
});

it.each([
  ["m/1.md", true],
  ["m/deep/1.MD", true],
  ["README.md", false],
  ["m/1.gift", false],
  ["m/notes.mdx", false],
])("%s is a lesson: %s", (path, isLesson) => {
  expect(isLessonFile(path)).toBe(isLesson);
});
