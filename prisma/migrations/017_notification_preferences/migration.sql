-- Which letters a person wants, and which notices they have not read.

-- AlterTable
ALTER TABLE "mail_messages" ADD COLUMN     "unsubscribe_url" TEXT;

-- AlterTable
ALTER TABLE "notifications" ADD COLUMN     "dismissed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "notification_preferences" (
    "user_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "by_email" BOOLEAN NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notification_preferences_pkey" PRIMARY KEY ("user_id","kind")
);

-- CreateIndex
CREATE INDEX "idx_unread_notifications" ON "notifications"("user_id") WHERE (read_at is null);

-- AddForeignKey
ALTER TABLE "notification_preferences" ADD CONSTRAINT "notification_preferences_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is put away has been seen. The row stays: it is what keeps the same notice from coming again.
ALTER TABLE "notifications"
  ADD CONSTRAINT "notifications_dismissed_is_read" CHECK ("dismissed_at" IS NULL OR "read_at" IS NOT NULL);
