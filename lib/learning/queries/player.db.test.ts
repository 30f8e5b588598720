import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import { storage } from "@/lib/storage";
import { guest, type Member } from "@/lib/viewer";
import { createAttempt, createCourse, createPerson, createQuiz } from "@/scripts/db/test-world";
import { enrollInCourse } from "../enroll-in-course";
import { markLessonRead } from "../mark-lesson-read";
import { getLessonPage, getPlayerCourse, getTranscript } from "./player";

vi.stubEnv("STORAGE_DIR", mkdtempSync(join(tmpdir(), "m4t-player-")));

let teacher: Member;
let admin: Member;
let count = 0;

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
  admin = await createPerson("root", "admin");
});

const newcomer = () => createPerson(`newcomer${(count += 1)}`);
const secret = "What only learners read.";
const page = async (viewer: Parameters<typeof getLessonPage>[0], course: { slug: string }, lessonId = 0) =>
  getLessonPage(viewer, course.slug, lessonId);

describe("a lesson page", () => {
  it("shows a preview to guests, and nothing else", async () => {
    const course = await createCourse(teacher, {
      price: 79,
      modules: [[{ isPreview: true, content: secret }, { content: secret }]],
    });
    const [first, second] = course.lessonIds;
    const preview = await page(guest(), course, first);
    expect(preview?.access).toMatchObject({ kind: "allow", ground: "preview" });
    expect(preview?.body).toMatchObject({ content: secret, progress: null });
    expect(preview?.courseAccess).toMatchObject({ kind: "deny", offer: "buy" });

    const closed = await page(guest(), course, second);
    expect(closed).toMatchObject({ access: { kind: "deny", reason: "no_ground" }, body: null });
    expect(JSON.stringify(closed)).not.toContain(secret);
  });

  it("is there for a learner, with where they are in it", async () => {
    const [learner, course] = [
      await newcomer(),
      await createCourse(teacher, { modules: [[{ video: 60 }, {}]] }),
    ];
    await enrollInCourse(learner, { courseId: course.id });
    await db.$executeRaw`insert into lesson_progress (user_id, lesson_id, position_sec, watched)
                         values (${learner.id}, ${course.lessonIds[0]}, 12.5, '{[0,10),[20,30)}')`;
    const found = await page(learner, course, course.lessonIds[0]);
    expect(found?.lesson).toMatchObject({
      number: "1.1",
      moduleTitle: "Module 1",
      hasVideo: true,
      isDone: false,
    });
    expect(found?.body?.video).toMatchObject({ duration: 60, posterId: null, captions: null });
    const watched = [
      { from: 0, to: 10 },
      { from: 20, to: 30 },
    ];
    expect(found?.body?.progress).toEqual({ positionSec: 12.5, isRead: false, watched });
  });

  it("knows the learner's own quiz results, and nobody else's", async () => {
    const [learner, other, course] = [await newcomer(), await newcomer(), await createCourse(teacher)];
    const quizId = await createQuiz(course.lessonIds[0] ?? 0, { maxAttempts: 3 });
    await enrollInCourse(learner, { courseId: course.id });
    await createAttempt(other.id, quizId);
    await createAttempt(learner.id, quizId, { passed: false });
    const before = await page(learner, course, course.lessonIds[0]);
    expect(before?.lesson.quizzes).toMatchObject([
      { id: quizId, questions: 1, attempts: 1, best: 0, isPassed: false, isOpen: false },
    ]);
    await createAttempt(learner.id, quizId, { attemptNo: 2 });
    const after = await page(learner, course, course.lessonIds[0]);
    expect(after?.lesson.quizzes).toMatchObject([{ attempts: 2, best: 100, isPassed: true }]);
  });

  it("is locked in an ordered course until what comes before is done, but not for staff", async () => {
    const [learner, course] = [
      await newcomer(),
      await createCourse(teacher, { isOrdered: true, modules: [[{}, { content: secret }]] }),
    ];
    const [first = 0, second] = course.lessonIds;
    await enrollInCourse(learner, { courseId: course.id });
    const locked = await page(learner, course, second);
    expect(locked).toMatchObject({ access: { kind: "lock", opens: { id: first } }, body: null });
    expect(JSON.stringify(locked)).not.toContain(secret);
    for (const staff of [teacher, admin]) {
      expect((await page(staff, course, second))?.body?.content).toBe(secret);
    }
    await markLessonRead(learner, { lessonId: first });
    expect((await page(learner, course, second))?.access.kind).toBe("allow");
  });

  it("closes when access ends, but keeps showing what was done", async () => {
    const [learner, course] = [await newcomer(), await createCourse(teacher, { price: 79 })];
    await db.enrollment.create({ data: { userId: learner.id, courseId: course.id }, select: { id: true } });
    const found = await page(learner, course, course.lessonIds[1]);
    expect(found?.access).toMatchObject({ kind: "deny", offer: "buy" });
    expect(found?.enrollment).not.toBeNull();
  });

  it("is not there for strangers to a course that is hidden or taken down", async () => {
    const [learner, course] = [await newcomer(), await createCourse(teacher)];
    await enrollInCourse(learner, { courseId: course.id });
    const hide = (data: object) => db.course.update({ where: { id: course.id }, data, select: { id: true } });
    for (const data of [
      { status: "draft" },
      { status: "archived" },
      { status: "published", takenDownAt: new Date(), takenDownReason: "x" },
    ]) {
      await hide(data);
      expect(await page(guest(), course, course.lessonIds[0])).toBeNull();
      expect(await page(await newcomer(), course, course.lessonIds[0])).toBeNull();
      expect(await page(teacher, course, course.lessonIds[0])).not.toBeNull();
    }
    const taken = await page(learner, course, course.lessonIds[0]);
    expect(taken?.access).toMatchObject({ kind: "deny", reason: "taken_down" });
  });

  it("is not there for lessons that are hidden, of another course, or no lesson at all", async () => {
    const [one, other] = [
      await createCourse(teacher, { modules: [[{}, { publishedAt: null }]] }),
      await createCourse(teacher),
    ];
    expect(await page(teacher, one, one.lessonIds[1])).toBeNull();
    expect(await page(teacher, one, other.lessonIds[0])).toBeNull();
    expect(await page(teacher, one, 0)).toBeNull();
    expect(await page(teacher, { slug: "nowhere" }, one.lessonIds[0])).toBeNull();
    expect(await getPlayerCourse(teacher, "nowhere")).toBeNull();
  });

  it("costs one statement, whatever the course holds", async () => {
    const [learner, course] = [
      await newcomer(),
      await createCourse(teacher, { modules: [[{}, {}, {}], [{}], [{}, {}]] }),
    ];
    for (const lessonId of course.lessonIds) await createQuiz(lessonId);
    await enrollInCourse(learner, { courseId: course.id });
    const spy = vi.spyOn(Client.prototype, "query");
    await page(learner, course, course.lessonIds[3]);
    expect(spy).toHaveBeenCalledTimes(1);
    spy.mockRestore();
  });
});

describe("a transcript", () => {
  it("is what the captions say, for whoever may open the lesson", async () => {
    const [learner, course] = [
      await newcomer(),
      await createCourse(teacher, { price: 79, modules: [[{ video: 60 }]] }),
    ];
    const [lessonId = 0] = course.lessonIds;
    const video = await db.mediaAsset.findFirstOrThrow({ where: { lessonId } });
    const storageKey = `media/${video.id}.vtt`;
    const vtt = "WEBVTT\n\n00:01.500 --> 00:03.000\nHello there.\n";
    await storage.put(storageKey, Buffer.from(vtt), "text/vtt");
    const file = { filename: "v.vtt", contentType: "text/vtt", bytes: vtt.length, sha256: "0".repeat(64) };
    await db.mediaAsset.create({
      data: {
        ownerId: teacher.id,
        lessonId,
        parentId: video.id,
        kind: "captions",
        language: "en",
        storageKey,
        ...file,
      },
      select: { id: true },
    });
    expect(await getTranscript(teacher, course.slug, lessonId)).toEqual([
      { start: 1.5, cues: [{ start: 1.5, text: "Hello there." }] },
    ]);
    expect(await getTranscript(learner, course.slug, lessonId)).toBeNull();
  });
});
