-- Courses given to a person by an admin.

-- CreateTable
CREATE TABLE "comps" (
    "id" SERIAL NOT NULL,
    "user_id" TEXT NOT NULL,
    "course_id" INTEGER NOT NULL,
    "granted_by_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comps_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "comps_course_id_idx" ON "comps"("course_id");

-- CreateIndex
CREATE INDEX "comps_granted_by_id_idx" ON "comps"("granted_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "idx_one_live_comp" ON "comps"("user_id", "course_id") WHERE (withdrawn_at is null);

-- AddForeignKey
ALTER TABLE "comps" ADD CONSTRAINT "comps_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comps" ADD CONSTRAINT "comps_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "courses"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comps" ADD CONSTRAINT "comps_granted_by_id_fkey" FOREIGN KEY ("granted_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "comps"
  ADD CONSTRAINT "comps_reason_is_not_blank" CHECK (btrim("reason") <> ''),
  ADD CONSTRAINT "comps_ends_after_start" CHECK ("ends_at" > "created_at");

-- Every row that can open a course to a person, in one statement: purchases, comps, seats and
-- subscriptions whose plan covers the course, and the enrollment. Works without an outer context: it asks as the
-- person, so row-level security shows that person's own rows and no others.
-- A term ends when its last day ends (UTC). A seat's status is its subscription's, or canceled where
-- the person does not hold the seat any more.
CREATE OR REPLACE FUNCTION access_grounds(p_user_id text, p_course_id int)
RETURNS TABLE (
  ground text, status text, starts_at timestamptz, ends_at timestamptz, first_failed_at timestamptz, detail jsonb
)
LANGUAGE plpgsql VOLATILE SECURITY INVOKER AS $$
DECLARE
  outer_user text := current_setting('app.user_id', true);
BEGIN
  PERFORM set_config('app.user_id', COALESCE(p_user_id, ''), true);

  RETURN QUERY
  SELECT 'purchase', o.status::text, o.paid_at::timestamptz, NULL::timestamptz, NULL::timestamptz,
         jsonb_build_object('purchaseId', o.id)
  FROM purchases o
  WHERE o.user_id = p_user_id AND o.course_id = p_course_id AND o.status NOT IN ('pending', 'failed')

  UNION ALL
  SELECT 'comp', CASE WHEN g.withdrawn_at IS NULL THEN 'granted' ELSE 'withdrawn' END,
         g.created_at::timestamptz, LEAST(g.withdrawn_at, g.ends_at)::timestamptz, NULL::timestamptz,
         jsonb_build_object('compId', g.id)
  FROM comps g
  WHERE g.user_id = p_user_id AND g.course_id = p_course_id

  UNION ALL
  SELECT 'license',
         CASE WHEN l.status = 'active' THEN s.status::text ELSE 'canceled' END,
         GREATEST(l.assigned_at, s.start_date::timestamp AT TIME ZONE 'UTC'),
         LEAST(l.ended_at, l.expires_at, (s.end_date + 1)::timestamp AT TIME ZONE 'UTC'),
         s.first_failed_at::timestamptz,
         jsonb_build_object('licenseId', l.id, 'licenseStatus', l.status, 'companyId', l.company_id,
                            'subscriptionId', s.id, 'planId', s.plan_id, 'covers', true)
  FROM licenses l JOIN company_subscriptions s ON s.id = l.subscription_id
  WHERE l.assigned_user_id = p_user_id AND plan_covers(s.plan_id, p_course_id)

  UNION ALL
  SELECT 'subscription', s.status::text,
         s.start_date::timestamp AT TIME ZONE 'UTC', (s.end_date + 1)::timestamp AT TIME ZONE 'UTC',
         s.first_failed_at::timestamptz,
         jsonb_build_object('subscriptionId', s.id, 'planId', s.plan_id, 'covers', true,
                            'cancelAtPeriodEnd', s.cancel_at_period_end)
  FROM user_subscriptions s
  WHERE s.user_id = p_user_id AND plan_covers(s.plan_id, p_course_id)

  UNION ALL
  SELECT 'enrollment', CASE WHEN e.completed_at IS NULL THEN 'enrolled' ELSE 'completed' END,
         e.enrolled_at::timestamptz, NULL::timestamptz, NULL::timestamptz,
         jsonb_build_object('enrollmentId', e.id, 'isFree', e.is_free, 'completedAt', e.completed_at)
  FROM enrollments e
  WHERE e.user_id = p_user_id AND e.course_id = p_course_id;

  PERFORM set_config('app.user_id', COALESCE(outer_user, ''), true);
END $$;
