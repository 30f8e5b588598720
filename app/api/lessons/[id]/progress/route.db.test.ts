import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { guest, type Member, type Viewer } from "@/lib/viewer";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { PUT } from "./route";

let viewer: Viewer = guest();
vi.mock("@/lib/session", () => ({ getViewer: () => Promise.resolve(viewer) }));

let teacher: Member;
let learner: Member;
let course: Awaited<ReturnType<typeof createCourse>>;
let video = 0;
let text = 0;
let count = 0;

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
});

beforeEach(async () => {
  learner = await createPerson(`learner${(count += 1)}`);
  viewer = learner;
  course = await createCourse(teacher, { isOrdered: true, modules: [[{}, { video: 100 }]] });
  [text = 0, video = 0] = course.lessonIds;
  await enrollInCourse(learner, { courseId: course.id });
});

function put(body: unknown, lesson: number | string = video, headers: Record<string, string> = {}) {
  const request = new Request(`http://localhost:3000/api/lessons/${lesson}/progress`, {
    method: "PUT",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return PUT(request, { params: Promise.resolve({ id: String(lesson) }) });
}

const kept = () =>
  db.lessonProgress.findMany({ where: { userId: learner.id }, select: { lessonId: true, readAt: true } });
const watchedAll = { positionSec: 100, watched: [{ from: 0, to: 100 }] };
/** As if the player had reported first so long ago that all of the video can have been played. */
const openedLongAgo = () =>
  db.$executeRaw`insert into lesson_progress (user_id, lesson_id, started_at)
                 values (${learner.id}, ${video}, now() - interval '10 minutes')`;

/** The course is ordered: its video opens after its text. */
const unlock = () =>
  db.$executeRaw`insert into lesson_completions (user_id, lesson_id, enrollment_id)
                 select user_id, ${text}, id from enrollments where user_id = ${learner.id}`;

describe("an open player", () => {
  it("hears what the server holds as watched and what is left, and nothing else", async () => {
    await unlock();
    const response = await put({ positionSec: 3, watched: [{ from: 0, to: 3 }], activeSeconds: 3 });
    expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(await response.json()).toEqual({ watched: [], positionSec: 3, secondsLeft: 90, isRead: false });
  });

  it("in a lesson without a video only says that it was open", async () => {
    expect(await (await put({ positionSec: 0 }, text)).json()).toEqual({
      watched: [],
      positionSec: 0,
      secondsLeft: null,
      isRead: false,
    });
  });

  it("reports for the lesson of its address, whatever its message says", async () => {
    await unlock();
    expect((await put({ lessonId: text, positionSec: 1 })).status).toBe(200);
    expect(await kept()).toEqual([{ lessonId: video, readAt: null }]);
  });

  it("completes its lesson once enough was watched", async () => {
    await put({ positionSec: 0 }, text);
    await unlock();
    await openedLongAgo();
    expect(await (await put(watchedAll)).json()).toMatchObject({ secondsLeft: 0, isRead: true });
    expect(await db.lessonCompletion.count({ where: { userId: learner.id, lessonId: video } })).toBe(1);
  });

  it("completes no lesson that is still locked", async () => {
    await openedLongAgo();
    expect((await put(watchedAll)).status).toBe(404);
    expect(await kept()).toEqual([{ lessonId: video, readAt: null }]);
    expect(await db.lessonCompletion.count({ where: { userId: learner.id } })).toBe(0);
  });

  it("of somebody whose access has ended completes nothing either", async () => {
    await db.course.update({
      where: { id: course.id },
      data: { price: 79, isOrdered: false },
      select: { id: true },
    });
    await db.enrollment.updateMany({ where: { userId: learner.id }, data: { isFree: false } });
    await openedLongAgo();
    expect((await put(watchedAll)).status).toBe(404);
    expect(await db.lessonCompletion.count({ where: { userId: learner.id } })).toBe(0);
  });
});

describe("a report is refused", () => {
  it.each<[string, number, unknown, (number | string | undefined)?, Record<string, string>?]>([
    ["where it is no JSON", 422, "{"],
    ["as a form", 422, { positionSec: 0 }, undefined, { "content-type": "text/plain" }],
    ["without a place", 422, {}],
    ["where it is nothing", 422, "null"],
    ["with more than 20,000 characters", 422, { positionSec: 0, more: "x".repeat(20_000) }],
    ["with more than 50 pieces", 422, { positionSec: 0, watched: Array(51).fill({ from: 0, to: 1 }) }],
    [
      "with a piece that is longer than any video",
      422,
      { positionSec: 0, watched: [{ from: 0, to: 360_001 }] },
    ],
    ["for a visit of more than a day", 422, { positionSec: 0, activeSeconds: 86_401 }],
    ["without a lesson", 422, { positionSec: 0 }, "first"],
    ["for a lesson that no row can be", 422, { positionSec: 0 }, "99999999999"],
    ["for a lesson that is not there", 404, { positionSec: 0 }, 2_000_000_000],
    ["from another site", 403, { positionSec: 0 }, undefined, { origin: "https://example.com" }],
  ])("%s: %i", async (_, status, body, lesson, headers) => {
    expect((await put(body, lesson, headers)).status).toBe(status);
    expect(await kept()).toEqual([]);
  });

  it("from guests, and from whoever is not enrolled, staff too", async () => {
    const admin = await createPerson(`admin${count}`, "admin");
    for (const [who, status] of [
      [guest(), 401],
      [await createPerson(`stranger${count}`), 404],
      [teacher, 404],
      [admin, 404],
    ] as const) {
      viewer = who;
      expect((await put({ positionSec: 0 })).status).toBe(status);
    }
    expect(await db.lessonProgress.count({ where: { lessonId: video } })).toBe(0);
  });
});
