-- DropForeignKey
ALTER TABLE "notification_preferences" DROP CONSTRAINT "notification_preferences_user_id_fkey";

-- DropIndex
DROP INDEX "idx_unread_notifications";

-- AlterTable
ALTER TABLE "notifications" DROP COLUMN "dismissed_at";

-- AlterTable
ALTER TABLE "mail_messages" DROP COLUMN "unsubscribe_url";

-- DropTable
DROP TABLE "notification_preferences";
