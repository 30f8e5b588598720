import fc from "fast-check";
import { pool } from "@/lib/db";
import { CourseStatus, LicenseStatus, PurchaseStatus, SubscriptionStatus } from "@/prisma/generated/enums";

/** Everything that decides what one person may open of one course. */
export type AccessWorld = {
  viewer: "guest" | "learner" | "owner" | "other" | "admin";
  isSuspended: boolean;
  isVerified: boolean;
  status: CourseStatus;
  isTakenDown: boolean;
  isOrdered: boolean;
  price: number | null;
  covers: "all" | "course" | "nothing";
  lessons: { isPreview: boolean; isPublished: boolean; isDone: boolean }[];
  enrollment: "free" | "enrolled" | "completed" | null;
  purchases: PurchaseStatus[];
  comp: { isWithdrawn: boolean; days: number | null } | null;
  seat: ({ status: LicenseStatus; days: number | null } & Term) | null;
  plan: Term | null;
};

/** In days from now: when the term ends, and when its payment failed. */
type Term = { term: SubscriptionStatus; ends: number; failed: number | null };

const rarely = fc.integer({ min: 0, max: 9 }).map((n) => n === 0);
const term = {
  term: fc.oneof(
    fc.constantFrom("active" as const, "past_due" as const),
    fc.constantFrom(...Object.values(SubscriptionStatus)),
  ),
  ends: fc.integer({ min: -20, max: 20 }),
  failed: fc.option(fc.integer({ min: -20, max: -1 })),
};

export const accessWorlds: fc.Arbitrary<AccessWorld> = fc.record({
  viewer: fc.oneof(
    { weight: 5, arbitrary: fc.constant("learner" as const) },
    {
      weight: 3,
      arbitrary: fc.constantFrom("guest" as const, "owner" as const, "other" as const, "admin" as const),
    },
  ),
  isSuspended: rarely,
  isVerified: rarely.map((isNot) => !isNot),
  status: fc.oneof(fc.constant("published" as const), fc.constantFrom(...Object.values(CourseStatus))),
  isTakenDown: rarely,
  isOrdered: fc.boolean(),
  price: fc.constantFrom(0, 79, 79, null),
  covers: fc.constantFrom("all", "course", "nothing"),
  lessons: fc.array(
    fc.record({ isPreview: rarely, isPublished: rarely.map((isNot) => !isNot), isDone: fc.boolean() }),
    { minLength: 3, maxLength: 3 },
  ),
  enrollment: fc.constantFrom("free", "enrolled", "enrolled", "completed", null, null),
  purchases: fc.array(fc.constantFrom(...Object.values(PurchaseStatus)), { maxLength: 2 }),
  comp: fc.option(
    fc.record({
      isWithdrawn: rarely,
      days: fc.option(fc.integer({ min: -20, max: 20 }).filter((n) => n !== 0)),
    }),
  ),
  seat: fc.option(
    fc.record({
      status: fc.oneof(fc.constant("active" as const), fc.constantFrom(...Object.values(LicenseStatus))),
      days: fc.option(fc.integer({ min: -20, max: 20 }).filter((n) => n !== 0)),
      ...term,
    }),
  ),
  plan: fc.option(fc.record(term)),
});

type Places = {
  courseId: number;
  lessonIds: number[];
  companyId: number;
  subscriptionId: number;
  planId: number;
};

/** Puts the database into this state, whatever it was before. */
export async function writeWorld(world: AccessWorld, places: Places, userId: string) {
  const who = `'${userId}'`;
  await pool.query(`
    begin;
    select set_config('app.role', 'system', true);
    delete from notifications; delete from certificates; delete from quiz_attempts; delete from lesson_completions;
    delete from lesson_progress; delete from enrollments; delete from purchases; delete from comps;
    delete from user_subscriptions; delete from plan_courses;
    delete from licenses l where not exists (select from license_events v where v.license_id = l.id);
    update company_subscriptions set user_limit = 2;
    update users set suspended_at = null, email_verified = true where suspended_at is not null or not email_verified;
    update users set suspended_at = ${world.isSuspended ? "now()" : "null"}, email_verified = ${world.isVerified}
      where id = ${who};
    update courses set status = '${world.status}', price = ${world.price}, is_ordered = ${world.isOrdered},
      taken_down_at = ${world.isTakenDown ? "now()" : "null"} where id = ${places.courseId};
    update subscription_plans set covers_all = ${world.covers === "all"};
    ${world.covers === "course" ? `insert into plan_courses select id, ${places.courseId} from subscription_plans;` : ""}
    ${world.lessons.map((lesson, at) => lessonSql(lesson, places.lessonIds[at] ?? 0)).join("\n")}
    ${enrollmentSql(world, places, who)}
    ${world.purchases.map((status, at) => purchaseSql(status, at, places, who)).join("\n")}
    ${compSql(world, places, who)}
    ${seatSql(world, places, who)}
    ${planSql(world, places, who)}
    commit;`);
}

const inDays = (days: number | null) => (days === null ? "null" : `now() + interval '${days} days'`);
const ofTerm = ({ term: status, ends, failed }: Term) => ({
  status: `'${status}'`,
  starts: "current_date - 60",
  ends: `current_date + ${ends}`,
  failed: inDays(failed),
});

function lessonSql({ isPreview, isPublished }: AccessWorld["lessons"][number], id: number) {
  return `update lessons set is_preview = ${isPreview}, published_at = ${isPublished ? "now()" : "null"} where id = ${id};`;
}

function enrollmentSql({ enrollment, lessons }: AccessWorld, { courseId, lessonIds }: Places, who: string) {
  if (!enrollment) return "";
  const done = lessons.flatMap(({ isDone }, at) => (isDone ? [lessonIds[at]] : []));
  return `
    insert into enrollments (user_id, course_id, is_free, completed_at)
      values (${who}, ${courseId}, ${enrollment === "free"}, ${enrollment === "completed" ? "now()" : "null"});
    insert into lesson_completions (user_id, lesson_id, enrollment_id)
      select ${who}, l.id, e.id from lessons l, enrollments e where l.id = any(array[${done.join()}]::int[]);`;
}

function purchaseSql(status: PurchaseStatus, at: number, { courseId }: Places, who: string) {
  return `insert into purchases (user_id, course_id, amount, currency, status, idempotency_key, paid_at)
    values (${who}, ${courseId}, 79, 'EUR', '${status}', 'order-${at}', now());`;
}

function compSql({ comp }: AccessWorld, { courseId }: Places, who: string) {
  if (!comp) return "";
  return `insert into comps (user_id, course_id, granted_by_id, reason, created_at, ends_at, withdrawn_at)
    values (${who}, ${courseId}, ${who}, 'A test', now() - interval '30 days', ${inDays(comp.days)},
            ${comp.isWithdrawn ? "now()" : "null"});`;
}

/** The second seat of the company (the first is always free); one that is over leaves another free in its place. */
function seatSql({ seat, isVerified }: AccessWorld, { companyId, subscriptionId }: Places, who: string) {
  const insert = `insert into licenses (company_id, subscription_id, license_key, license_key_hash, status,
    assigned_user_id, assigned_email, assigned_at, invited_at, invite_token_hash, invite_expires_at, ended_at, expires_at)`;
  const free = `${insert} values (${companyId}, ${subscriptionId}, 'free', 'free', 'available',
    null, null, null, null, null, null, null, null);`;
  if (!seat) return free;

  const { status, starts, ends, failed } = ofTerm(seat);
  const term = `update company_subscriptions set status = ${status}, start_date = ${starts}, end_date = ${ends},
    first_failed_at = ${failed} where id = ${subscriptionId};`;
  if (seat.status === "available") return term + free;
  const holder = seat.status === "invited" || seat.status === "retired" ? "null" : who;
  const isInvited = seat.status === "invited";
  const isOver = seat.status === "revoked" || seat.status === "expired" || seat.status === "retired";
  const address = isInvited || !isVerified ? `(select lower(email) from users where id = ${who})` : "null";
  return `${term}
    ${insert} values (${companyId}, ${subscriptionId}, 'seat', 'seat', '${seat.status}', ${holder},
      ${seat.status === "retired" ? "null" : address}, ${holder === "null" ? "null" : "now() - interval '9 days'"},
      ${isInvited ? "now()" : "null"}, ${isInvited ? "'token'" : "null"}, ${isInvited ? inDays(seat.days ?? 5) : "null"},
      ${isOver ? "now() - interval '1 day'" : "null"}, ${isInvited ? "null" : inDays(seat.days)});
    ${isOver ? free : ""}`;
}

function planSql({ plan }: AccessWorld, { planId }: Places, who: string) {
  if (!plan) return "";
  const { status, starts, ends, failed } = ofTerm(plan);
  return `insert into user_subscriptions (user_id, plan_id, start_date, end_date, status, first_failed_at)
    values (${who}, ${planId}, ${starts}, ${ends}, ${status}, ${failed});`;
}
