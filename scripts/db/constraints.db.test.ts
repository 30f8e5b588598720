import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillDatabase } from "./fill-database";
import { freshDatabase, type FreshDatabase } from "./fresh-database";
import { withClient } from "./roles.mjs";

/** What nobody may store, and the constraint that says so. */
const refused = [
  [
    "a second account for an address in capitals",
    "insert into users (id, username, email, password) values ('x', 'x', 'BEN@acme.test', 'x')",
    "idx_users_email_lower",
  ],
  [
    "a second account for a username in capitals",
    "insert into users (id, username, password) values ('x', 'BEN', 'x')",
    "idx_users_username_lower",
  ],
  [
    "a verified account without an address",
    "update users set email = null where id = 'ben'",
    "users_verified_has_email",
  ],
  [
    "a verification token that never expires",
    "update users set email_verification_token = 'x'",
    "users_verification_token_expires",
  ],
  ["a negative price", "update courses set price = -1", "courses_price_not_negative"],
  ["a currency in small letters", "update courses set currency = 'eur'", "courses_currency_is_a_code"],
  ["a rating that nobody gave", "update courses set rating_count = 0", "courses_rating_has_reviews"],
  [
    "a published course without its date",
    "update courses set published_at = null",
    "courses_published_has_date",
  ],
  ["an address with spaces", "update courses set slug = 'java script'", "courses_slug_is_a_slug"],
  ["a negative place", "update modules set order_index = -1", "modules_order_index_from_zero"],
  [
    "a completion before the enrollment",
    "update enrollments set completed_at = enrolled_at - interval '1 day'",
    "enrollments_completed_after_enrolled",
  ],
  [
    "a second enrollment",
    "insert into enrollments (user_id, course_id) values ('ben', 1)",
    "idx_user_course_enrollment",
  ],
  ["a passing score above 100", "update quizzes set passing_score = 101", "quizzes_passing_score_in_percent"],
  [
    "an open attempt that was submitted",
    "update quiz_attempts set status = 'in_progress'",
    "quiz_attempts_status_tells_the_truth",
  ],
  [
    "a graded attempt without a verdict",
    "update quiz_attempts set passed = null",
    "quiz_attempts_status_tells_the_truth",
  ],
  [
    "more points than there are",
    "update quiz_attempts set points_earned = 2",
    "quiz_attempts_points_in_bounds",
  ],
  [
    "a deadline before the start",
    "update quiz_attempts set deadline_at = started_at - interval '1 hour'",
    "quiz_attempts_deadline_after_start",
  ],
  ["six stars", "update course_reviews set rating = 6", "course_reviews_rating_in_range"],
  [
    "a second valid certificate",
    "insert into certificates (id, enrollment_id, user_id, course_id, holder_name, course_title, instructor_name, issuer_name, duration) values ('two', 1, 'ben', 1, 'B', 'J', 'I', 'M', 1)",
    "idx_one_valid_certificate",
  ],
  [
    "a revoked certificate without a reason",
    "update certificates set revoked_at = now()",
    "certificates_revoked_has_reason",
  ],
  ["a refund above the price", "update purchases set refunded_amount = 50", "purchases_refund_in_bounds"],
  ["a paid order without its date", "update purchases set paid_at = null", "purchases_paid_has_date"],
  [
    "a term that ends before it starts",
    "update user_subscriptions set end_date = start_date - 1",
    "user_subscriptions_dates_in_order",
  ],
  [
    "a free seat that somebody has",
    "update licenses set assigned_user_id = 'ben' where id = 2",
    "licenses_status_tells_the_truth",
  ],
  [
    "a seat in use that nobody has",
    "update licenses set assigned_user_id = null where id = 1",
    "licenses_status_tells_the_truth",
  ],
  [
    "an address in capitals on a seat",
    "update licenses set assigned_email = 'Ben@acme.test' where id = 1",
    "licenses_address_is_lower_case",
  ],
  [
    "a second seat for a person",
    "update licenses set status = 'active', assigned_user_id = 'ben', assigned_at = now() where id = 2",
    "idx_one_active_license",
  ],
  [
    "training for everybody, twice",
    "insert into training_assignments (company_id, course_id, assigned_by_id) values (2, 1, 'cleo')",
    "idx_one_assignment_to_everybody",
  ],
] as const;

describe.each([15, 18] as const)("on PostgreSQL %i", (version) => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase(version);
    await fillDatabase(database.ownerUrl);
  });
  afterAll(() => database.drop());

  test.each(refused)("refuses %s", async (_what, sql, constraint) => {
    await expect(tryOut(sql)).rejects.toMatchObject({ constraint });
  });

  test("an attempt is open once per person and quiz", async () => {
    const open = (no: number) =>
      `insert into quiz_attempts (user_id, quiz_id, attempt_no, total_questions, points_possible, snapshot) values ('ben', 1, ${no}, 1, 1, '{}');`;
    await tryOut(open(3));
    await expect(tryOut(open(3) + open(4))).rejects.toMatchObject({ constraint: "idx_one_open_attempt" });
  });

  test("whether a subscription is active follows from its status", async () => {
    const statuses = await tryOut(`
      insert into user_subscriptions (user_id, plan_id, start_date, end_date, status)
      select 'ada', 1, current_date, current_date, s from unnest(enum_range(null::subscription_status)) s
      returning status, is_active`);
    const active = statuses.filter(({ is_active }) => is_active).map(({ status }) => status);
    expect(active).toEqual(["trialing", "active", "past_due"]);
    await expect(tryOut("update user_subscriptions set is_active = true")).rejects.toThrow("is_active");
  });

  test.each(["audit_events", "license_events"])("nobody changes %s, not even the owner", async (table) => {
    for (const sql of [`update ${table} set at = now()`, `delete from ${table}`, `truncate ${table}`]) {
      await expect(tryOut(sql)).rejects.toThrow("permission denied");
      await expect(tryOut(sql, database.ownerUrl)).rejects.toThrow("is append-only");
    }
  });

  test("erasing a person may forget an address in a seat's history", async () => {
    await tryOut("update license_events set email = null");
    await expect(tryOut("update license_events set email = 'other@acme.test'")).rejects.toThrow(
      "is append-only",
    );
  });

  test("places are swapped row by row, and checked at commit", async () => {
    await tryOut(
      "update lessons set order_index = 1 where id = 1; update lessons set order_index = 0 where id = 2;",
      database.url,
      "commit",
    );
    await expect(
      tryOut("update lessons set order_index = 1 where id = 2", database.url, "commit"),
    ).rejects.toMatchObject({
      constraint: "idx_lessons_module_order",
    });
  });

  describe("seats", () => {
    const mint = (key: string) =>
      `insert into licenses (company_id, subscription_id, license_key, license_key_hash) values (1, 1, '${key}', '${key}');`;
    const revoke = "update licenses set status = 'revoked', ended_at = now() where id = 1;";
    const unequal = { constraint: "licenses_match_seats_bought" };

    test("one more or one less than was bought is refused at commit, not before", async () => {
      await tryOut(mint("EXTRA"));
      await expect(tryOut(mint("EXTRA"), database.url, "commit")).rejects.toMatchObject(unequal);
      await expect(tryOut(revoke, database.url, "commit")).rejects.toMatchObject(unequal);
      await expect(tryOut("delete from licenses where id = 2", database.url, "commit")).rejects.toMatchObject(
        unequal,
      );
      await expect(
        tryOut("update company_subscriptions set user_limit = 3 where id = 1", database.url, "commit"),
      ).rejects.toMatchObject(unequal);
    });

    test("what was counted before a change is counted again after it", async () => {
      const twice = `set constraints all immediate; set constraints all deferred; update company_subscriptions set user_limit = 2 where id = 1;
        set constraints all immediate; set constraints all deferred; ${mint("EXTRA")}`;
      await expect(tryOut(twice, database.url, "commit")).rejects.toMatchObject(unequal);
    });

    test("a seat that is revoked and replaced, or bought and minted, is fine", async () => {
      await tryOut(revoke + mint("NEW-1"), database.url, "commit");
      await tryOut(
        `update company_subscriptions set user_limit = 3 where id = 1; ${mint("NEW-2")}`,
        database.url,
        "commit",
      );
    });

    test("seats are counted in full, whatever the caller may see", async () => {
      const blind = `${mint("EXTRA")} select set_config('app.role', 'guest', true);`;
      await expect(tryOut(blind, database.url, "commit")).rejects.toMatchObject(unequal);
    });

    test("a subscription that has ended may have fewer seats, never more", async () => {
      const end = "update company_subscriptions set status = 'canceled' where id = 2;";
      await tryOut(
        `${end} update licenses set status = 'expired', ended_at = now() where subscription_id = 2;`,
        database.url,
        "commit",
      );
      const more = [1, 2].map(
        (n) =>
          `insert into licenses (company_id, subscription_id, license_key, license_key_hash) values (2, 2, 'MORE-${n}', 'MORE-${n}');`,
      );
      await expect(tryOut(more.join(" "), database.url, "commit")).rejects.toMatchObject(unequal);
    });

    test("of two transactions that fit alone, one is refused", async () => {
      await tryOut(
        "update company_subscriptions set user_limit = 4, status = 'incomplete' where id = 1",
        database.url,
        "commit",
      );
      const results = await Promise.allSettled(
        ["A", "B", "C"].map((key) => tryOut(mint(`RACE-${key}`), database.url, "commit")),
      );
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    });

    test("a thousand seats are minted in no time", async () => {
      const started = performance.now();
      await tryOut(
        `update company_subscriptions set user_limit = 3000, status = 'active' where id = 1;
        insert into licenses (company_id, subscription_id, license_key, license_key_hash)
        select 1, 1, 'BULK-' || n, 'BULK-' || n from generate_series(1, 2996) n;`,
        database.url,
        "commit",
      );
      expect(performance.now() - started).toBeLessThan(3000);
    });
  });

  /** As the app, which sees everything; taken back afterwards unless it should stay. */
  const tryOut = (sql: string, url = database.url, end: "commit" | "rollback" = "rollback") =>
    withClient(url, async (client: Client) => {
      await client.query("begin; set local search_path to public; set local app.role = 'system'");
      const results = [await client.query<Record<string, unknown>>(sql)].flat();
      await client.query(end);
      return results.at(-1)?.rows ?? [];
    });
});
