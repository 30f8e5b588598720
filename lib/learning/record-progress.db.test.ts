import { randomUUID } from "node:crypto";
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

const report = (watched: Span[], positionSec: number | null = 0, more: object = {}) =>
  recordProgress(learner, { lessonId: video, positionSec, watched, ...more });

/** As if what was reported so far had been reported so many seconds earlier. */
const wait = (seconds: number) =>
  db.$executeRaw`with clock as (
                   update watch_clocks set at = at - make_interval(secs => ${seconds}) where user_id = ${learner.id})
                 update lesson_progress set started_at = started_at - make_interval(secs => ${seconds}),
                   position_at = position_at - make_interval(secs => ${seconds})
                 where user_id = ${learner.id} and lesson_id = ${video}`;
const total = (spans: readonly Span[]) => spans.reduce((sum, { from, to }) => sum + to - from, 0);
const kept = () => db.lessonProgress.findFirstOrThrow({ where: { userId: learner.id, lessonId: video } });

describe("watching a video", () => {
  it("earns nothing with the first report, which starts the clock", async () => {
    const first = await report([{ from: 0, to: 100 }]);
    expect(first).toEqual({ watched: [], positionSec: 0, secondsLeft: 90, isRead: false });
  });

  it("earns what was watched, at up to two and a half times the time since the first report", async () => {
    await report([]);
    await wait(10);
    expect((await report([{ from: 0, to: 20 }], 20)).watched).toEqual([{ from: 0, to: 20 }]);
    await wait(10);
    const fast = await report([{ from: 20, to: 100 }], 100);
    expect(fast.watched).toEqual([{ from: 0, to: 50 }]);
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

  it("counts time on the page no faster than the clock, and no second of a visit twice", async () => {
    const visit = { visitId: randomUUID() };
    await report([]);
    await wait(10);
    await report([], 0, { ...visit, seq: 1, activeSeconds: 600 });
    await report([], 0, { ...visit, seq: 1, activeSeconds: 600 });
    expect((await kept()).activeSeconds).toBeGreaterThanOrEqual(10);
    expect((await kept()).activeSeconds).toBeLessThanOrEqual(12);
    await wait(1000);
    await report([], 0, { ...visit, seq: 2, activeSeconds: 601 });
    await report([], 0, { visitId: randomUUID(), activeSeconds: 9 });
    expect((await kept()).activeSeconds).toBe(610);
  });

  it("counts an hour without a network once the network is back, in one report or in many", async () => {
    await report([]);
    await wait(40);
    const pieces = Array.from({ length: 9 }, (_, i) => ({ from: i * 10, to: i * 10 + 10 }));
    for (const piece of pieces) await report([piece], piece.to, { agoSec: 100 - piece.to });
    expect((await report([], null)).secondsLeft).toBe(0);
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

describe("a text", () => {
  const text = () => course.lessonIds[1] ?? 0;
  const read = (more: object) =>
    recordProgress(learner, { lessonId: text(), positionSec: null, visitId, ...more });
  const openedAgo = (seconds: number) =>
    db.$executeRaw`update lesson_progress set started_at = now() - make_interval(secs => ${seconds})
                   where user_id = ${learner.id} and lesson_id = ${text()}`;
  const visitId = randomUUID();

  it("counts as read once its end was reached and a sensible time has passed", async () => {
    const content = Array(800).fill("word").join(" ");
    await db.lesson.update({ where: { id: text() }, data: { content }, select: { id: true } });
    expect(await read({ activeSeconds: 0 })).toMatchObject({ secondsLeft: null, isRead: false });
    await openedAgo(600);
    expect(await read({ activeSeconds: 300 })).toMatchObject({ secondsLeft: null, isRead: false });
    expect(await read({ activeSeconds: 300, reachedEnd: true })).toMatchObject({
      secondsLeft: 0,
      isRead: true,
    });
    expect(await db.lessonCompletion.count({ where: { userId: learner.id, lessonId: text() } })).toBe(1);
  });

  it("does not count as read by scrolling through it, whatever the browser says", async () => {
    await read({ activeSeconds: 0 });
    const hurried = await read({ activeSeconds: 5_000, reachedEnd: true, visitId: randomUUID() });
    expect(hurried.isRead).toBe(false);
    expect(hurried.secondsLeft).toBeGreaterThan(5);
    await openedAgo(30);
    expect(await read({ activeSeconds: 12, visitId: randomUUID() })).toMatchObject({ isRead: true });
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

  it("that comes late moves nobody back, and one that comes twice neither", async () => {
    const visit = { visitId: randomUUID() };
    await report([], 30, { ...visit, seq: 3 });
    await report([], 10, { ...visit, seq: 1, agoSec: 60 });
    expect(Number((await kept()).positionSec)).toBe(30);
    await report([], 70, { agoSec: 0 });
    await report([], 30, { ...visit, seq: 3 });
    expect(Number((await kept()).positionSec)).toBe(70);
    await report([], 0, { visitId: randomUUID(), agoSec: 300 });
    expect(Number((await kept()).positionSec)).toBe(70);
  });

  it("that only says hello leaves the place alone, also before a place is known", async () => {
    expect((await report([], null)).positionSec).toBe(0);
    await report([], 40, { agoSec: 3600 });
    expect((await report([], null)).positionSec).toBe(40);
  });

  it("of a visit that is somebody else’s tells nothing about them and changes nothing of theirs", async () => {
    const other = await createPerson(`other${count}`);
    await enrollInCourse(other, { courseId: course.id });
    const visitId = randomUUID();
    await report([], 10, { visitId, seq: 5, activeSeconds: 50 });
    await recordProgress(other, { lessonId: video, positionSec: 0, visitId, seq: 9, activeSeconds: 500 });
    const [visit] = await db.lessonVisit.findMany({ where: { id: visitId } });
    expect(visit).toMatchObject({ userId: learner.id, seq: 5, activeSeconds: 50 });
  });

  it("of one opening too many keeps no row for it, but the place and what was watched", async () => {
    const opened = randomUUID();
    await report([], 10, { visitId: opened });
    await db.$executeRaw`insert into lesson_visits (id, user_id, lesson_id, active_seconds)
                         select gen_random_uuid(), ${learner.id}, ${video}, 1 from generate_series(1, 499)`;
    await wait(1000);
    const more = { visitId: randomUUID(), seq: 1, activeSeconds: 60 };
    expect(await report([{ from: 0, to: 50 }], 50, more)).toMatchObject({
      positionSec: 50,
      watched: [{ from: 0, to: 50 }],
    });
    expect(await db.lessonVisit.count({ where: { lessonId: video } })).toBe(500);
    await report([], 20, { visitId: opened, seq: 2, activeSeconds: 7 });
    expect(await kept()).toMatchObject({ activeSeconds: 506 });
  });

  it("from a page that somebody else had opened counts for nobody", async () => {
    const other = await createPerson(`other${count}`);
    await enrollInCourse(other, { courseId: course.id });
    const { id: enrollmentId } = await db.enrollment.findFirstOrThrow({ where: { userId: other.id } });
    await expect(report([], 10, { enrollmentId })).rejects.toMatchObject({ code: "NOT_FOUND" });
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
