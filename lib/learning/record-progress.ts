import "server-only";

import { pool } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { isMember, type Viewer } from "@/lib/viewer";
import { markLessonRead } from "./mark-lesson-read";
import { recordProgressInput } from "./schema";
import { secondsLeft, type Span } from "./watched";

/**
 * Keeps where a learner is in a lesson and what they watched: one statement, which carries its authorization,
 * because every open player reports every few seconds. Reports may repeat or come late: watched seconds are
 * joined, and taken no faster than 2.5 times real time since the report before; the first one only starts the
 * clock. Once enough of a video was watched the lesson counts as read.
 * @returns what the server now holds as watched, and how many seconds are left
 * @throws AppError NOT_FOUND where the viewer is not enrolled in the lesson's course, INVALID
 */
export async function recordProgress(viewer: Viewer, raw: unknown) {
  if (!isMember(viewer)) throw new AppError("UNAUTHENTICATED", "Please sign in again.");
  const parsed = recordProgressInput.safeParse(raw);
  if (!parsed.success) throw new AppError("INVALID", "This report can’t be read.");

  const { lessonId, positionSec, watched, activeSeconds } = parsed.data;
  const values = [viewer.id, lessonId, positionSec, asMultirange(watched), activeSeconds];
  const named = env.DATABASE_NAMED_STATEMENTS ? { name: "record-progress" } : {};
  const { rows } = await pool.query<Saved>({ ...named, text: recordSql, values });
  const [saved] = rows;
  if (!saved) throw new AppError("NOT_FOUND", "We can’t find this lesson among your courses.");

  const left = saved.duration === null ? null : secondsLeft(saved.watched, saved.duration);
  const isFinished = left === 0 && !saved.isRead;
  if (isFinished) await markLessonRead(viewer, { lessonId });
  return { watched: saved.watched, secondsLeft: left, isRead: saved.isRead || isFinished };
}

type Saved = { watched: Span[]; duration: number | null; isRead: boolean };

/**
 * All arithmetic stands in DO UPDATE, where the row is locked and seen as the report before left it: two
 * reports at once together get no more than the time that has passed.
 */
const recordSql = `
  with lesson as (
    select l.id, e.id as enrollment_id, v.duration
    from lessons l
    join modules m on m.id = l.module_id
    join enrollments e on e.course_id = m.course_id and e.user_id = $1
    left join media_assets v on v.lesson_id = l.id and l.video_url = '/api/media/' || v.id and v.duration > 0
    where l.id = $2 and l.published_at is not null
  ), seen as (
    update enrollments e set last_lesson_id = lesson.id, last_seen_at = now()
    from lesson
    where e.id = lesson.enrollment_id
      and (e.last_lesson_id is distinct from lesson.id or coalesce(e.last_seen_at, '-infinity') < now() - interval '1 minute')
  )
  insert into lesson_progress as p (user_id, lesson_id, position_sec)
  select $1, id, least($3::numeric, duration) from lesson
  on conflict (user_id, lesson_id) do update set
    position_sec = excluded.position_sec,
    watched = p.watched + (
      select coalesce(range_agg(int4range(start, least(stop, stop - so_far + allowed))), '{}')
      from (
        select lower(piece) as start, upper(piece) as stop,
               sum(upper(piece) - lower(piece)) over (order by lower(piece))::int as so_far,
               floor(2.5 * extract(epoch from greatest(now() - p.last_seen_at, interval '0')))::int as allowed
        from lesson, unnest($4::int4multirange * int4multirange(int4range(0, lesson.duration)) - p.watched) piece
      ) pieces
      where so_far - (stop - start) < allowed),
    active_seconds = p.active_seconds
      + least($5, floor(extract(epoch from greatest(now() - p.last_seen_at, interval '0'))))::int,
    last_seen_at = greatest(p.last_seen_at, now())
  returning p.read_at is not null as "isRead", (select duration from lesson) as duration,
    coalesce((select jsonb_agg(jsonb_build_object('from', lower(r), 'to', upper(r))) from unnest(p.watched) r), '[]')
      as watched`;

function asMultirange(spans: readonly Span[]) {
  return `{${spans.map(({ from, to }) => `[${from},${to})`).join(",")}}`;
}
