import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readCourseSource } from "./read-folder";

let folder = "";
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "m4t-course-")), "my-course");
  mkdirSync(join(folder, "m"), { recursive: true });
  writeFileSync(join(folder, "course.yaml"), "title: A");
  writeFileSync(join(folder, "m", "1.md"), "Text");
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

describe("a course on disk", () => {
  it("is read from its folder, without what systems leave there", async () => {
    writeFileSync(join(folder, ".DS_Store"), "x");
    const read = await readCourseSource(folder);
    expect([read.folder, [...read.files.keys()]]).toEqual(["my-course", ["course.yaml", "m/1.md"]]);
  });

  it("is read from a zip, which names it where no folder inside does", async () => {
    const zip = join(folder, "..", "packed.zip");
    writeFileSync(zip, zipSync({ "course.yaml": new TextEncoder().encode("title: A") }));
    expect((await readCourseSource(zip)).folder).toBe("packed");
  });

  it("with a symbolic link is refused, wherever that leads", async () => {
    symlinkSync("/etc/hostname", join(folder, "m", "2.md"));
    await expect(readCourseSource(folder)).rejects.toThrow("m/2.md is a symbolic link");
  });

  it("that is not there says so", async () => {
    await expect(readCourseSource(join(folder, "none"))).rejects.toThrow(/There is no/);
  });
});
