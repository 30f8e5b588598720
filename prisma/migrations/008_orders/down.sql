-- Loses orders and webhook events.
DROP TABLE "stripe_events";
DROP TABLE "purchases";
DROP TYPE "purchase_status";
