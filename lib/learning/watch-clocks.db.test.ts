import { beforeAll, beforeEach, expect, it } from "vitest";
import { db } from "@/lib/db";
import type { Member } from "@/lib/viewer";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { enrollInCourse } from "./enroll-in-course";
import { recordProgress } from "./record-progress";
import { watchedSeconds, type Span } from "./watched";

const hour = 3600;
const duration = 8 * hour;

let course: Awaited<ReturnType<typeof createCourse>>;
let learner: Member;
let count = 0;

beforeAll(async () => {
  const videos = [{ video: duration }, { video: duration }, { video: duration }, {}];
  course = await createCourse(await createPerson("teacher", "instructor"), { modules: [videos] });
});

beforeEach(async () => {
  learner = await newLearner();
});

/** All of the course's videos are open, and reported first now. */
async function newLearner() {
  const person = await createPerson(`learner${(count += 1)}`);
  await enrollInCourse(person, { courseId: course.id });
  for (const at of [0, 1, 2]) await report(at, [], person);
  return person;
}

const report = (at: number, watched: Span[], viewer = learner) =>
  recordProgress(viewer, { lessonId: course.lessonIds[at], positionSec: null, watched });

/** How many seconds of that lesson the server holds after a claim of so many from its beginning. */
const claim = async (at: number, seconds: number, viewer = learner) =>
  watchedSeconds((await report(at, [{ from: 0, to: seconds }], viewer)).watched, duration);

/** As if all that was reported so far had been reported so many seconds earlier. */
const wait = (seconds: number, { id } = learner) =>
  db.$executeRaw`
    with clock as (update watch_clocks set at = at - make_interval(secs => ${seconds}) where user_id = ${id})
    update lesson_progress set started_at = started_at - make_interval(secs => ${seconds}) where user_id = ${id}`;

/** What the test itself takes may count too. */
function expectAbout(actual: number, seconds: number) {
  expect(actual).toBeGreaterThanOrEqual(seconds);
  expect(actual).toBeLessThanOrEqual(seconds + 25);
}

it("lessons that are open at once share the time that passes", async () => {
  await wait(400);
  expect(await claim(0, 1000)).toBe(1000);
  expectAbout(await claim(1, 1000), 0);
  expectAbout(await claim(2, 1000), 0);
  await wait(200);
  expectAbout(await claim(1, 1000), 500);
});

it("a day without playing pays for the longest stretch without a network, once", async () => {
  await wait(24 * hour);
  expect(await claim(0, duration)).toBe(duration);
  expectAbout(await claim(1, duration), 2 * hour);
  expectAbout(await claim(2, duration), 0);
  await wait(24 * hour);
  expect(await claim(1, duration)).toBe(duration);
});

it("hours without a network count in full, at double speed and over several lessons", async () => {
  await wait(4 * hour);
  expect(await claim(0, 3 * hour)).toBe(3 * hour);
  expect(await claim(1, 3 * hour)).toBe(3 * hour);
  expect(await claim(2, 2 * hour)).toBe(2 * hour);
});

it("what was watched as it is played always counts, also after all that was saved up is spent", async () => {
  await wait(10);
  await claim(0, duration);
  const held = await claim(1, 0.5 * hour);
  for (const minutes of [1, 2, 3]) {
    await wait(60);
    expect(await claim(1, held + minutes * 60)).toBeGreaterThanOrEqual(held + minutes * 60);
  }
});

it("what is not paid for is left out from the right, and counts when it is reported again", async () => {
  const pieces = [
    { from: 100, to: 300 },
    { from: 1000, to: 1400 },
  ];
  await wait(1000);
  await claim(1, 2100);
  const first = await report(0, pieces);
  expect(first.watched[0]).toEqual({ from: 100, to: 300 });
  expect(first.watched[1]).toMatchObject({ from: 1000 });
  expectAbout(watchedSeconds(first.watched, duration), 400);
  await wait(200);
  expect((await report(0, pieces)).watched).toEqual(pieces);
});

it("a second that counts already costs nothing", async () => {
  await wait(400);
  await claim(0, 800);
  for (let again = 0; again < 3; again += 1) await claim(0, 800);
  expect(await claim(1, 200)).toBe(200);
});

it("reports of several lessons at the same moment get no more than there is, also the very first", async () => {
  await wait(400);
  const claims = Array.from({ length: 12 }, (_, i) => claim(i % 3, 100 * (i + 1)));
  await Promise.all(claims);
  const held = await Promise.all([0, 1, 2].map((at) => claim(at, 1)));
  expectAbout(
    held.reduce((sum, seconds) => sum + seconds, 0),
    1000,
  );
});

it("a report waits for another one of the same person that is still being paid out", async () => {
  await wait(400);
  await claim(2, 1);
  const second = await db.$transaction(async (tx) => {
    await tx.$executeRaw`update lesson_progress set watched = '{[0,900)}'
                         where user_id = ${learner.id} and lesson_id = ${course.lessonIds[0]}`;
    const waiting = claim(1, 900);
    await expect.poll(waitingForLocks).toBe(1);
    return { waiting };
  });
  expectAbout(await second.waiting, 99);
});

it("one person’s hours are nobody else’s", async () => {
  const other = await newLearner();
  await wait(hour);
  expectAbout(await claim(0, hour, other), 0);
  expect(await claim(0, hour)).toBe(hour);
});

it("a clock that is set back gives nothing and takes nothing", async () => {
  await wait(400);
  await claim(0, 400);
  await wait(-hour);
  await db.$executeRaw`update lesson_progress set started_at = now() - interval '1 day' where user_id = ${learner.id}`;
  expectAbout(await claim(1, 1000), 600);
});

async function waitingForLocks() {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  return row?.count;
}
