-- DropIndex
DROP INDEX "idx_courses_words";

-- AlterTable
ALTER TABLE "courses" DROP COLUMN "words";

-- DropTable
DROP TABLE "catalog_words";
