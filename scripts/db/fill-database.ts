import type { Client } from "pg";
import { withClient } from "./roles.mjs";

/** Puts a few rows into every table: two companies, three people, one course with a quiz. */
export function fillDatabase(ownerUrl: string) {
  return withClient(ownerUrl, async (client: Client) => {
    await client.query(
      `begin; set local search_path to public; set local app.role = 'system'; ${rows} commit;`,
    );
  });
}

const rows = `
insert into companies (name, email) values ('Acme', 'office@acme.test'), ('Globex', 'office@globex.test');

insert into users (id, username, email, password, role, company_id, email_verified) values
  ('ada', 'ada', 'ada@acme.test', 'x', 'company_admin', 1, true),
  ('ben', 'ben', 'ben@acme.test', 'x', 'student', 1, true),
  ('cleo', 'cleo', 'cleo@globex.test', 'x', 'company_admin', 2, true),
  ('ines', 'ines', 'ines@school.test', 'x', 'instructor', null, true);
insert into user_sessions (id, user_id, expires_at)
  values ('019a0000-0000-7000-8000-000000000001', 'ben', now() + interval '30 days');
insert into password_reset_tokens (token_hash, user_id, expires_at) values ('hash', 'ben', now() + interval '1 hour');
insert into notifications (user_id, kind, subject, title) values ('ben', 'training_due', 'training:1', 'Due soon');
insert into mail_messages (id, recipient, subject, text, html, kind)
  values ('019a0000-0000-7000-8000-000000000002', 'ben@acme.test', 'Hello', 'Hello', '<p>Hello</p>', 'welcome');
insert into rate_limits (key, points) values ('sign-up:127.0.0.1', 1);

insert into categories (name, slug) values ('Programming', 'programming');
insert into courses (title, slug, category_id, instructor_id, price, status, published_at, rating, rating_count)
  values ('JavaScript', 'javascript', 1, 'ines', 49, 'published', now(), 5, 1);
insert into modules (title, course_id, order_index) values ('Start', 1, 0);
insert into lessons (title, content, module_id, order_index) values ('Values', 'Text', 1, 0), ('Loops', 'Text', 1, 1);
insert into lesson_versions (lesson_id, revision, title, author_id) values (1, 1, 'Values', 'ines');
insert into quizzes (lesson_id, title) values (1, 'Check');
insert into quiz_questions (quiz_id, question_text, order_index) values (1, 'What is 1 + 1?', 0);
insert into quiz_answers (question_id, answer_text, is_correct, order_index) values (1, '2', true, 0), (1, '3', false, 1);

insert into enrollments (user_id, course_id, enrolled_at, completed_at) values ('ben', 1, now() - interval '1 day', now());
insert into lesson_completions (user_id, lesson_id, enrollment_id) values ('ben', 1, 1);
insert into lesson_progress (user_id, lesson_id, watched) values ('ben', 1, '{[0,60)}');
insert into lesson_notes (user_id, lesson_id, body) values ('ben', 1, 'Remember this');
insert into quiz_attempts (user_id, quiz_id, attempt_no, status, score, total_questions, points_earned,
                           points_possible, passed, snapshot, started_at, submitted_at, graded_at)
  values ('ben', 1, 1, 'graded', 100, 1, 1, 1, true, '{}', now() - interval '5 minutes', now(), now());
insert into quiz_attempts (user_id, quiz_id, attempt_no, total_questions, points_possible, snapshot)
  values ('ben', 1, 2, 1, 1, '{}');
delete from quiz_attempts where attempt_no = 2;
insert into course_reviews (user_id, course_id, rating) values ('ben', 1, 5);
insert into certificates (id, enrollment_id, user_id, course_id, holder_name, course_title, instructor_name, issuer_name, duration)
  values ('certificate', 1, 'ben', 1, 'Ben', 'JavaScript', 'Ines', 'M4T', 60);
insert into media_assets (id, owner_id, course_id, kind, storage_key, filename, content_type, bytes, sha256)
  values ('019a0000-0000-7000-8000-000000000003', 'ines', 1, 'image', 'key', 'a.png', 'image/png', 1, repeat('0', 64));

insert into subscription_plans (name, description, price, period, audience, covers_all) values
  ('Personal', 'Every course', 20, 'month', 'person', true), ('Team', 'Every course', 200, 'year', 'company', true);
insert into plan_courses (plan_id, course_id) values (1, 1);
insert into plan_categories (plan_id, category_id) values (2, 1);
insert into user_subscriptions (user_id, plan_id, start_date, end_date, status)
  values ('ben', 1, current_date, current_date + 30, 'active');
insert into purchases (user_id, course_id, amount, currency, status, idempotency_key, paid_at)
  values ('ben', 1, 49, 'EUR', 'paid', 'purchase-1', now());
insert into stripe_events (id, type, livemode, payload, occurred_at)
  values ('evt_1', 'checkout.session.completed', false, '{}', now());

insert into company_subscriptions (company_id, plan_id, start_date, end_date, user_limit, status) values
  (1, 2, current_date, current_date + 365, 2, 'active'), (2, 2, current_date, current_date + 365, 1, 'active');
insert into licenses (company_id, subscription_id, license_key, license_key_hash, status, assigned_user_id, assigned_email, assigned_at)
  values (1, 1, 'KEY-1', 'hash-1', 'active', 'ben', 'ben@acme.test', now());
insert into licenses (company_id, subscription_id, license_key, license_key_hash) values
  (1, 1, 'KEY-2', 'hash-2'), (2, 2, 'KEY-3', 'hash-3');
insert into license_events (company_id, license_id, type, email) values
  (1, 1, 'assigned', 'ben@acme.test'), (2, 3, 'minted', null);
insert into training_assignments (company_id, user_id, course_id, assigned_by_id) values
  (1, 'ben', 1, 'ada'), (2, null, 1, 'cleo');
insert into saved_courses (user_id, course_id) values ('ben', 1);
insert into review_reports (review_id, user_id, reason) values (1, 'cleo', 'Advertising');
insert into lesson_visits (id, user_id, lesson_id) values ('019a0000-0000-7000-8000-000000000004', 'ben', 1);
insert into watch_clocks (user_id) values ('ben');
insert into notification_preferences (user_id, kind, by_email) values ('ben', 'training.due', false);
insert into comps (user_id, course_id, granted_by_id, reason) values ('ada', 1, 'ines', 'A prize');
insert into audit_events (actor_id, actor_role, action, object_type, object_id)
  values ('ada', 'company_admin', 'license.assigned', 'license', '1');
`;
