import { readdirSync } from "node:fs";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { storage } from "@/lib/storage";
import { env } from "@/lib/env";
import { guest, type Member, system } from "@/lib/viewer";
import { readCourseSource } from "@/scripts/courses/read-folder";
import { createPerson } from "@/scripts/db/test-world";
import { importCourse } from "./import-course";

const demo = "prisma/seed/courses";
let teacher: Member;
let colleague: Member;
let learner: Member;
let png: Uint8Array;

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
  colleague = await createPerson("colleague", "instructor");
  learner = await createPerson("learner");
  png = await sharp({ create: { width: 40, height: 20, channels: 3, background: "red" } })
    .png()
    .toBuffer();
  const names = ["Programming", "Design", "Business", "Data Science"];
  await db.category.createMany({
    data: names.map((name) => ({ name, slug: name.toLowerCase().replace(" ", "-") })),
  });
});

const text = (content: string) => new TextEncoder().encode(content);
const manifest = (slug: string) =>
  `title: Small\nslug: ${slug}\ndescription: Short.\ncategory: Programming\nlevel: beginner\nprice: 12.50\n`;
const lesson = (title: string, content: string) =>
  text(`---\ntitle: ${title}\nduration: 7\n---\n\n${content}\n`);

function small(slug: string, more: Record<string, Uint8Array> = {}) {
  return new Map<string, Uint8Array>([
    ["course.yaml", text(manifest(slug))],
    ["m/1.md", lesson("One", "![Red](../media/red.png)\n\nText ![Red again](../media/red.png).")],
    ["m/2.md", lesson("Two", '![Red](../media/red.png "Red")')],
    ["m/2.gift", text("// [tag:type:ordering]\nOrder. {=b -> 2 =a -> 1}\n\nNumber? {#3.5:0.25}\n")],
    ["media/red.png", png],
    ...Object.entries(more),
  ]);
}
const bring = (
  files: Map<string, Uint8Array>,
  more: object = {},
  viewer: Parameters<typeof importCourse>[0] = teacher,
) => importCourse(viewer, { files, folder: "small", instructor: "teacher", ...more });

async function everything() {
  const [courses, modules, lessons, quizzes, media, audit] = await Promise.all([
    db.course.count(),
    db.module.count(),
    db.lesson.count(),
    db.quiz.count(),
    db.mediaAsset.count(),
    db.auditEvent.count(),
  ]);
  const files = readdirSync(env.STORAGE_DIR, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return { courses, modules, lessons, quizzes, media, audit, files: files.length };
}

describe("importing a course", () => {
  it("writes a draft with its lessons, quizzes and files", async () => {
    const { courseId, counts, warnings } = await bring(small("draft"));
    expect(counts).toEqual({ modules: 1, lessons: 2, quizzes: 1, questions: 2, files: 1 });
    expect(warnings).toEqual([]);
    const course = await db.course.findUniqueOrThrow({
      where: { id: courseId ?? 0 },
      include: {
        modules: {
          include: {
            lessons: {
              include: {
                media: true,
                quizzes: {
                  include: {
                    questions: {
                      include: { answers: { orderBy: { orderIndex: "asc" } } },
                      orderBy: { orderIndex: "asc" },
                    },
                  },
                },
              },
            },
          },
        },
      },
    });
    expect(course).toMatchObject({
      status: "draft",
      publishedAt: null,
      duration: 0,
      lessonCount: 0,
      instructorId: teacher.id,
    });
    expect(course.price?.toFixed(2)).toBe("12.50");
    const [one, two] = course.modules[0]!.lessons.toSorted((a, b) => a.orderIndex - b.orderIndex);
    expect(one).toMatchObject({ title: "One", duration: 7, publishedAt: null });

    const [asset] = one!.media;
    expect(one!.media).toHaveLength(1);
    expect(one!.content).toBe(
      `![Red](/api/media/${asset!.id})\n\nText ![Red again](/api/media/${asset!.id}).`,
    );
    expect(asset).toMatchObject({
      kind: "image",
      alt: "Red",
      filename: "red.png",
      contentType: "image/webp",
      width: 40,
      height: 20,
      ownerId: teacher.id,
      courseId,
    });
    expect(await storage.size(asset!.storageKey)).toBe(asset!.bytes);
    expect(two!.media[0]!.storageKey).not.toBe(asset!.storageKey);

    const [ordering, numeric] = two!.quizzes[0]!.questions;
    expect(ordering).toMatchObject({
      questionType: "ordering",
      answers: [{ answerText: "a" }, { answerText: "b" }],
    });
    expect(numeric!.answers[0]!.absoluteTolerance?.toString()).toBe("0.25");
    expect(
      await db.auditEvent.findFirst({ where: { action: "course.imported", objectId: String(courseId) } }),
    ).toMatchObject({ actorId: teacher.id });
  });

  it("publishes at once where asked to", async () => {
    const { courseId } = await bring(small("published"), { isPublished: true });
    const course = await db.course.findUniqueOrThrow({
      where: { id: courseId ?? 0 },
      include: { modules: { include: { lessons: true } } },
    });
    expect(course).toMatchObject({ status: "published", duration: 14, lessonCount: 2 });
    expect(course.modules[0]!.lessons.every(({ publishedAt }) => publishedAt !== null)).toBe(true);
  });

  it("writes nothing on a dry run", async () => {
    const before = await everything();
    expect(await bring(small("dry"), { isDryRun: true })).toMatchObject({
      courseId: null,
      slug: "dry",
      counts: { lessons: 2 },
    });
    expect(await everything()).toEqual(before);
  });
});

describe("an import that is refused", () => {
  it("names every problem and writes nothing, neither rows nor files", async () => {
    const before = await everything();
    const files = small("refused", {
      "course.yaml": text(manifest("refused").replace("Programming", "Cooking")),
      "m/3.md": lesson("Three", "![](../media/broken.png)"),
      "m/4.md": text("---\ntitle: Four\nvideo: ../media/fake.mp4\n---\n"),
      "m/4.gift": text("One? {~a ~b}"),
      "media/broken.png": text("no picture"),
      "media/fake.mp4": text("no video"),
    });
    const error = await bring(files).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({
      code: "INVALID",
      message: "5 problems in this course. Nothing was imported.",
      fieldErrors: {
        files: [
          "course.yaml:4: There is no category “Cooking”. Categories are Programming, Design, Business, Data Science.",
          expect.stringMatching(/^m\/3.md:6: This picture has no text/),
          expect.stringMatching(/^m\/3.md:6: “media\/broken.png”: This file is not a picture/),
          "m/4.gift:1: None of the answers is right.",
          "m/4.md:3: “media/fake.mp4”: This is not a video that browsers play. MP4 and WebM are.",
        ],
      },
    });
    expect(await everything()).toEqual(before);
  });

  it("because the address is taken says so and writes nothing", async () => {
    await bring(small("taken"));
    const before = await everything();
    await expect(bring(small("taken"))).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("/courses/taken") as string,
    });
    expect(await everything()).toEqual(before);
  });

  it("by a race in the database takes its files away again", async () => {
    const before = await everything();
    const both = await Promise.allSettled([bring(small("raced")), bring(small("raced"))]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const after = await everything();
    expect(after).toMatchObject({
      courses: before.courses + 1,
      media: before.media + 2,
      files: before.files + 2,
    });
  });
});

describe("who may import", () => {
  it("an instructor for himself, admins and the system for any instructor", async () => {
    await expect(bring(small("for-me"), { isDryRun: true })).resolves.toBeDefined();
    await expect(bring(small("by-system"), { isDryRun: true }, system)).resolves.toBeDefined();
    const before = await everything();
    await expect(bring(small("not-mine"), {}, colleague)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(bring(small("not-mine"), {}, learner)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(bring(small("not-mine"), {}, guest())).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    await expect(bring(small("not-mine"), { instructor: "learner" }, system)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(bring(small("not-mine"), { instructor: "nobody" }, system)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await everything()).toEqual(before);
  });
});

describe("the demo courses", () => {
  it.each(readdirSync(demo))(
    "%s is imported without a problem or a warning",
    { timeout: 60_000 },
    async (folder) => {
      const source = await readCourseSource(`${demo}/${folder}`);
      const { courseId, counts, warnings } = await importCourse(system, {
        ...source,
        instructor: "teacher",
        isPublished: true,
      });
      expect(warnings).toEqual([]);
      expect(counts.lessons).toBeGreaterThanOrEqual(9);
      expect(counts.quizzes).toBeGreaterThanOrEqual(2);
      expect(
        await db.lesson.count({ where: { isPreview: true, module: { courseId: courseId ?? 0 } } }),
      ).toBeGreaterThan(0);
      const left = await db.lesson.count({
        where: { module: { courseId: courseId ?? 0 }, content: { contains: "](../" } },
      });
      expect(left).toBe(0);
      const videos = await db.mediaAsset.findMany({
        where: { courseId, kind: "video" },
        include: { parts: true, lesson: true },
      });
      for (const video of videos) {
        expect(video.lesson?.videoUrl).toBe(`/api/media/${video.id}`);
        expect(video.duration).toBeGreaterThan(10);
        expect(video.parts.map(({ kind, language }) => [kind, language]).sort()).toEqual([
          ["captions", "en"],
          ["poster", null],
        ]);
      }
    },
  );

  it("hold every type of question, in every type’s own shape", async () => {
    const types = await db.quizQuestion.groupBy({ by: ["questionType"], _count: true });
    expect(types).toHaveLength(9);
  });
});
