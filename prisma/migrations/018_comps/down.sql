DROP FUNCTION can_learn(text, int);

DROP INDEX "idx_invited_licenses";

ALTER POLICY own_seat ON company_subscriptions
  USING (
    id IN (
      SELECT l.subscription_id FROM licenses l
      WHERE l.assigned_user_id = nullif(current_setting('app.user_id', true), '')
    )
  );
ALTER POLICY member ON companies
  USING (
    id = (
      SELECT u.company_id FROM users u WHERE u.id = nullif(current_setting('app.user_id', true), '')
    )
  );

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

-- DropForeignKey
ALTER TABLE "comps" DROP CONSTRAINT "comps_user_id_fkey";

-- DropForeignKey
ALTER TABLE "comps" DROP CONSTRAINT "comps_course_id_fkey";

-- DropForeignKey
ALTER TABLE "comps" DROP CONSTRAINT "comps_granted_by_id_fkey";

-- DropTable
DROP TABLE "comps";
