import "server-only";

import { createHash } from "node:crypto";
import { pool } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { isMember, type Viewer } from "@/lib/viewer";
import { markLessonRead } from "./mark-lesson-read";
import { secondsToRead } from "./reading";
import { recordProgressInput } from "./schema";
import { secondsLeft, type Span } from "./watched";

/**
 * Keeps where a learner is in a lesson and what they watched: one statement, which carries its authorization,
 * because every open player reports every few seconds. Reports may repeat, overtake each other or come a day
 * late, all with the same result: see `recordSql`. Once enough of a video was watched, or the end of a text was
 * reached after a sensible time, the lesson counts as read.
 * @returns what the server now holds: watched seconds, the place, and how many seconds are left to watch or read
 * @throws AppError NOT_FOUND where the viewer is not enrolled in the lesson's course or has no access any more, INVALID
 */
export async function recordProgress(viewer: Viewer, raw: unknown) {
  if (!isMember(viewer)) throw new AppError("UNAUTHENTICATED", "Please sign in again.");
  const parsed = recordProgressInput.safeParse(raw);
  if (!parsed.success) throw new AppError("INVALID", "This report can’t be read.");

  const { lessonId, enrollmentId, visitId, seq, positionSec, agoSec, watched, activeSeconds, reachedEnd } =
    parsed.data;
  const place = [positionSec, agoSec, asMultirange(watched), activeSeconds, reachedEnd];
  const values = [viewer.id, lessonId, enrollmentId ?? null, visitId ?? null, seq, ...place];
  const named = env.DATABASE_NAMED_STATEMENTS ? { name: statementName } : {};
  const { rows } = await pool.query<Saved>({ ...named, text: recordSql, values });
  const [saved] = rows;
  if (!saved) throw new AppError("NOT_FOUND", "We can’t find this lesson among your courses.");

  const left = leftOf(saved);
  const isFinished = left === 0 && !saved.isRead;
  if (isFinished) await markLessonRead(viewer, { lessonId });
  const { watched: held, positionSec: at } = saved;
  return { watched: held, positionSec: at, secondsLeft: left, isRead: saved.isRead || isFinished };
}

type Saved = {
  watched: Span[];
  positionSec: number;
  duration: number | null;
  /** Of a text whose end was reached. */
  words: number | null;
  activeSeconds: number;
  isRead: boolean;
};

/** Null where nothing is measured: a text whose end was not in sight yet. */
function leftOf({ duration, watched, words, activeSeconds }: Saved) {
  if (duration !== null) return secondsLeft(watched, duration);
  return words === null ? null : Math.max(0, secondsToRead(words) - activeSeconds);
}

/** Of a lesson by one person. Later ones keep no time on the page, but the place and what was watched. */
const mostVisits = 500;

/**
 * Why the order of reports does not matter: watched seconds are joined; the seconds of a visit only rise, and
 * those of the lesson are the sum of its visits; the place is that of the report that was made last, and a report
 * says when by its age, never by a clock of its own.
 * Why nobody is faster than time: what counts as watched is at most 2.5 times the server's time since the first
 * report of this lesson, which itself only starts that clock; and a trigger takes it from the person's one clock
 * (`watch_clocks`), so that the same hour is not paid out by every lesson. An hour watched without a network is paid
 * for by the hour that passed; what is not paid for yet stays with the browser, which reports it again.
 * All of it stands in DO UPDATE, where the row is locked and seen as the report before left it.
 */
const recordSql = `
  with lesson as (
    select l.id, e.id as enrollment_id, v.duration, l.video_url is null as is_text
    from lessons l
    join modules m on m.id = l.module_id
    join enrollments e on e.course_id = m.course_id and e.user_id = $1 and e.id = coalesce($3::int, e.id)
    left join media_assets v on v.lesson_id = l.id and l.video_url = '/api/media/' || v.id and v.duration > 0
    where l.id = $2 and l.published_at is not null and can_learn($1, l.id)
  ), seen as (
    update enrollments e set last_lesson_id = lesson.id, last_seen_at = now()
    from lesson
    where e.id = lesson.enrollment_id
      and (e.last_lesson_id is distinct from lesson.id or coalesce(e.last_seen_at, '-infinity') < now() - interval '1 minute')
  ), visit as (
    insert into lesson_visits as v (id, user_id, lesson_id, seq, active_seconds)
    select $4::uuid, $1, id, $5, $9 from lesson
    where exists (select from lesson_visits v where v.id = $4::uuid)
      or $4::uuid is not null
        and (select count(*) from lesson_visits v where v.user_id = $1 and v.lesson_id = lesson.id) < ${mostVisits}
    on conflict (id) do update set
      seq = greatest(v.seq, excluded.seq), active_seconds = greatest(v.active_seconds, excluded.active_seconds)
    where v.user_id = excluded.user_id and v.lesson_id = excluded.lesson_id
    returning active_seconds
  ), place as (
    select case when $6::numeric is null or exists (select from lesson_visits v where v.id = $4::uuid and v.seq >= $5)
                then 'epoch' else now() - make_interval(secs => $7::float8) end as seen_at
  )
  insert into lesson_progress as p (user_id, lesson_id, position_sec, position_at, reached_end)
  select $1, id, case when $6::numeric is null then 0 else least($6, duration) end, place.seen_at, $10 and is_text from lesson, place
  on conflict (user_id, lesson_id) do update set
    position_sec = case when excluded.position_at >= p.position_at then excluded.position_sec else p.position_sec end,
    position_at = greatest(p.position_at, excluded.position_at),
    watched = p.watched + (
      select coalesce(range_agg(int4range(start, least(stop, stop - so_far + allowed))), '{}')
      from (
        select lower(piece) as start, upper(piece) as stop,
               sum(upper(piece) - lower(piece)) over (order by lower(piece))::int as so_far,
               floor(2.5 * extract(epoch from now() - least(p.started_at, p.last_seen_at)))::int
                 - (select coalesce(sum(upper(r) - lower(r)), 0) from unnest(p.watched) r)::int as allowed
        from lesson, unnest($8::int4multirange * int4multirange(int4range(0, lesson.duration)) - p.watched) piece
      ) pieces
      where so_far - (stop - start) < allowed),
    active_seconds = greatest(p.active_seconds, least(
      extract(epoch from now() - least(p.started_at, p.last_seen_at)),
      (select coalesce(sum(v.active_seconds), 0) from lesson_visits v
       where v.user_id = p.user_id and v.lesson_id = p.lesson_id and v.id is distinct from $4::uuid)
        + coalesce((select active_seconds from visit), 0)))::int,
    reached_end = p.reached_end or excluded.reached_end,
    last_seen_at = greatest(p.last_seen_at, now())
  returning p.read_at is not null as "isRead", (select duration from lesson) as duration,
    p.position_sec::float8 as "positionSec", p.active_seconds as "activeSeconds",
    case when p.reached_end and p.read_at is null then (
      select cardinality(regexp_split_to_array(btrim(coalesce(l.content, '')), '\\s+')) from lessons l where l.id = p.lesson_id)
    end as words,
    coalesce((select jsonb_agg(jsonb_build_object('from', lower(r), 'to', upper(r))) from unnest(p.watched) r), '[]')
      as watched`;

/** By what it says: a connection that has prepared another text under the same name would refuse this one. */
const statementName = createHash("sha1").update(recordSql).digest("base64url");

function asMultirange(spans: readonly Span[]) {
  return `{${spans.map(({ from, to }) => `[${from},${to})`).join(",")}}`;
}
