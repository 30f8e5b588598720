-- Loses everything. The extension pg_trgm stays: it may be somebody else's.
DROP TABLE "lesson_completions";
DROP TABLE "enrollments";
DROP TABLE "lessons";
DROP TABLE "modules";
DROP TABLE "courses";
DROP TABLE "categories";
DROP TABLE "users";
DROP TYPE "course_status";
DROP TYPE "course_level";
DROP TYPE "learning_style";
DROP TYPE "role";
