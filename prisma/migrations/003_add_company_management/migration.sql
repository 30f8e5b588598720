-- Companies and their seats.

-- CreateEnum
CREATE TYPE "subscription_status" AS ENUM ('trialing', 'active', 'past_due', 'incomplete', 'incomplete_expired', 'unpaid', 'paused', 'canceled');

-- CreateEnum
CREATE TYPE "license_status" AS ENUM ('available', 'invited', 'active', 'revoked', 'expired', 'retired');

-- CreateTable
CREATE TABLE "companies" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT,
    "address" TEXT,
    "stripe_customer_id" TEXT,
    "stripe_subscription_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "companies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "company_subscriptions" (
    "id" SERIAL NOT NULL,
    "company_id" INTEGER NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "start_date" DATE NOT NULL,
    "end_date" DATE NOT NULL,
    "user_limit" INTEGER NOT NULL,
    "status" "subscription_status" NOT NULL,
    "is_active" BOOLEAN GENERATED ALWAYS AS ("status" IN ('trialing', 'active', 'past_due')) STORED,
    "cancel_at_period_end" BOOLEAN NOT NULL DEFAULT false,
    "first_failed_at" TIMESTAMPTZ(3),
    "stripe_subscription_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "company_subscriptions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "licenses" (
    "id" SERIAL NOT NULL,
    "company_id" INTEGER NOT NULL,
    "subscription_id" INTEGER NOT NULL,
    "license_key" VARCHAR(100) NOT NULL,
    "license_key_hash" TEXT NOT NULL,
    "assigned_user_id" TEXT,
    "assigned_email" TEXT,
    "status" "license_status" NOT NULL DEFAULT 'available',
    "assigned_at" TIMESTAMPTZ(3),
    "invited_at" TIMESTAMPTZ(3),
    "invite_token_hash" TEXT,
    "invite_expires_at" TIMESTAMPTZ(3),
    "reminders_sent" INTEGER NOT NULL DEFAULT 0,
    "last_reminded_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "licenses_pkey" PRIMARY KEY ("id")
);

-- AlterTable
ALTER TABLE "users" ADD COLUMN "company_id" INTEGER;

-- CreateIndex
CREATE UNIQUE INDEX "companies_stripe_customer_id_key" ON "companies"("stripe_customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "company_subscriptions_stripe_subscription_id_key" ON "company_subscriptions"("stripe_subscription_id");

-- CreateIndex
CREATE INDEX "company_subscriptions_company_id_idx" ON "company_subscriptions"("company_id");

-- CreateIndex
CREATE INDEX "company_subscriptions_plan_id_idx" ON "company_subscriptions"("plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "company_subscriptions_id_company_id_key" ON "company_subscriptions"("id", "company_id");

-- CreateIndex
CREATE UNIQUE INDEX "idx_license_key" ON "licenses"("license_key");

-- CreateIndex
CREATE UNIQUE INDEX "licenses_license_key_hash_key" ON "licenses"("license_key_hash");

-- CreateIndex
CREATE UNIQUE INDEX "licenses_invite_token_hash_key" ON "licenses"("invite_token_hash");

-- CreateIndex
CREATE INDEX "licenses_company_id_status_idx" ON "licenses"("company_id", "status");

-- CreateIndex
CREATE INDEX "licenses_subscription_id_company_id_idx" ON "licenses"("subscription_id", "company_id");

-- CreateIndex
CREATE INDEX "licenses_assigned_user_id_idx" ON "licenses"("assigned_user_id");

-- CreateIndex
CREATE UNIQUE INDEX "licenses_id_company_id_key" ON "licenses"("id", "company_id");

-- CreateIndex
CREATE UNIQUE INDEX "idx_one_active_license" ON "licenses"("subscription_id", "assigned_user_id") WHERE (status = 'active');

-- CreateIndex
CREATE UNIQUE INDEX "idx_one_live_license_per_address" ON "licenses"("subscription_id", "assigned_email") WHERE (status = 'invited' or status = 'active');

-- CreateIndex
CREATE INDEX "users_company_id_idx" ON "users"("company_id");

-- AddForeignKey
ALTER TABLE "company_subscriptions" ADD CONSTRAINT "company_subscriptions_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "licenses" ADD CONSTRAINT "licenses_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "licenses" ADD CONSTRAINT "licenses_subscription_id_company_id_fkey" FOREIGN KEY ("subscription_id", "company_id") REFERENCES "company_subscriptions"("id", "company_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "licenses" ADD CONSTRAINT "licenses_assigned_user_id_fkey" FOREIGN KEY ("assigned_user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "users" ADD CONSTRAINT "users_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "companies"
  ADD CONSTRAINT "companies_name_is_not_blank" CHECK (btrim("name") <> '');

ALTER TABLE "company_subscriptions"
  ADD CONSTRAINT "company_subscriptions_dates_in_order" CHECK ("end_date" >= "start_date"),
  ADD CONSTRAINT "company_subscriptions_user_limit_positive" CHECK ("user_limit" > 0);

ALTER TABLE "licenses"
  ADD CONSTRAINT "licenses_address_is_lower_case" CHECK ("assigned_email" = lower("assigned_email")),
  ADD CONSTRAINT "licenses_reminders_not_negative" CHECK ("reminders_sent" >= 0),
  ADD CONSTRAINT "licenses_status_tells_the_truth" CHECK (
    CASE "status"
      WHEN 'available' THEN "assigned_user_id" IS NULL AND "assigned_email" IS NULL
                            AND "invite_token_hash" IS NULL AND "ended_at" IS NULL
      WHEN 'invited' THEN "assigned_user_id" IS NULL AND "assigned_email" IS NOT NULL
                          AND "invited_at" IS NOT NULL AND "invite_token_hash" IS NOT NULL
                          AND "invite_expires_at" IS NOT NULL AND "ended_at" IS NULL
      WHEN 'active' THEN "assigned_user_id" IS NOT NULL AND "assigned_at" IS NOT NULL AND "ended_at" IS NULL
      WHEN 'retired' THEN "assigned_user_id" IS NULL AND "assigned_email" IS NULL AND "ended_at" IS NOT NULL
      ELSE "ended_at" IS NOT NULL
    END
  );

-- Seats bought = seats free, invited or in use, whenever a transaction commits. A subscription that
-- is not paid yet, canceled or past its term may have fewer, never more.
CREATE FUNCTION check_seats() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  outer_role text := current_setting('app.role', true);
  checked text := COALESCE(current_setting('app.seats_checked', true), '');
  checked_id int;
  subscription record;
  seats int;
BEGIN
  IF TG_TABLE_NAME = 'licenses' THEN
    checked_id := COALESCE(NEW.subscription_id, OLD.subscription_id);
  ELSE
    checked_id := NEW.id;
  END IF;
  -- A thousand new seats call this a thousand times; counting them once is enough.
  IF strpos(checked, format(',%s,', checked_id)) > 0 THEN RETURN NULL; END IF;

  -- Counts every seat, also where row-level security shows the caller only some.
  PERFORM set_config('app.role', 'system', true);
  -- One at a time: of two transactions that both fit alone, the second sees the first.
  SELECT user_limit, status, end_date INTO subscription
  FROM company_subscriptions WHERE id = checked_id FOR NO KEY UPDATE;
  SELECT count(*) INTO seats
  FROM licenses WHERE subscription_id = checked_id AND status IN ('available', 'invited', 'active');
  PERFORM set_config('app.role', COALESCE(outer_role, ''), true);

  IF seats > subscription.user_limit OR (
    seats < subscription.user_limit
    AND subscription.status IN ('trialing', 'active', 'past_due', 'unpaid', 'paused')
    AND subscription.end_date >= (now() AT TIME ZONE 'UTC')::date
  ) THEN
    RAISE EXCEPTION 'Company subscription % has % seats but % were bought.', checked_id, seats, subscription.user_limit
      USING ERRCODE = 'check_violation', CONSTRAINT = 'licenses_match_seats_bought';
  END IF;
  PERFORM set_config('app.seats_checked', format('%s,%s,', checked, checked_id), true);
  RETURN NULL;
END $$;

-- What was counted before a change says nothing about after it.
CREATE FUNCTION forget_checked_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.seats_checked', '', true);
  RETURN NULL;
END $$;

CREATE TRIGGER "licenses_forget_checked_seats" BEFORE INSERT OR UPDATE OR DELETE ON "licenses"
  FOR EACH STATEMENT EXECUTE FUNCTION forget_checked_seats();
CREATE TRIGGER "subscriptions_forget_checked_seats" BEFORE INSERT OR UPDATE ON "company_subscriptions"
  FOR EACH STATEMENT EXECUTE FUNCTION forget_checked_seats();

CREATE CONSTRAINT TRIGGER "licenses_match_seats_bought_on_insert" AFTER INSERT ON "licenses"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_seats();
CREATE CONSTRAINT TRIGGER "licenses_match_seats_bought_on_update" AFTER UPDATE OF "status" ON "licenses"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((OLD."status" IN ('available', 'invited', 'active')) <> (NEW."status" IN ('available', 'invited', 'active')))
  EXECUTE FUNCTION check_seats();
CREATE CONSTRAINT TRIGGER "licenses_match_seats_bought_on_delete" AFTER DELETE ON "licenses"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_seats();
CREATE CONSTRAINT TRIGGER "subscriptions_match_seats_bought" AFTER INSERT OR UPDATE OF "user_limit", "status", "end_date"
  ON "company_subscriptions"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_seats();
