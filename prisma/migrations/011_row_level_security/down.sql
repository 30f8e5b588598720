-- Loses nothing: the rows stay, without their guard.
DROP POLICY learner ON training_assignments;
DROP POLICY member ON companies;
DROP POLICY own_seat ON company_subscriptions;
DROP POLICY own_seat ON licenses;
DROP POLICY everything ON training_assignments;
DROP POLICY everything ON license_events;
DROP POLICY everything ON licenses;
DROP POLICY everything ON company_subscriptions;
DROP POLICY everything ON companies;
DROP POLICY own_company ON training_assignments;
DROP POLICY own_company ON license_events;
DROP POLICY own_company ON licenses;
DROP POLICY own_company ON company_subscriptions;
DROP POLICY own_company ON companies;

ALTER TABLE training_assignments NO FORCE ROW LEVEL SECURITY;
ALTER TABLE training_assignments DISABLE ROW LEVEL SECURITY;
ALTER TABLE license_events NO FORCE ROW LEVEL SECURITY;
ALTER TABLE license_events DISABLE ROW LEVEL SECURITY;
ALTER TABLE licenses NO FORCE ROW LEVEL SECURITY;
ALTER TABLE licenses DISABLE ROW LEVEL SECURITY;
ALTER TABLE company_subscriptions NO FORCE ROW LEVEL SECURITY;
ALTER TABLE company_subscriptions DISABLE ROW LEVEL SECURITY;
ALTER TABLE companies NO FORCE ROW LEVEL SECURITY;
ALTER TABLE companies DISABLE ROW LEVEL SECURITY;
