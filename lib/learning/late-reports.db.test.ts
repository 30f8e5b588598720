import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { db } from "@/lib/db";
import type { Member } from "@/lib/viewer";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { enrollInCourse } from "./enroll-in-course";
import { recordProgress } from "./record-progress";
import { joinSpans, type Span } from "./watched";

const numRuns = process.env.PROVE ? 400 : 12;
const duration = 600;

let course: Awaited<ReturnType<typeof createCourse>>;
let lessonId = 0;
let count = 0;

beforeAll(async () => {
  // A second lesson, so that the course never becomes complete.
  course = await createCourse(await createPerson("teacher", "instructor"), {
    modules: [[{ video: duration }, {}]],
  });
  lessonId = course.lessonIds[0] ?? 0;
});

const span: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(duration - 1), fc.integer({ min: 1, max: 120 }))
  .map(([from, length]) => ({ from, to: Math.min(duration, from + length) }));
const moment = fc.record({
  positionSec: fc.nat(duration),
  spans: fc.array(span, { maxLength: 2 }),
  active: fc.nat(60),
});
/** What happened, in order: who was where, in which of up to three openings of the lesson. */
const history = fc.array(fc.tuple(fc.nat(2), moment), { minLength: 1, maxLength: 12 });
/** In which order it arrives, and how often. */
const arrival = fc.array(fc.nat(11), { minLength: 1, maxLength: 30 });

type Report = ReturnType<typeof reportsOf>[number];

it(
  "the same reports, in any order and as often as they like, leave the learner at the same place",
  { timeout: numRuns * 2_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(history, arrival, fc.boolean(), async (events, order, together) => {
        const learner = await newLearner();
        const reports = reportsOf(events);
        const delivered = order.map((at) => reports[at % reports.length] ?? reports[0]!);
        if (together) await Promise.all(delivered.map((report) => deliver(learner, report)));
        else for (const report of delivered) await deliver(learner, report);
        expect(await heldOf(learner)).toEqual(expected(delivered));
      }),
      { numRuns },
    );
  },
);

it(
  "whatever is claimed, no more counts than 2.5 times the time that has passed, and in the end all that was claimed",
  { timeout: numRuns * 2_000 },
  async () => {
    const claims = fc.array(fc.tuple(fc.nat(20), fc.array(span, { minLength: 1, maxLength: 4 })), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(claims, async (steps) => {
        const learner = await newLearner(0);
        let waited = 0;
        for (const [seconds, watched] of steps) {
          await wait(learner, seconds);
          waited += seconds;
          const { watched: held } = await recordProgress(learner, { lessonId, positionSec: 0, watched });
          expect(total(held)).toBeLessThanOrEqual(2.5 * (waited + 2));
        }
        await wait(learner, duration);
        const all = joinSpans(steps.flatMap(([, watched]) => watched));
        const report = { lessonId, positionSec: 0, watched: all.slice(0, 50) };
        expect((await recordProgress(learner, report)).watched.map(ordered)).toEqual(all);
      }),
      { numRuns },
    );
  },
);

function reportsOf(events: [number, { positionSec: number; spans: Span[]; active: number }][]) {
  const visits = [0, 1, 2].map(() => ({ id: randomUUID(), seq: 0, active: 0, spans: [] as Span[] }));
  return events.map(([which, { positionSec, spans, active }], at) => {
    const visit = visits[which] ?? visits[0]!;
    visit.seq += 1;
    visit.active += active;
    visit.spans = joinSpans([...visit.spans, ...spans]);
    const { id: visitId, seq, active: activeSeconds, spans: watched } = visit;
    return { visitId, seq, activeSeconds, watched, positionSec, agoSec: 60 * (events.length - at) };
  });
}

function expected(delivered: readonly Report[]) {
  const newest = delivered.reduce((a, b) => (b.agoSec < a.agoSec ? b : a));
  const visits = new Map<string, number>();
  for (const { visitId, activeSeconds } of delivered)
    visits.set(visitId, Math.max(visits.get(visitId) ?? 0, activeSeconds));
  return {
    positionSec: newest.positionSec,
    watched: joinSpans(delivered.flatMap(({ watched }) => watched)),
    activeSeconds: [...visits.values()].reduce((sum, seconds) => sum + seconds, 0),
  };
}

function deliver(learner: Member, report: Report) {
  return recordProgress(learner, { lessonId, ...report });
}

async function newLearner(openedSecondsAgo = 36_000) {
  const learner = await createPerson(`learner${(count += 1)}`);
  await enrollInCourse(learner, { courseId: course.id });
  await recordProgress(learner, { lessonId, positionSec: null });
  await wait(learner, openedSecondsAgo);
  return learner;
}

const wait = ({ id }: Member, seconds: number) =>
  db.$executeRaw`
    with clock as (update watch_clocks set at = at - make_interval(secs => ${seconds}) where user_id = ${id})
    update lesson_progress set started_at = started_at - make_interval(secs => ${seconds}) where user_id = ${id}`;

async function heldOf({ id }: Member) {
  const [held] = await db.$queryRaw<{ positionSec: number; watched: Span[]; visits: number }[]>`
    select p.position_sec::float8 as "positionSec",
           (select coalesce(sum(active_seconds), 0)::int from lesson_visits v where v.user_id = p.user_id) as visits,
           coalesce((select jsonb_agg(jsonb_build_object('from', lower(r), 'to', upper(r)) order by lower(r))
                     from unnest(p.watched) r), '[]') as watched
    from lesson_progress p where p.user_id = ${id} and p.lesson_id = ${lessonId}`;
  if (!held) throw new Error("nothing is held");
  const { visits: activeSeconds, ...rest } = held;
  return { ...rest, watched: held.watched.map(ordered), activeSeconds };
}

const ordered = ({ from, to }: Span) => ({ from, to });
const total = (spans: readonly Span[]) => spans.reduce((sum, { from, to }) => sum + to - from, 0);
