import "server-only";

import type { Viewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";

/** All attempts of a person (`owner`, without it the viewer) at a quiz `q` as JSON, the first one first. */
export function attemptsColumn(viewer: Viewer, owner: Prisma.Sql = Prisma.sql`${viewer.id ?? ""}`) {
  return Prisma.sql`
    coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', t.id, 'attemptNo', t.attempt_no, 'status', t.status, 'score', t.score, 'passed', t.passed,
        'startedAt', t.started_at, 'submittedAt', t.submitted_at, 'deadlineAt', t.deadline_at) order by t.attempt_no)
      from quiz_attempts t where t.quiz_id = q.id and t.user_id = ${owner}), '[]') as attempts`;
}
