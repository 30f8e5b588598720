-- Loses quizzes and attempts. Keeps people, courses and enrollments.
DROP TABLE "quiz_attempts_archive";
DROP TABLE "quiz_attempts";
DROP TABLE "quiz_answers";
DROP TABLE "quiz_questions";
DROP TABLE "quizzes";
DROP FUNCTION archive_deleted_attempts();
DROP TYPE "attempt_status";
DROP TYPE "select_scoring";
DROP TYPE "question_type";
DROP TYPE "grade_of_record";
DROP TYPE "release_rule";
