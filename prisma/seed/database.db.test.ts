import { beforeAll, describe, expect, it } from "vitest";
import { asViewer, db } from "@/lib/db";
import { loadCourseAccess } from "@/lib/learning/load-access";
import { verifyPassword } from "@/lib/password";
import { grade } from "@/lib/quizzes/grading";
import { toDecimal } from "@/lib/quizzes/fraction";
import type { Snapshot, StoredAnswers } from "@/lib/quizzes/types";
import { guest, system, type Member } from "@/lib/viewer";
import { database } from "@/scripts/db/test-database";
import { anchorOf } from "./calendar";
import { seedDatabase } from "./database";
import { emptyDatabase } from "./empty";
import { password } from "./users";

const anchor = anchorOf(undefined);

beforeAll(() => seedDatabase(anchor), 240_000);

const count = async (sql: string) => {
  const [row] = await asViewer(system, (tx) =>
    tx.$queryRawUnsafe<{ count: bigint }[]>(`select count(*) from ${sql}`),
  );
  return Number(row?.count);
};

async function person(username: string): Promise<Member> {
  const { id, role, companyId } = await db.user.findUniqueOrThrow({ where: { username } });
  return {
    ...guest(),
    id,
    role,
    username,
    name: username,
    image: null,
    companyId,
    emailVerified: true,
    sessionId: "-",
  };
}

async function accessOf(username: string, slug: string) {
  const course = await db.course.findUniqueOrThrow({ where: { slug } });
  return (await loadCourseAccess(db, await person(username), course.id))?.access;
}

describe("the demo's people", () => {
  it("are twenty, can sign in, and have proven their addresses", async () => {
    const users = await db.user.findMany();
    expect(users.map(({ role }) => role).sort()).toEqual([
      ...Array<string>(2).fill("admin"),
      ...Array<string>(2).fill("company_admin"),
      ...Array<string>(4).fill("instructor"),
      ...Array<string>(12).fill("student"),
    ]);
    expect(
      users.every(
        ({ email, username, emailVerified }) => emailVerified && email === `${username}@example.com`,
      ),
    ).toBe(true);
    expect(await verifyPassword(password, users[0]?.password ?? null)).toBe(true);
  });

  it("open what they paid for or were given, and nothing else", async () => {
    expect(await accessOf("student1", "react-in-practice")).toMatchObject({
      kind: "allow",
      ground: "subscription",
    });
    expect(await accessOf("student2", "statistics-for-product-decisions")).toMatchObject({
      kind: "allow",
      ground: "subscription",
    });
    expect(await accessOf("student3", "typography-for-screens")).toMatchObject({
      kind: "allow",
      grounds: ["purchase", "license"],
    });
    expect(await accessOf("student6", "machine-learning-foundations")).toMatchObject({
      kind: "allow",
      ground: "license",
    });
    expect(await accessOf("student8", "react-in-practice")).toMatchObject({ kind: "deny", reason: "ended" });
    expect(await accessOf("instructor1", "first-time-manager")).toMatchObject({
      kind: "deny",
      reason: "no_ground",
    });
  });
});

describe("the demo's history agrees with itself", () => {
  it("nobody enrolled without a ground, or before the course was there", async () => {
    expect(await count("enrollments")).toBeGreaterThanOrEqual(45);
    expect(
      await count(`enrollments e join courses c on c.id = e.course_id
        where not e.is_free and not exists (
          select from access_grounds(e.user_id, e.course_id) g
          where g.ground in ('purchase', 'license', 'subscription') and g.starts_at <= e.enrolled_at)`),
    ).toBe(0);
    expect(
      await count("enrollments e join courses c on c.id = e.course_id where e.enrolled_at < c.published_at"),
    ).toBe(0);
  });

  it("a lesson is complete when it was read and its quizzes are passed, and a course when all are", async () => {
    expect(
      await count(`lesson_completions c
        where not exists (select from lesson_progress p
                          where p.lesson_id = c.lesson_id and p.user_id = c.user_id and p.read_at <= c.completed_at)
           or exists (select from quizzes q where q.lesson_id = c.lesson_id and not exists (
                        select from quiz_attempts a where a.quiz_id = q.id and a.user_id = c.user_id and a.passed))`),
    ).toBe(0);
    const unfinished = `exists (select from lessons l join modules m on m.id = l.module_id
      where m.course_id = e.course_id and not exists (
        select from lesson_completions c where c.lesson_id = l.id and c.user_id = e.user_id))`;
    expect(await count(`enrollments e where (completed_at is null) <> ${unfinished}`)).toBe(0);
    expect(await count("enrollments e where completed_at is not null")).toBe(
      await count("certificates where replaced_by_id is null"),
    );
  });

  it("attempts have the score that grading them gives", async () => {
    const attempts = await db.quizAttempt.findMany({ where: { status: "graded" } });
    expect(attempts.length).toBeGreaterThan(80);
    expect(attempts.some(({ passed }) => passed === false)).toBe(true);
    for (const { snapshot, answers, score, pointsEarned, passed } of attempts) {
      const graded = grade(snapshot as Snapshot, answers as StoredAnswers);
      if (graded.needsGrading) continue;
      expect({ score, passed, points: pointsEarned?.toNumber() }).toEqual({
        score: graded.score,
        passed: graded.passed,
        points: Number(toDecimal(graded.earned)),
      });
    }
    expect(await count("quiz_attempts where status = 'needs_grading'")).toBeGreaterThan(0);
    expect(
      await count("quiz_attempts a join quizzes q on q.id = a.quiz_id where a.attempt_no > q.max_attempts"),
    ).toBe(0);
    expect(await count("quiz_attempts where submitted_at > deadline_at")).toBe(0);
  });

  it("totals are those of the rows", async () => {
    expect(
      await count(
        "courses c where enrolled_count <> (select count(*) from enrollments e where e.course_id = c.id)",
      ),
    ).toBe(0);
    expect(
      await count(`courses c, lateral (
          select round(avg(rating), 2) as rating, count(*) as reviews from course_reviews r
          where r.course_id = c.id and r.hidden_at is null) r
        where c.rating is distinct from r.rating or c.rating_count <> r.reviews`),
    ).toBe(0);
    expect(
      await count(`courses c, lateral (
          select sum(l.duration) as minutes, count(*) as lessons
          from lessons l join modules m on m.id = l.module_id where m.course_id = c.id) l
        where c.duration <> l.minutes or c.lesson_count <> l.lessons`),
    ).toBe(0);
  });

  it("only who went through 30 percent of a course speaks of it, and each state of a review is there", async () => {
    expect(
      await count(`course_reviews r join courses c on c.id = r.course_id
        where c.lesson_count * 0.3 > (
          select count(*) from lesson_completions d
          join lessons l on l.id = d.lesson_id join modules m on m.id = l.module_id
          where d.user_id = r.user_id and m.course_id = r.course_id)`),
    ).toBe(0);
    expect(await count("course_reviews where body is null")).toBeGreaterThan(1);
    expect(await count("course_reviews where hidden_at is not null")).toBe(1);
    expect(await count("review_reports where resolved_at is null")).toBe(1);
    expect(await count("course_reviews where replied_at < created_at")).toBe(0);
    expect(await count("notifications where kind = 'review.answered'")).toBe(
      await count("course_reviews where reply is not null"),
    );
  });

  it("nothing was learned in the future", async () => {
    const after = `> '${anchor.toISOString()}'`;
    expect(await count(`lesson_completions where completed_at ${after}`)).toBe(0);
    expect(await count(`quiz_attempts where coalesce(submitted_at, started_at) ${after}`)).toBe(0);
    expect(await count(`course_reviews where created_at ${after}`)).toBe(0);
    expect(await count(`notifications where created_at ${after}`)).toBe(0);
  });

  it("what was put aside was not begun, and some of what people were told waits", async () => {
    const begun = "enrollments e where e.user_id = s.user_id and e.course_id = s.course_id";
    expect(await count("saved_courses")).toBeGreaterThan(3);
    expect(await count(`saved_courses s where exists (select from ${begun})`)).toBe(0);
    expect(await count("notifications where read_at is null")).toBeGreaterThan(5);
    expect(await count("notifications where read_at is not null")).toBeGreaterThan(3);
    expect(await count("notifications where kind = 'training.due'")).toBeGreaterThan(1);
  });

  it("every seat is in one of its states, with a history that ends there", async () => {
    const states = await asViewer(system, (tx) => tx.license.groupBy({ by: ["status"], _count: true }));
    expect(states.map(({ status }) => status).sort()).toEqual(["active", "available", "invited", "revoked"]);
    expect(
      await count(
        "licenses where expires_at between now() and now() + interval '30 days' and status = 'active'",
      ),
    ).toBeGreaterThan(1);
    expect(
      await count(
        "licenses l where not exists (select from license_events e where e.license_id = l.id and e.type = 'minted')",
      ),
    ).toBe(0);
  });
});

describe("seeding", () => {
  it(
    "twice from the same day gives the same rows, but for keys that must be secret",
    { timeout: 240_000 },
    async () => {
      const first = await snapshotOf();
      await emptyDatabase(database.ownerUrl);
      expect(await db.user.count()).toBe(0);
      await seedDatabase(anchor);
      const second = await snapshotOf();
      expect(Object.keys(second)).toEqual(Object.keys(first));
      for (const [table, rows] of Object.entries(first)) expect(second[table], table).toEqual(rows);
    },
  );
});

const secret = new Set(["password", "license_key", "license_key_hash", "invite_token_hash", "storage_key"]);

/** Every row as text, with keys that are made anew each time replaced by what they belong to. */
async function snapshotOf() {
  const media = await db.mediaAsset.findMany({
    select: { id: true, lessonId: true, kind: true, filename: true },
  });
  const certificates = await db.certificate.findMany({ select: { id: true, enrollmentId: true } });
  const names = new Map([
    ...media.map(({ id, lessonId, kind, filename }) => [id, `file ${lessonId} ${kind} ${filename}`] as const),
    ...certificates.map(({ id, enrollmentId }) => [id, `certificate ${enrollmentId}`] as const),
  ]);
  const named = (text: string) =>
    text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\b[0-9A-HJKMNP-TV-Z]{28}\b/g, (id) => names.get(id) ?? id);

  return asViewer(system, async (tx) => {
    const tables = await tx.$queryRaw<{ name: string }[]>`
      select tablename as name from pg_tables
      where schemaname = 'public' and tablename not in ('_prisma_migrations', 'rate_limits') order by 1`;
    const found: Record<string, string[]> = {};
    for (const { name } of tables) {
      const rows = await tx.$queryRawUnsafe<{ row: Record<string, unknown> }[]>(
        `select to_jsonb(t) as row from ${name} t`,
      );
      found[name] = rows
        .map(({ row }) => named(JSON.stringify(Object.entries(row).filter(([key]) => isSame(row, key)))))
        .sort();
    }
    return found;
  });
}

/** What the importer notes happened when it ran. */
function isSame(row: Record<string, unknown>, key: string) {
  return !secret.has(key) && !(key === "at" && row.action === "course.imported");
}
