-- Loses companies and their seats. Keeps people, without their company.
ALTER TABLE "users" DROP COLUMN "company_id";
DROP TABLE "licenses";
DROP TABLE "company_subscriptions";
DROP TABLE "companies";
DROP FUNCTION check_seats();
DROP FUNCTION forget_checked_seats();
DROP TYPE "license_status";
DROP TYPE "subscription_status";
