import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { guest, type Member } from "@/lib/viewer";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { enrollInCourse } from "./enroll-in-course";
import { recordProgress } from "./record-progress";
import type { Span } from "./watched";

let teacher: Member;
let learner: Member;
let course: Awaited<ReturnType<typeof createCourse>>;
let video = 0;
let count = 0;

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
});

beforeEach(async () => {
  learner = await createPerson(`learner${(count += 1)}`);
  course = await createCourse(teacher, { modules: [[{ video: 100 }, {}]] });
  video = course.lessonIds[0] ?? 0;
  await enrollInCourse(learner, { courseId: course.id });
});

const report = (watched: Span[], positionSec = 0, more: object = {}) =>
  recordProgress(learner, { lessonId: video, positionSec, watched, ...more });

/** As if the last report had been made so many seconds ago. */
const wait = (seconds: number) =>
  db.$executeRaw`update lesson_progress set last_seen_at = last_seen_at - make_interval(secs => ${seconds})
                 where user_id = ${learner.id} and lesson_id = ${video}`;
const total = (spans: readonly Span[]) => spans.reduce((sum, { from, to }) => sum + to - from, 0);
const kept = () => db.lessonProgress.findFirstOrThrow({ where: { userId: learner.id, lessonId: video } });

describe("watching a video", () => {
  it("earns nothing with the first report, which starts the clock", async () => {
    const first = await report([{ from: 0, to: 100 }]);
    expect(first).toEqual({ watched: [], secondsLeft: 90, isRead: false });
  });

  it("earns what was watched, at up to two and a half times real time", async () => {
    await report([]);
    await wait(10);
    expect((await report([{ from: 0, to: 20 }], 20)).watched).toEqual([{ from: 0, to: 20 }]);
    await wait(10);
    const fast = await report([{ from: 20, to: 100 }], 100);
    expect(fast.watched).toEqual([{ from: 0, to: 45 }]);
    expect(fast.isRead).toBe(false);
  });

  it("earns nothing by dragging the slider to the end and claiming all of it", async () => {
    await report([]);
    const forged = await report([{ from: 0, to: 100 }], 100);
    expect(total(forged.watched)).toBeLessThanOrEqual(1);
    expect(forged.isRead).toBe(false);
  });

  it("counts a second once, however often it is reported", async () => {
    await report([]);
    await wait(20);
    const spans = [{ from: 0, to: 20 }];
    await report(spans, 20);
    await wait(20);
    await report(spans, 20);
    await wait(20);
    const again = await report([{ from: 5, to: 15 }, ...spans], 20);
    expect(again.watched).toEqual(spans);
  });

  it("joins what was watched in pieces, also when a piece comes late", async () => {
    await report([]);
    await wait(60);
    await report([{ from: 40, to: 60 }]);
    await wait(60);
    const late = await report([
      { from: 0, to: 10 },
      { from: 10, to: 41 },
    ]);
    expect(late.watched).toEqual([{ from: 0, to: 60 }]);
  });

  it("knows nothing beyond the end of the video", async () => {
    await report([]);
    await wait(1000);
    const over = await report([{ from: 90, to: 5000 }], 5000);
    expect(over.watched).toEqual([{ from: 90, to: 100 }]);
    expect(Number((await kept()).positionSec)).toBe(5000 > 100 ? 100 : 5000);
  });

  it("gives two reports at the same moment no more than the time that has passed", async () => {
    await report([]);
    await wait(10);
    const spans = [[{ from: 0, to: 30 }], [{ from: 30, to: 60 }], [{ from: 60, to: 90 }]];
    await Promise.all(spans.map((watched) => report(watched)));
    const { watched } = await report([]);
    expect(total(watched)).toBeGreaterThanOrEqual(25);
    expect(total(watched)).toBeLessThanOrEqual(30);
  });

  it("counts time on the page no faster than the clock", async () => {
    await report([]);
    await wait(10);
    await report([], 0, { activeSeconds: 600 });
    await report([], 0, { activeSeconds: 600 });
    const { activeSeconds } = await kept();
    expect(activeSeconds).toBeGreaterThanOrEqual(10);
    expect(activeSeconds).toBeLessThanOrEqual(12);
  });
});

describe("having watched 90 percent", () => {
  it("completes the lesson, once", async () => {
    await report([]);
    await wait(40);
    expect(await report([{ from: 0, to: 89 }], 89)).toMatchObject({ secondsLeft: 1, isRead: false });
    await wait(40);
    expect(await report([{ from: 89, to: 90 }], 90)).toMatchObject({ secondsLeft: 0, isRead: true });
    await wait(40);
    expect(await report([{ from: 90, to: 100 }], 100)).toMatchObject({ isRead: true });
    expect(await db.lessonCompletion.count({ where: { userId: learner.id, lessonId: video } })).toBe(1);
  });

  it("completes it once also when two tabs say so together", async () => {
    await report([]);
    await wait(400);
    const all = [{ from: 0, to: 100 }];
    const answers = await Promise.all([report(all), report(all), report(all)]);
    expect(answers.every(({ isRead }) => isRead)).toBe(true);
    expect(await db.lessonCompletion.count({ where: { userId: learner.id, lessonId: video } })).toBe(1);
  });
});

describe("a report", () => {
  it("remembers where the learner is", async () => {
    await report([], 12.5);
    await report([], 37.25);
    expect(Number((await kept()).positionSec)).toBe(37.25);
    const enrollment = await db.enrollment.findFirstOrThrow({
      where: { userId: learner.id, courseId: course.id },
    });
    expect(enrollment.lastLessonId).toBe(video);
    expect(enrollment.lastSeenAt).not.toBeNull();
  });

  it("is refused from guests, strangers to the course, and for lessons that are hidden", async () => {
    const stranger = await createPerson(`stranger${count}`);
    const about = { lessonId: video, positionSec: 0 };
    await expect(recordProgress(guest(), about)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    await expect(recordProgress(stranger, about)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await db.lesson.update({ where: { id: video }, data: { publishedAt: null } });
    await expect(recordProgress(learner, about)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await db.lessonProgress.count({ where: { lessonId: video } })).toBe(0);
  });

  it("is refused when it is malformed", async () => {
    const bad = [
      {},
      { positionSec: -1 },
      { positionSec: 0, watched: [{ from: 5, to: 5 }] },
      { positionSec: "0" },
    ];
    for (const body of bad) {
      await expect(recordProgress(learner, { lessonId: video, ...body })).rejects.toMatchObject({
        code: "INVALID",
      });
    }
  });
});
