import "server-only";

import { pool } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { isMember, type Viewer } from "@/lib/viewer";
import { isWellFormed } from "./answers";
import { graceSeconds } from "./deadline";
import { type SaveAnswersInput, saveAnswersInput } from "./schema";
import type { Snapshot, SnapshotQuestion } from "./types";

/**
 * Saves answers of a running attempt: one statement, which carries its authorization, because a whole class
 * saves at once. For each question the highest `seq` wins; late or repeated ones change nothing.
 * @returns when it was saved, the attempt's deadline, and the sequence number now held for each question sent;
 * `now` and all other times are the database's
 * @throws AppError NOT_FOUND (no such attempt of this person), CONFLICT (it has ended), INVALID (malformed)
 */
export async function saveAnswers(viewer: Viewer, raw: unknown) {
  if (!isMember(viewer)) throw new AppError("UNAUTHENTICATED", "Please sign in again.");
  const parsed = saveAnswersInput.safeParse(raw);
  if (!parsed.success) throw new AppError("INVALID", "These answers can’t be read.");

  const { attemptId, answers } = parsed.data;
  refuseMalformed(await questionsOf(attemptId, viewer.id), answers);

  const values = [attemptId, viewer.id, asJson(answers)];
  const { rows } = await pool.query<Saved>({ ...named("save-answers"), text: saveSql, values });
  const [saved] = rows;
  if (!saved) throw await refusal(attemptId, viewer.id);
  return saved;
}

type Saved = { savedAt: Date; now: Date; deadlineAt: Date | null; seqs: Record<string, number> };

const saveSql = `
  update quiz_attempts a
  set answers = a.answers || coalesce((
    select jsonb_object_agg(sent.key, sent.value || jsonb_build_object('at', clock_timestamp()))
    from jsonb_each($3::jsonb) sent
    where coalesce((a.answers -> sent.key ->> 'seq')::bigint, -1) < (sent.value ->> 'seq')::bigint), '{}')
  where a.id = $1 and a.user_id = $2 and a.status = 'in_progress'
    and (a.deadline_at is null or clock_timestamp() <= a.deadline_at + interval '${graceSeconds} seconds')
  returning clock_timestamp() as "savedAt", clock_timestamp() as now, a.deadline_at as "deadlineAt",
    coalesce((
      select jsonb_object_agg(sent.key, a.answers -> sent.key -> 'seq') from jsonb_each($3::jsonb) sent
    ), '{}') as seqs`;

function asJson(answers: SaveAnswersInput["answers"]) {
  const latest: Record<string, { value: unknown; seq: number; isFlagged: boolean }> = {};
  for (const { questionId, value, seq, isFlagged } of answers) {
    if ((latest[questionId]?.seq ?? -1) < seq) latest[questionId] = { value, seq, isFlagged };
  }
  return JSON.stringify(latest);
}

function refuseMalformed(questions: Map<number, SnapshotQuestion>, answers: SaveAnswersInput["answers"]) {
  for (const { questionId, value } of answers) {
    const question = questions.get(questionId);
    if (!question || !isWellFormed(question, value)) {
      throw new AppError("INVALID", "These answers do not fit the questions.");
    }
  }
}

const keep = 2_000;
const remembered = new Map<string, Map<number, SnapshotQuestion>>();

/** An attempt's questions never change, so each process reads them once. */
async function questionsOf(attemptId: number, userId: string) {
  const key = `${attemptId}:${userId}`;
  const known = remembered.get(key);
  if (known) return known;

  const { rows } = await pool.query<{ snapshot: Snapshot }>({
    ...named("attempt-snapshot"),
    text: "select snapshot from quiz_attempts where id = $1 and user_id = $2",
    values: [attemptId, userId],
  });
  const [row] = rows;
  if (!row) throw new AppError("NOT_FOUND", "We can’t find this attempt.");
  const questions = new Map(row.snapshot.questions.map((question) => [question.id, withoutText(question)]));
  remembered.set(key, questions);
  if (remembered.size > keep) remembered.delete(remembered.keys().next().value ?? key);
  return questions;
}

function withoutText(question: SnapshotQuestion): SnapshotQuestion {
  return { ...question, text: "", explanation: null };
}

function named(name: string) {
  return env.DATABASE_NAMED_STATEMENTS ? { name } : {};
}

async function refusal(attemptId: number, userId: string) {
  const text = "select from quiz_attempts where id = $1 and user_id = $2";
  const { rowCount } = await pool.query(text, [attemptId, userId]);
  if (!rowCount) return new AppError("NOT_FOUND", "We can’t find this attempt.");
  return new AppError("CONFLICT", "This attempt has ended. What was saved in time counts.");
}
