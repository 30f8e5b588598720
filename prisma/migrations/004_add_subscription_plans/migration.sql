-- Plans, what they cover, and who pays for them.

-- CreateEnum
CREATE TYPE "plan_period" AS ENUM ('month', 'year');

-- CreateEnum
CREATE TYPE "plan_audience" AS ENUM ('person', 'company');

-- CreateTable
CREATE TABLE "subscription_plans" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "price" DECIMAL(10,2) NOT NULL,
    "currency" CHAR(3) NOT NULL DEFAULT 'EUR',
    "period" "plan_period" NOT NULL,
    "audience" "plan_audience" NOT NULL DEFAULT 'person',
    "features" JSONB,
    "covers_all" BOOLEAN NOT NULL DEFAULT false,
    "stripe_product_id" TEXT,
    "stripe_price_id" TEXT,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "subscription_plans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_courses" (
    "plan_id" INTEGER NOT NULL,
    "course_id" INTEGER NOT NULL,

    CONSTRAINT "plan_courses_pkey" PRIMARY KEY ("plan_id","course_id")
);

-- CreateTable
CREATE TABLE "plan_categories" (
    "plan_id" INTEGER NOT NULL,
    "category_id" INTEGER NOT NULL,

    CONSTRAINT "plan_categories_pkey" PRIMARY KEY ("plan_id","category_id")
);

-- CreateTable
CREATE TABLE "user_subscriptions" (
    "id" SERIAL NOT NULL,
    "user_id" TEXT NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "start_date" DATE NOT NULL,
    "end_date" DATE NOT NULL,
    "status" "subscription_status" NOT NULL,
    "is_active" BOOLEAN GENERATED ALWAYS AS ("status" IN ('trialing', 'active', 'past_due')) STORED,
    "cancel_at_period_end" BOOLEAN NOT NULL DEFAULT false,
    "first_failed_at" TIMESTAMPTZ(3),
    "stripe_subscription_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_subscriptions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "subscription_plans_stripe_price_id_key" ON "subscription_plans"("stripe_price_id");

-- CreateIndex
CREATE INDEX "plan_courses_course_id_idx" ON "plan_courses"("course_id");

-- CreateIndex
CREATE INDEX "plan_categories_category_id_idx" ON "plan_categories"("category_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_subscriptions_stripe_subscription_id_key" ON "user_subscriptions"("stripe_subscription_id");

-- CreateIndex
CREATE INDEX "user_subscriptions_user_id_idx" ON "user_subscriptions"("user_id");

-- CreateIndex
CREATE INDEX "user_subscriptions_plan_id_idx" ON "user_subscriptions"("plan_id");

-- AddForeignKey
ALTER TABLE "plan_courses" ADD CONSTRAINT "plan_courses_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "subscription_plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_courses" ADD CONSTRAINT "plan_courses_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "courses"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_categories" ADD CONSTRAINT "plan_categories_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "subscription_plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_categories" ADD CONSTRAINT "plan_categories_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "categories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_subscriptions" ADD CONSTRAINT "user_subscriptions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_subscriptions" ADD CONSTRAINT "user_subscriptions_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "subscription_plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Company subscriptions are older than plans: each number they name becomes a plan that nobody can buy.
INSERT INTO "subscription_plans" ("id", "name", "description", "price", "period", "audience", "is_active")
SELECT DISTINCT "plan_id", 'Plan ' || "plan_id", 'Made for the subscriptions that name it.', 0, 'year'::"plan_period", 'company'::"plan_audience", false
FROM "company_subscriptions";
SELECT setval(pg_get_serial_sequence('subscription_plans', 'id'), max("id")) FROM "subscription_plans" HAVING max("id") IS NOT NULL;

-- AddForeignKey
ALTER TABLE "company_subscriptions" ADD CONSTRAINT "company_subscriptions_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "subscription_plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "subscription_plans"
  ADD CONSTRAINT "subscription_plans_name_is_not_blank" CHECK (btrim("name") <> ''),
  ADD CONSTRAINT "subscription_plans_price_not_negative" CHECK ("price" >= 0),
  ADD CONSTRAINT "subscription_plans_currency_is_a_code" CHECK ("currency" ~ '^[A-Z]{3}$');

ALTER TABLE "user_subscriptions"
  ADD CONSTRAINT "user_subscriptions_dates_in_order" CHECK ("end_date" >= "start_date");
