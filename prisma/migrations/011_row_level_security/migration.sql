-- No company can read or write another's rows, even if the application forgets to ask.

-- Who asks is said once per transaction:
--   set_config('app.user_id' | 'app.company_id' | 'app.role', …, true)
-- Nothing said, nothing seen; FORCE holds the owner of the tables to it too. Migrations that touch
-- the rows of these tables begin with: SET LOCAL app.role = 'system';
-- (SELECT …) around each setting lets PostgreSQL read it once per statement instead of once per row.

ALTER TABLE companies ENABLE ROW LEVEL SECURITY;
ALTER TABLE companies FORCE ROW LEVEL SECURITY;
ALTER TABLE company_subscriptions ENABLE ROW LEVEL SECURITY;
ALTER TABLE company_subscriptions FORCE ROW LEVEL SECURITY;
ALTER TABLE licenses ENABLE ROW LEVEL SECURITY;
ALTER TABLE licenses FORCE ROW LEVEL SECURITY;
ALTER TABLE license_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE license_events FORCE ROW LEVEL SECURITY;
ALTER TABLE training_assignments ENABLE ROW LEVEL SECURITY;
ALTER TABLE training_assignments FORCE ROW LEVEL SECURITY;

-- A company's rows, for whoever runs it.
CREATE POLICY own_company ON companies
  USING (id = (SELECT nullif(current_setting('app.company_id', true), '')::int))
  WITH CHECK (id = (SELECT nullif(current_setting('app.company_id', true), '')::int));
CREATE POLICY own_company ON company_subscriptions
  USING (company_id = (SELECT nullif(current_setting('app.company_id', true), '')::int))
  WITH CHECK (company_id = (SELECT nullif(current_setting('app.company_id', true), '')::int));
CREATE POLICY own_company ON licenses
  USING (company_id = (SELECT nullif(current_setting('app.company_id', true), '')::int))
  WITH CHECK (company_id = (SELECT nullif(current_setting('app.company_id', true), '')::int));
CREATE POLICY own_company ON license_events
  USING (company_id = (SELECT nullif(current_setting('app.company_id', true), '')::int))
  WITH CHECK (company_id = (SELECT nullif(current_setting('app.company_id', true), '')::int));
CREATE POLICY own_company ON training_assignments
  USING (company_id = (SELECT nullif(current_setting('app.company_id', true), '')::int))
  WITH CHECK (company_id = (SELECT nullif(current_setting('app.company_id', true), '')::int));

-- Admins, jobs and webhooks see all.
CREATE POLICY everything ON companies
  USING ((SELECT current_setting('app.role', true)) IN ('admin', 'system'))
  WITH CHECK ((SELECT current_setting('app.role', true)) IN ('admin', 'system'));
CREATE POLICY everything ON company_subscriptions
  USING ((SELECT current_setting('app.role', true)) IN ('admin', 'system'))
  WITH CHECK ((SELECT current_setting('app.role', true)) IN ('admin', 'system'));
CREATE POLICY everything ON licenses
  USING ((SELECT current_setting('app.role', true)) IN ('admin', 'system'))
  WITH CHECK ((SELECT current_setting('app.role', true)) IN ('admin', 'system'));
CREATE POLICY everything ON license_events
  USING ((SELECT current_setting('app.role', true)) IN ('admin', 'system'))
  WITH CHECK ((SELECT current_setting('app.role', true)) IN ('admin', 'system'));
CREATE POLICY everything ON training_assignments
  USING ((SELECT current_setting('app.role', true)) IN ('admin', 'system'))
  WITH CHECK ((SELECT current_setting('app.role', true)) IN ('admin', 'system'));

-- A person reads the seat they hold or held, or are invited to at an address they have proven.
CREATE POLICY own_seat ON licenses FOR SELECT
  USING (
    assigned_user_id = (SELECT nullif(current_setting('app.user_id', true), ''))
    OR (
      status = 'invited'
      AND assigned_email = (
        SELECT lower(u.email) FROM users u
        WHERE u.id = nullif(current_setting('app.user_id', true), '') AND u.email_verified
      )
    )
  );
CREATE POLICY own_seat ON company_subscriptions FOR SELECT
  USING (
    id IN (
      SELECT l.subscription_id FROM licenses l
      WHERE l.assigned_user_id = nullif(current_setting('app.user_id', true), '')
    )
  );

-- A person reads the name of their company, and what it asks them to learn.
CREATE POLICY member ON companies FOR SELECT
  USING (
    id = (
      SELECT u.company_id FROM users u WHERE u.id = nullif(current_setting('app.user_id', true), '')
    )
  );
CREATE POLICY learner ON training_assignments FOR SELECT
  USING (
    user_id = (SELECT nullif(current_setting('app.user_id', true), ''))
    OR (
      user_id IS NULL
      AND company_id = (
        SELECT u.company_id FROM users u WHERE u.id = nullif(current_setting('app.user_id', true), '')
      )
    )
  );
