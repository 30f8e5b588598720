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

-- Invitations are found by their address at every look at a course.
CREATE INDEX "idx_invited_licenses" ON "licenses"("assigned_email") WHERE (status = 'invited');

-- Whoever is invited reads the term and the name of the company that invites, and whoever holds or held a seat
-- the name of the company that pays.
ALTER POLICY own_seat ON company_subscriptions
  USING (
    id IN (
      SELECT l.subscription_id FROM licenses l
      WHERE l.assigned_user_id = nullif(current_setting('app.user_id', true), '')
        OR (
          l.status = 'invited'
          AND l.assigned_email = (
            SELECT lower(u.email) FROM users u
            WHERE u.id = nullif(current_setting('app.user_id', true), '') AND u.email_verified
          )
        )
    )
  );
ALTER POLICY member ON companies
  USING (
    id = (
      SELECT u.company_id FROM users u WHERE u.id = nullif(current_setting('app.user_id', true), '')
    )
    OR id IN (
      SELECT l.company_id FROM licenses l
      WHERE l.assigned_user_id = nullif(current_setting('app.user_id', true), '')
        OR (
          l.status = 'invited'
          AND l.assigned_email = (
            SELECT lower(u.email) FROM users u
            WHERE u.id = nullif(current_setting('app.user_id', true), '') AND u.email_verified
          )
        )
    )
  );

-- Every row that can open a course to a person, in one statement: purchases, comps, seats and
-- subscriptions whose plan covers the course, seats that wait for the person's proven address, and the
-- enrollment. Works without an outer context: it asks as the person, so row-level security shows that person's
-- own rows and no others.
-- A term ends when its last day ends (UTC); one that is past due ends by its grace instead. A seat's status is
-- its subscription's, or canceled where the person does not hold the seat any more.
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
  WHERE o.user_id = p_user_id AND o.course_id = p_course_id

  UNION ALL
  SELECT 'comp',
         CASE WHEN g.withdrawn_at < COALESCE(g.ends_at, 'infinity') THEN 'withdrawn' ELSE 'granted' END,
         g.created_at::timestamptz, LEAST(g.withdrawn_at, g.ends_at)::timestamptz, NULL::timestamptz,
         jsonb_build_object('compId', g.id)
  FROM comps g
  WHERE g.user_id = p_user_id AND g.course_id = p_course_id

  UNION ALL
  SELECT 'license',
         CASE WHEN l.status = 'active' THEN s.status::text ELSE 'canceled' END,
         GREATEST(l.assigned_at, s.start_date::timestamp AT TIME ZONE 'UTC'),
         LEAST(l.ended_at, l.expires_at,
               CASE WHEN s.status <> 'past_due' THEN (s.end_date + 1)::timestamp AT TIME ZONE 'UTC' END),
         s.first_failed_at::timestamptz,
         jsonb_build_object('licenseId', l.id, 'licenseStatus', l.status, 'companyId', l.company_id,
                            'company', k.name, 'subscriptionId', s.id, 'planId', s.plan_id, 'covers', true)
  FROM licenses l
  JOIN company_subscriptions s ON s.id = l.subscription_id
  LEFT JOIN companies k ON k.id = l.company_id
  WHERE l.assigned_user_id = p_user_id AND plan_covers(s.plan_id, p_course_id)

  UNION ALL
  SELECT 'subscription', s.status::text,
         s.start_date::timestamp AT TIME ZONE 'UTC',
         CASE WHEN s.status <> 'past_due' THEN (s.end_date + 1)::timestamp AT TIME ZONE 'UTC' END,
         s.first_failed_at::timestamptz,
         jsonb_build_object('subscriptionId', s.id, 'planId', s.plan_id, 'covers', true,
                            'cancelAtPeriodEnd', s.cancel_at_period_end)
  FROM user_subscriptions s
  WHERE s.user_id = p_user_id AND plan_covers(s.plan_id, p_course_id)

  UNION ALL
  SELECT 'invitation', 'invited', l.invited_at::timestamptz, l.invite_expires_at::timestamptz, NULL::timestamptz,
         jsonb_build_object('licenseId', l.id, 'licenseStatus', l.status, 'companyId', l.company_id,
                            'company', k.name, 'subscriptionId', s.id, 'planId', s.plan_id, 'covers', true)
  FROM licenses l
  JOIN company_subscriptions s ON s.id = l.subscription_id
  LEFT JOIN companies k ON k.id = l.company_id
  WHERE l.status = 'invited'
    AND l.assigned_email = (SELECT lower(u.email) FROM users u WHERE u.id = p_user_id AND u.email_verified)
    AND l.invite_expires_at > now()
    AND s.status IN ('active', 'trialing') AND (s.end_date + 1)::timestamp AT TIME ZONE 'UTC' > now()
    AND plan_covers(s.plan_id, p_course_id)

  UNION ALL
  SELECT 'enrollment', CASE WHEN e.completed_at IS NULL THEN 'enrolled' ELSE 'completed' END,
         e.enrolled_at::timestamptz, NULL::timestamptz, NULL::timestamptz,
         jsonb_build_object('enrollmentId', e.id, 'isFree', e.is_free, 'completedAt', e.completed_at)
  FROM enrollments e
  WHERE e.user_id = p_user_id AND e.course_id = p_course_id;

  PERFORM set_config('app.user_id', COALESCE(outer_user, ''), true);
END $$;

-- Whether a ground of one's own opens a lesson for learning now: the answer of decide() and holdBack(), for the
-- one statement that every open player sends every few seconds. A test holds the two together.
CREATE FUNCTION can_learn(p_user_id text, p_lesson_id int) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY INVOKER AS $$
  SELECT EXISTS (
    SELECT
    FROM lessons l
    JOIN modules m ON m.id = l.module_id
    JOIN courses c ON c.id = m.course_id
    JOIN users u ON u.id = p_user_id AND u.suspended_at IS NULL AND u.erased_at IS NULL
    LEFT JOIN enrollments e ON e.course_id = c.id AND e.user_id = u.id
    WHERE l.id = p_lesson_id AND l.published_at IS NOT NULL
      AND (
        u.role = 'admin' OR c.instructor_id = u.id
        OR (
          c.taken_down_at IS NULL AND c.status <> 'draft'
          AND (
            e.is_free OR (e.id IS NOT NULL AND c.price = 0)
            OR EXISTS (
              SELECT FROM access_grounds(p_user_id, c.id) g
              WHERE (g.ends_at IS NULL OR g.ends_at > now())
                AND CASE g.ground
                      WHEN 'purchase' THEN g.status IN ('paid', 'partially_refunded')
                      WHEN 'comp' THEN g.status = 'granted'
                      WHEN 'license' THEN
                        (c.status <> 'archived' OR e.id IS NOT NULL)
                        AND (g.status IN ('active', 'trialing')
                          OR (g.status = 'past_due' AND g.first_failed_at > now() - interval '14 days'))
                      WHEN 'subscription' THEN
                        (c.status <> 'archived' OR e.id IS NOT NULL)
                        AND (g.status IN ('active', 'trialing')
                          OR (g.status = 'past_due' AND g.first_failed_at > now() - interval '7 days'))
                    END))
          AND (
            NOT c.is_ordered OR l.is_preview OR e.completed_at IS NOT NULL
            OR EXISTS (SELECT FROM lesson_completions d WHERE d.lesson_id = l.id AND d.user_id = u.id)
            OR NOT EXISTS (
              SELECT
              FROM modules bm
              JOIN lessons b ON b.module_id = bm.id AND b.published_at IS NOT NULL
              WHERE bm.course_id = c.id AND (bm.order_index, b.order_index) < (m.order_index, l.order_index)
                AND NOT EXISTS (SELECT FROM lesson_completions d WHERE d.lesson_id = b.id AND d.user_id = u.id))))))
$$;
