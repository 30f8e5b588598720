-- Loses plans and personal subscriptions. Keeps company subscriptions, without their plan's details.
ALTER TABLE "company_subscriptions" DROP CONSTRAINT "company_subscriptions_plan_id_fkey";
DROP TABLE "user_subscriptions";
DROP TABLE "plan_categories";
DROP TABLE "plan_courses";
DROP TABLE "subscription_plans";
DROP TYPE "plan_audience";
DROP TYPE "plan_period";
