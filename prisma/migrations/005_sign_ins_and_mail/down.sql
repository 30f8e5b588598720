-- Loses sign-ins, kept mail and notifications.
DROP TABLE "rate_limits";
DROP TABLE "notifications";
DROP TABLE "mail_messages";
DROP TABLE "password_reset_tokens";
DROP TABLE "user_sessions";
DROP TYPE "mail_status";
