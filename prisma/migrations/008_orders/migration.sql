-- One-off orders and the ledger of webhook events.

-- CreateEnum
CREATE TYPE "purchase_status" AS ENUM ('pending', 'paid', 'partially_refunded', 'refunded', 'disputed', 'lost', 'failed');

-- CreateTable
CREATE TABLE "purchases" (
    "id" SERIAL NOT NULL,
    "user_id" TEXT NOT NULL,
    "course_id" INTEGER NOT NULL,
    "amount" DECIMAL(10,2) NOT NULL,
    "tax" DECIMAL(10,2) NOT NULL DEFAULT 0,
    "currency" CHAR(3) NOT NULL,
    "status" "purchase_status" NOT NULL DEFAULT 'pending',
    "refunded_amount" DECIMAL(10,2) NOT NULL DEFAULT 0,
    "idempotency_key" TEXT NOT NULL,
    "stripe_checkout_session_id" TEXT,
    "stripe_payment_intent_id" TEXT,
    "paid_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "purchases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stripe_events" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "object_id" TEXT,
    "livemode" BOOLEAN NOT NULL,
    "payload" JSONB NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processed_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,

    CONSTRAINT "stripe_events_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "purchases_idempotency_key_key" ON "purchases"("idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "purchases_stripe_checkout_session_id_key" ON "purchases"("stripe_checkout_session_id");

-- CreateIndex
CREATE UNIQUE INDEX "purchases_stripe_payment_intent_id_key" ON "purchases"("stripe_payment_intent_id");

-- CreateIndex
CREATE INDEX "purchases_user_id_course_id_idx" ON "purchases"("user_id", "course_id");

-- CreateIndex
CREATE INDEX "purchases_course_id_idx" ON "purchases"("course_id");

-- CreateIndex
CREATE INDEX "stripe_events_object_id_occurred_at_idx" ON "stripe_events"("object_id", "occurred_at");

-- AddForeignKey
ALTER TABLE "purchases" ADD CONSTRAINT "purchases_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "purchases" ADD CONSTRAINT "purchases_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "courses"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "purchases"
  ADD CONSTRAINT "purchases_amounts_not_negative" CHECK ("amount" >= 0 AND "tax" >= 0),
  ADD CONSTRAINT "purchases_refund_in_bounds" CHECK ("refunded_amount" BETWEEN 0 AND "amount" + "tax"),
  ADD CONSTRAINT "purchases_currency_is_a_code" CHECK ("currency" ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT "purchases_paid_has_date" CHECK ("status" <> 'paid' OR "paid_at" IS NOT NULL);

ALTER TABLE "stripe_events"
  ADD CONSTRAINT "stripe_events_attempts_not_negative" CHECK ("attempts" >= 0);
