-- DropForeignKey
ALTER TABLE "review_reports" DROP CONSTRAINT "review_reports_review_id_fkey";

-- DropForeignKey
ALTER TABLE "review_reports" DROP CONSTRAINT "review_reports_user_id_fkey";

-- DropIndex
DROP INDEX "certificates_status_index_key";

-- AlterTable
ALTER TABLE "certificates" DROP COLUMN "lessons",
DROP COLUMN "outcomes",
DROP COLUMN "quizzes",
DROP COLUMN "status_index";

-- AlterTable
ALTER TABLE "course_reviews" DROP COLUMN "replied_at",
DROP COLUMN "reply";

-- DropTable
DROP TABLE "review_reports";
