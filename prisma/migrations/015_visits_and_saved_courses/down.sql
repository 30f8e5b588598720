ALTER TABLE "lesson_notes" DROP CONSTRAINT "lesson_notes_one_pin", DROP CONSTRAINT "lesson_notes_quote_of_paragraph";

-- DropForeignKey
ALTER TABLE "lesson_visits" DROP CONSTRAINT "lesson_visits_user_id_fkey";

-- DropForeignKey
ALTER TABLE "lesson_visits" DROP CONSTRAINT "lesson_visits_lesson_id_fkey";

-- DropForeignKey
ALTER TABLE "saved_courses" DROP CONSTRAINT "saved_courses_user_id_fkey";

-- DropForeignKey
ALTER TABLE "saved_courses" DROP CONSTRAINT "saved_courses_course_id_fkey";

-- AlterTable
ALTER TABLE "lesson_progress" DROP COLUMN "position_at",
DROP COLUMN "started_at",
DROP COLUMN "reached_end";

-- AlterTable
ALTER TABLE "lesson_notes" DROP COLUMN "paragraph",
DROP COLUMN "quote";

-- DropTable
DROP TABLE "lesson_visits";

-- DropTable
DROP TABLE "saved_courses";
