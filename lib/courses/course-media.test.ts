import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { bytes, film, mp4, track } from "@/scripts/db/test-media";
import type { CourseDraft, LessonDraft, VideoDraft } from "./course-draft";
import { readCourseMedia } from "./course-media";
import { formatFinding } from "./findings";
import { storeCourseMedia } from "./store-media";

const folder = mkdtempSync(join(tmpdir(), "m4t-course-media-"));
vi.stubEnv("STORAGE_DIR", folder);
afterAll(() => rmSync(folder, { recursive: true }));

let png: Uint8Array;
beforeAll(async () => {
  png = await sharp({ create: { width: 3_000, height: 1_500, channels: 3, background: "red" } })
    .png()
    .toBuffer();
});

const vtt = (start: string, end: string) => bytes(`WEBVTT\n\n${start} --> ${end}\nHello\n`);
const at = (path: string, line = 2) => ({ path, line });
const picture = (path: string, alt = "Red") => ({ ...at(path, 7), alt, start: 0, end: 0 });
const video = (more: Partial<VideoDraft> = {}): VideoDraft => ({
  ...at("v.mp4"),
  captions: null,
  poster: null,
  ...more,
});
const lesson = (path: string, more: Partial<LessonDraft>): LessonDraft => ({
  path,
  title: path,
  duration: null,
  isPreview: false,
  content: "",
  pictures: [],
  video: null,
  attachments: [],
  quiz: null,
  ...more,
});
const course = (...lessons: LessonDraft[]) =>
  ({ modules: [{ title: "M", description: null, lessons }] }) as unknown as CourseDraft;

async function read(files: Record<string, Uint8Array>, ...lessons: LessonDraft[]) {
  const { media, problems } = await readCourseMedia(course(...lessons), new Map(Object.entries(files)));
  return { media, problems: problems.map(formatFinding) };
}

describe("the files of a course", () => {
  it("are known by their content: pictures as WebP of a sensible size, films with their length", async () => {
    const shown = lesson("m/1.md", {
      pictures: [picture("p.png")],
      video: video({ captions: at("v.pt-BR.vtt"), poster: at("p.png") }),
    });
    const files = { "p.png": png, "v.mp4": film(61.9), "v.pt-BR.vtt": vtt("00:00.000", "00:02.000") };
    const { media, problems } = await read(files, shown);
    expect(problems).toEqual([]);
    expect(media.get("p.png")).toMatchObject({ contentType: "image/webp", width: 2_000, height: 1_000 });
    expect(media.get("v.mp4")).toMatchObject({ contentType: "video/mp4", duration: 61, width: 960 });
    expect(media.get("v.pt-BR.vtt")).toMatchObject({ contentType: "text/vtt", language: "pt-BR" });
  });

  it.each([
    ["v.vtt", "en"],
    ["v.de.vtt", "de"],
    ["v.2.vtt", "en"],
  ])("named %s are in %s", async (path, language) => {
    const files = { "v.mp4": film(9), [path]: vtt("00:00.000", "00:02.000") };
    const { media } = await read(files, lesson("m/1.md", { video: video({ captions: at(path) }) }));
    expect(media.get(path)?.language).toBe(language);
  });

  it("are no videos by their name, or without a length", async () => {
    expect(
      (await read({ "v.mp4": bytes("no film") }, lesson("m/1.md", { video: video() }))).problems,
    ).toEqual(["m/1.md:2: “v.mp4”: This is not a video that browsers play. MP4 and WebM are."]);
    const endless = mp4(track(960, 540));
    expect((await read({ "v.mp4": endless }, lesson("m/1.md", { video: video() }))).problems).toEqual([
      "m/1.md:2: “v.mp4”: Its length can’t be read. Export it again as MP4.",
    ]);
  });

  it("are no pictures when they can carry scripts, and that is said where the lesson shows them", async () => {
    const svg = bytes('<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(
      (await read({ "p.svg": svg }, lesson("m/1.md", { pictures: [picture("p.svg")] }))).problems,
    ).toEqual(["m/1.md:7: “p.svg”: It is an SVG, which can carry scripts: export it as PNG."]);
  });

  it.each([
    ["in its last, unfinished second", "01:01.200", []],
    ["after its end", "01:02.000", ["v.vtt:3: This caption begins after the end of its video."]],
  ])("may hold a caption that begins %s, or say that it is too late", async (_, start, expected) => {
    const files = { "v.mp4": film(61.9), "v.vtt": vtt(start, "01:30.000") };
    const { problems } = await read(files, lesson("m/1.md", { video: video({ captions: at("v.vtt") }) }));
    expect(problems).toEqual(expected);
  });

  it("in two lessons are read once, and their captions are held against the film in both", async () => {
    const files = {
      "v.mp4": film(9),
      "a.vtt": vtt("00:01.000", "00:02.000"),
      "b.vtt": vtt("00:30.000", "00:31.000"),
    };
    const one = lesson("m/1.md", { video: video({ captions: at("a.vtt") }) });
    const two = lesson("m/2.md", { video: video({ captions: at("b.vtt") }) });
    const { media, problems } = await read(files, one, two);
    expect([...media.keys()].sort()).toEqual(["a.vtt", "b.vtt", "v.mp4"]);
    expect(problems).toEqual(["b.vtt:3: This caption begins after the end of its video."]);
  });

  it("that are not UTF-8 captions are named", async () => {
    const files = { "v.mp4": film(9), "v.vtt": new Uint8Array([0xff, 0xfe]) };
    const { problems } = await read(files, lesson("m/1.md", { video: video({ captions: at("v.vtt") }) }));
    expect(problems).toEqual(["v.vtt:1: This file is not UTF-8 text."]);
  });
});

describe("storing them", () => {
  const files = () => ({ "p.png": png, "v.mp4": film(9), "v.vtt": vtt("00:01.000", "00:02.000") });
  const one = lesson("m/1.md", {
    pictures: [picture("p.png", "First"), picture("p.png", "Again")],
    video: video({ captions: at("v.vtt"), poster: at("p.png") }),
  });
  const two = lesson("m/2.md", { pictures: [picture("p.png", "Second")] });

  it("gives each lesson its own, the film before its parts, and notes every key", async () => {
    const { media } = await read(files(), one, two);
    const keys: string[] = [];
    const assets = await storeCourseMedia(course(one, two), media, "owner", keys);

    const [film, captions, poster] = assets;
    expect(assets.map(({ lessonPath, kind, alt }) => [lessonPath, kind, alt])).toEqual([
      ["m/1.md", "video", null],
      ["m/1.md", "captions", null],
      ["m/1.md", "poster", null],
      ["m/1.md", "image", "First"],
      ["m/2.md", "image", "Second"],
    ]);
    expect([captions?.parentId, poster?.parentId]).toEqual([film?.id, film?.id]);
    expect(assets.filter(({ parentId }) => parentId === null)).toHaveLength(3);
    expect(keys).toEqual(assets.map(({ storageKey }) => storageKey));
    expect(new Set(keys).size).toBe(5);
    expect(keys.every((key) => existsSync(join(folder, key)))).toBe(true);
  });

  it("has noted what it stored when it fails in between", async () => {
    const { media } = await read(files(), one, two);
    media.delete("v.vtt");
    const keys: string[] = [];
    await expect(storeCourseMedia(course(one, two), media, "owner", keys)).rejects.toThrow("v.vtt");
    expect(keys).toHaveLength(1);
  });
});

it("what is attached is known by its content: PDF, ZIP or text, and nothing else", async () => {
  const attachments = ["a.pdf", "b.xlsx", "c.csv", "d.exe"].map((path) => at(path, 4));
  const course = {
    modules: [{ title: "M", description: null, lessons: [lesson("m/1.md", { attachments })] }],
  };
  const files = new Map([
    ["a.pdf", bytes("%PDF-1.7\n")],
    ["b.xlsx", bytes([0x50, 0x4b, 3, 4])],
    ["c.csv", bytes("id,name\n1,Ada\n")],
    ["d.exe", bytes([0x4d, 0x5a, 0x90, 0xff])],
  ]);
  const { media, problems } = await readCourseMedia(course as CourseDraft, files);
  expect([...media].map(([path, { contentType }]) => [path, contentType])).toEqual([
    ["a.pdf", "application/pdf"],
    ["b.xlsx", "application/zip"],
    ["c.csv", "text/plain"],
  ]);
  expect(problems.map(formatFinding)).toEqual([expect.stringMatching(/^m\/1\.md:4: “d\.exe”: PDF, ZIP/)]);
});
