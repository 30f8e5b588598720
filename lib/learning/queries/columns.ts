import "server-only";

import type { Viewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";

/**
 * The modules of a course `c` with their published lessons as JSON, and whether the viewer has finished each.
 * `more` adds pairs to what is read of a lesson `l`. A module without a published lesson is not there.
 */
export function modulesColumn(viewer: Viewer, more: Prisma.Sql = Prisma.empty) {
  return Prisma.sql`
    coalesce((
      select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'lessons', m.lessons) order by m.order_index)
      from (
        select m.id, m.title, m.order_index, jsonb_agg(jsonb_build_object(
          'id', l.id, 'title', l.title, 'minutes', l.duration, 'isPreview', l.is_preview,
          'isDone', lc.id is not null ${more}) order by l.order_index) as lessons
        from modules m
        join lessons l on l.module_id = m.id and l.published_at is not null
        left join lesson_completions lc on lc.lesson_id = l.id and lc.user_id = ${viewer.id ?? ""}
        where m.course_id = c.id
        group by m.id
      ) m), '[]') as modules`;
}

/** For `modulesColumn`: what a lesson asks for and what of it the viewer has done, as `LessonFacts`. */
export function factsOf(viewer: Viewer) {
  const userId = viewer.id ?? "";
  return Prisma.sql`,
    'hasVideo', l.video_url is not null,
    'isRead', exists (
      select from lesson_progress p where p.lesson_id = l.id and p.user_id = ${userId} and p.read_at is not null),
    'watch', (
      select jsonb_build_object('duration', v.duration, 'watched', coalesce((
        select jsonb_agg(jsonb_build_object('from', lower(r), 'to', upper(r)))
        from lesson_progress p, unnest(p.watched) r where p.lesson_id = l.id and p.user_id = ${userId}), '[]'))
      from media_assets v
      where v.lesson_id = l.id and l.video_url = '/api/media/' || v.id and v.duration > 0),
    'quizzes', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', q.id, 'title', q.title, 'timeLimit', q.time_limit, 'passingScore', q.passing_score,
        'maxAttempts', q.max_attempts,
        'questions', (select count(*) from quiz_questions qq where qq.quiz_id = q.id),
        'attempts', mine.attempts, 'best', mine.best, 'isPassed', mine.passed, 'isOpen', mine.open,
        'isWaiting', mine.waiting) order by q.id)
      from quizzes q
      cross join lateral (
        select count(*) filter (where a.status not in ('void', 'in_progress')) as attempts,
               max(a.score) filter (where a.status = 'graded') as best,
               coalesce(bool_or(a.passed) filter (where a.status = 'graded'), false) as passed,
               coalesce(bool_or(a.status = 'in_progress'), false) as open,
               coalesce(bool_or(a.status in ('submitted', 'needs_grading')), false) as waiting
        from quiz_attempts a where a.quiz_id = q.id and a.user_id = ${userId}
      ) mine
      where q.lesson_id = l.id), '[]')`;
}
