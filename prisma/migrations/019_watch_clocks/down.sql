DROP TRIGGER "lesson_progress_watched_is_paid" ON "lesson_progress";
DROP FUNCTION pay_for_watched();

-- DropForeignKey
ALTER TABLE "watch_clocks" DROP CONSTRAINT "watch_clocks_user_id_fkey";

-- DropTable
DROP TABLE "watch_clocks";
