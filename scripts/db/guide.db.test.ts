import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillDatabase } from "./fill-database";
import { freshDatabase, type FreshDatabase } from "./fresh-database";
import { withClient } from "./roles.mjs";

/** Word for word from the guide's maintenance procedures. */
const tableSizes = `
-- Check table sizes
SELECT schemaname, tablename, 
       pg_size_pretty(pg_total_relation_size(schemaname||'.'||tablename)) as size
FROM pg_tables 
WHERE schemaname = 'public'
ORDER BY pg_total_relation_size(schemaname||'.'||tablename) DESC;`;

const slowQueries = `
-- Monitor slow queries
SELECT query, calls, total_time, mean_time
FROM pg_stat_statements
ORDER BY mean_time DESC
LIMIT 10;`;

const removeUnverified = `
-- Remove expired verification tokens
DELETE FROM users 
WHERE email_verified = false 
AND created_at < NOW() - INTERVAL '24 hours';`;

const archiveAttempts = `
-- Archive completed quiz attempts older than 1 year
CREATE TABLE quiz_attempts_archive AS 
SELECT * FROM quiz_attempts 
WHERE attempted_at < NOW() - INTERVAL '1 year';

DELETE FROM quiz_attempts 
WHERE attempted_at < NOW() - INTERVAL '1 year';`;

const tables = {
  users:
    "id username email password role first_name last_name profile_image company_id email_verified email_verification_token created_at updated_at",
  courses:
    "id title description cover_image duration level category_id instructor_id rating price learning_styles prerequisites learning_outcomes created_at updated_at",
  categories: "id name slug description order_index created_at updated_at",
  modules: "id title description course_id order_index created_at updated_at",
  lessons: "id title content module_id video_url order_index duration is_preview created_at updated_at",
  quizzes: "id lesson_id title description time_limit passing_score created_at updated_at",
  quiz_questions: "id quiz_id question_text question_type points order_index created_at updated_at",
  quiz_answers: "id question_id answer_text is_correct explanation order_index created_at updated_at",
  enrollments: "id user_id course_id enrolled_at completed_at",
  lesson_completions: "id user_id lesson_id enrollment_id completed_at time_spent",
  quiz_attempts: "id user_id quiz_id score total_questions time_spent passed answers attempted_at",
  subscription_plans:
    "id name description price period features stripe_product_id stripe_price_id is_active created_at updated_at",
  user_subscriptions:
    "id user_id plan_id start_date end_date is_active stripe_subscription_id created_at updated_at",
  companies: "id name email phone address stripe_customer_id stripe_subscription_id created_at updated_at",
  company_subscriptions:
    "id company_id plan_id start_date end_date user_limit is_active stripe_subscription_id created_at updated_at",
  licenses:
    "id company_id subscription_id license_key assigned_user_id status assigned_at expires_at created_at updated_at",
};

const indexes = {
  idx_user_course_enrollment:
    "UNIQUE INDEX idx_user_course_enrollment ON public.enrollments USING btree (user_id, course_id)",
  idx_user_lesson_completion:
    "UNIQUE INDEX idx_user_lesson_completion ON public.lesson_completions USING btree (user_id, lesson_id)",
  idx_license_key: "UNIQUE INDEX idx_license_key ON public.licenses USING btree (license_key)",
  idx_courses_category: "INDEX idx_courses_category ON public.courses USING btree (category_id)",
  idx_lessons_module_order:
    "INDEX idx_lessons_module_order ON public.lessons USING btree (module_id, order_index)",
  idx_quiz_attempts_user_quiz:
    "INDEX idx_quiz_attempts_user_quiz ON public.quiz_attempts USING btree (user_id, quiz_id)",
};

describe.each([15, 18] as const)("the guide on PostgreSQL %i", (version) => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase(version);
    await fillDatabase(database.ownerUrl);
  });
  afterAll(() => database.drop());

  test.each(Object.entries(tables))("%s has the guide's columns", async (table, columns) => {
    const { rows } = await owner((client) =>
      client.query(
        "select column_name from information_schema.columns where table_schema = 'public' and table_name = $1",
        [table],
      ),
    );
    expect(rows.map(({ column_name }) => column_name)).toEqual(expect.arrayContaining(columns.split(" ")));
  });

  test.each(Object.entries(indexes))("%s is there", async (name, definition) => {
    const { rows } = await owner((client) =>
      client.query("select indexdef from pg_indexes where indexname = $1", [name]),
    );
    expect(rows[0].indexdef).toContain(definition);
  });

  test("the table sizes are shown", async () => {
    const { rows } = await owner((client) => client.query(tableSizes));
    expect(rows.map(({ tablename }) => tablename)).toContain("quiz_attempts");
  });

  test("slow queries are shown, to the owner and to the app", async () => {
    for (const url of [database.ownerUrl, database.url]) {
      const { rows } = await withClient(url, async (client: Client) => {
        await client.query("select pg_sleep(0.01)");
        return client.query(slowQueries);
      });
      expect(rows.length).toBeGreaterThan(0);
      expect(rows[0]).toEqual({
        query: expect.any(String),
        calls: expect.any(String),
        total_time: expect.any(Number),
        mean_time: expect.any(Number),
      });
    }
  });

  test("accounts that were never verified are removed, and the others stay", async () => {
    await owner((client) =>
      client.query(
        `insert into users (id, username, password, created_at) values ('old', 'old', 'x', now() - interval '2 days'), ('new', 'new', 'x', now())`,
      ),
    );
    await owner((client) => client.query(removeUnverified));
    const { rows } = await owner((client) => client.query("select id from users where id in ('old', 'new')"));
    expect(rows).toEqual([{ id: "new" }]);
  });

  test("old attempts are archived, and none is lost", async () => {
    await owner((client) =>
      client.query(`insert into quiz_attempts (user_id, quiz_id, attempt_no, status, total_questions, points_earned, points_possible,
                      passed, snapshot, started_at, submitted_at, graded_at, attempted_at)
                    select 'ben', 1, 9, 'graded', 1, 0, 1, false, '{}', t, t, t, t from (select now() - interval '2 years' as t) years`),
    );
    await owner((client) => client.query(archiveAttempts));

    const find = (table: string) =>
      owner((client) => client.query(`select attempt_no from ${table} where attempt_no = 9`));
    expect((await find("quiz_attempts")).rowCount).toBe(0);
    // The copy that the statement made lies in the operator's own schema, the one the app reads in public.
    expect((await find("quiz_attempts_archive")).rowCount).toBe(1);
    expect((await find("public.quiz_attempts_archive")).rowCount).toBe(1);
  });

  const owner = <T>(use: (client: Client) => Promise<T>) => withClient(database.ownerUrl, use);
});
