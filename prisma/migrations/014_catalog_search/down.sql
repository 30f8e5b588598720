DROP FUNCTION plan_grounds(text);

DROP TRIGGER "courses_teach_new_words" ON "courses";
DROP TRIGGER "courses_teach_words" ON "courses";
DROP TRIGGER "modules_moved_words" ON "modules";
DROP TRIGGER "modules_removed_words" ON "modules";
DROP TRIGGER "lessons_removed_words" ON "lessons";
DROP TRIGGER "lessons_changed_words" ON "lessons";
DROP TRIGGER "lessons_added_words" ON "lessons";
DROP TRIGGER "courses_rewrite_words" ON "courses";
DROP TRIGGER "courses_write_words" ON "courses";

DROP FUNCTION learn_catalog_words();
DROP FUNCTION spell_course_words(int);
DROP FUNCTION modules_moved_words();
DROP FUNCTION modules_removed_words();
DROP FUNCTION lessons_removed_words();
DROP FUNCTION lessons_changed_words();
DROP FUNCTION lessons_added_words();
DROP FUNCTION refresh_course_words(int[]);
DROP FUNCTION write_course_words();
DROP FUNCTION published_lesson_titles(int);
DROP FUNCTION course_words(text, text, text[], text);

ALTER TABLE "courses" DROP CONSTRAINT "courses_learning_styles_are_few";

-- DropIndex
DROP INDEX "idx_listed_courses_price";

-- DropIndex
DROP INDEX "idx_listed_courses_duration";

-- DropIndex
DROP INDEX "idx_listed_courses_rating";

-- DropIndex
DROP INDEX "idx_listed_courses_newest";

-- DropIndex
DROP INDEX "idx_listed_courses_popular";

-- DropIndex
DROP INDEX "idx_listed_courses_facets";

-- DropIndex
DROP INDEX "idx_courses_words";

-- AlterTable
ALTER TABLE "courses" DROP COLUMN "words";

-- DropTable
DROP TABLE "catalog_words";
