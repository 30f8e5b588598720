import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { limits } from "./course-files";
import { readCourseZip } from "./course-zip";

const text = (content: string) => new TextEncoder().encode(content);
const paths = (zip: Uint8Array) => [...readCourseZip(zip).files.keys()];

describe("a zipped course", () => {
  it("is read whether the folder or its contents were zipped", () => {
    const inside = { "course.yaml": text("a"), m: { "a.md": text("b") } };
    expect(readCourseZip(zipSync({ "my-course": inside }))).toMatchObject({ folder: "my-course" });
    expect(paths(zipSync({ "my-course": inside }))).toEqual(["course.yaml", "m/a.md"]);
    expect(readCourseZip(zipSync(inside)).folder).toBeNull();
    expect(paths(zipSync(inside))).toEqual(["course.yaml", "m/a.md"]);
  });

  it("leaves out what systems add", () => {
    const zip = zipSync({
      "course.yaml": text("a"),
      ".DS_Store": text("x"),
      __MACOSX: { "._course.yaml": text("x") },
      m: { "Thumbs.db": text("x") },
    });
    expect(paths(zip)).toEqual(["course.yaml"]);
  });

  it.each(["../evil.md", "/etc/passwd", "m/../../evil.md", "C:\\evil.md", "m//a.md", "m/\u0000.md"])(
    "with the path %j is refused",
    (path) => {
      expect(() => readCourseZip(zipSync({ [path]: text("x") }))).toThrow(/leads out of it/);
    },
  );

  it("that would be too large is refused before it is unpacked", () => {
    const zip = zipSync({ "bomb.bin": new Uint8Array(1_000) });
    const directory = zip.lastIndexOf(0x50, zip.length - 23);
    expect(directory).toBeGreaterThan(0);
    const view = new DataView(zip.buffer);
    for (let at = 0; at + 4 < zip.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, limits.bytes + 1, true);
    }
    expect(() => readCourseZip(zip)).toThrow(/more than 512 MB/);
  });

  it("that lies about its sizes gets no more room than it announced", () => {
    const zip = zipSync({ "bomb.bin": new Uint8Array(5_000_000) });
    const view = new DataView(zip.buffer);
    for (let at = 0; at + 4 < zip.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    const { files } = readCourseZip(zip);
    expect(files.get("bomb.bin")?.buffer.byteLength).toBe(10);
  });

  it("with too many files is refused", () => {
    const many = Object.fromEntries(
      Array.from({ length: limits.entries + 1 }, (_, i) => [`${i}.md`, new Uint8Array()]),
    );
    expect(() => readCourseZip(zipSync(many))).toThrow(/more than 2000 files/);
  });

  it("that is none is refused", () => {
    expect(() => readCourseZip(text("not a zip"))).toThrow(/not a zip/);
    expect(() => readCourseZip(zipSync({ "a.md": text("x".repeat(100)) }).subarray(0, 60))).toThrow(
      /not a zip/,
    );
  });
});
