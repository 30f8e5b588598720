-- Quizzes and attempts.

-- CreateEnum
CREATE TYPE "release_rule" AS ENUM ('after_pass', 'after_each', 'never');

-- CreateEnum
CREATE TYPE "grade_of_record" AS ENUM ('highest', 'latest', 'first', 'average');

-- CreateEnum
CREATE TYPE "question_type" AS ENUM ('multiple_choice', 'true_false', 'multiple_select', 'numeric', 'short_answer', 'fill_blanks', 'matching', 'ordering', 'essay');

-- CreateEnum
CREATE TYPE "select_scoring" AS ENUM ('balanced', 'all_or_nothing');

-- CreateEnum
CREATE TYPE "attempt_status" AS ENUM ('in_progress', 'submitted', 'needs_grading', 'graded', 'void');

-- CreateTable
CREATE TABLE "quizzes" (
    "id" SERIAL NOT NULL,
    "lesson_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "time_limit" INTEGER,
    "passing_score" INTEGER NOT NULL DEFAULT 70,
    "max_attempts" INTEGER,
    "cooldown_minutes" INTEGER NOT NULL DEFAULT 0,
    "is_shuffled" BOOLEAN NOT NULL DEFAULT false,
    "release" "release_rule" NOT NULL DEFAULT 'after_pass',
    "grade_of_record" "grade_of_record" NOT NULL DEFAULT 'highest',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "quizzes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quiz_questions" (
    "id" SERIAL NOT NULL,
    "quiz_id" INTEGER NOT NULL,
    "question_text" TEXT NOT NULL,
    "question_type" "question_type" NOT NULL DEFAULT 'multiple_choice',
    "points" INTEGER NOT NULL DEFAULT 1,
    "order_index" INTEGER NOT NULL,
    "explanation" TEXT,
    "select_scoring" "select_scoring" NOT NULL DEFAULT 'balanced',
    "is_case_sensitive" BOOLEAN NOT NULL DEFAULT false,
    "tags" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "quiz_questions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quiz_answers" (
    "id" SERIAL NOT NULL,
    "question_id" INTEGER NOT NULL,
    "answer_text" TEXT NOT NULL,
    "is_correct" BOOLEAN NOT NULL DEFAULT false,
    "explanation" TEXT,
    "order_index" INTEGER NOT NULL,
    "match_text" TEXT,
    "blank_no" INTEGER,
    "absolute_tolerance" DECIMAL(65,30),
    "relative_tolerance" DECIMAL(65,30),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "quiz_answers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quiz_attempts" (
    "id" SERIAL NOT NULL,
    "user_id" TEXT NOT NULL,
    "quiz_id" INTEGER NOT NULL,
    "attempt_no" INTEGER NOT NULL,
    "status" "attempt_status" NOT NULL DEFAULT 'in_progress',
    "score" INTEGER NOT NULL DEFAULT 0,
    "total_questions" INTEGER NOT NULL,
    "points_earned" DECIMAL(65,30),
    "points_possible" DECIMAL(65,30) NOT NULL,
    "passed" BOOLEAN,
    "time_spent" INTEGER,
    "snapshot" JSONB NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deadline_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "graded_at" TIMESTAMPTZ(3),
    "attempted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "quiz_attempts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quiz_attempts_archive" (
    "id" INTEGER NOT NULL,
    "user_id" TEXT NOT NULL,
    "quiz_id" INTEGER NOT NULL,
    "attempt_no" INTEGER NOT NULL,
    "status" "attempt_status" NOT NULL,
    "score" INTEGER NOT NULL,
    "total_questions" INTEGER NOT NULL,
    "points_earned" DECIMAL(65,30),
    "points_possible" DECIMAL(65,30) NOT NULL,
    "passed" BOOLEAN,
    "time_spent" INTEGER,
    "snapshot" JSONB NOT NULL,
    "answers" JSONB NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "deadline_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "graded_at" TIMESTAMPTZ(3),
    "attempted_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "quiz_attempts_archive_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "quizzes_lesson_id_idx" ON "quizzes"("lesson_id");

-- CreateIndex
CREATE INDEX "idx_quiz_attempts_user_quiz" ON "quiz_attempts"("user_id", "quiz_id");

-- CreateIndex
CREATE INDEX "idx_quiz_attempts_open_deadline" ON "quiz_attempts"("deadline_at") WHERE (status = 'in_progress');

-- CreateIndex
CREATE UNIQUE INDEX "quiz_attempts_quiz_id_user_id_attempt_no_key" ON "quiz_attempts"("quiz_id", "user_id", "attempt_no");

-- CreateIndex
CREATE UNIQUE INDEX "idx_one_open_attempt" ON "quiz_attempts"("quiz_id", "user_id") WHERE (status = 'in_progress');

-- CreateIndex
CREATE INDEX "quiz_attempts_archive_user_id_quiz_id_idx" ON "quiz_attempts_archive"("user_id", "quiz_id");

-- AddForeignKey
ALTER TABLE "quizzes" ADD CONSTRAINT "quizzes_lesson_id_fkey" FOREIGN KEY ("lesson_id") REFERENCES "lessons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quiz_questions" ADD CONSTRAINT "quiz_questions_quiz_id_fkey" FOREIGN KEY ("quiz_id") REFERENCES "quizzes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quiz_answers" ADD CONSTRAINT "quiz_answers_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "quiz_questions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quiz_attempts" ADD CONSTRAINT "quiz_attempts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quiz_attempts" ADD CONSTRAINT "quiz_attempts_quiz_id_fkey" FOREIGN KEY ("quiz_id") REFERENCES "quizzes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Checked at commit, so that rows can change places inside a transaction.
ALTER TABLE "quiz_questions" ADD CONSTRAINT "quiz_questions_quiz_id_order_index_key"
  UNIQUE ("quiz_id", "order_index") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "quiz_answers" ADD CONSTRAINT "quiz_answers_question_id_order_index_key"
  UNIQUE ("question_id", "order_index") DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "quizzes"
  ADD CONSTRAINT "quizzes_time_limit_positive" CHECK ("time_limit" > 0),
  ADD CONSTRAINT "quizzes_passing_score_in_percent" CHECK ("passing_score" BETWEEN 0 AND 100),
  ADD CONSTRAINT "quizzes_max_attempts_positive" CHECK ("max_attempts" > 0),
  ADD CONSTRAINT "quizzes_cooldown_not_negative" CHECK ("cooldown_minutes" >= 0);

ALTER TABLE "quiz_questions"
  ADD CONSTRAINT "quiz_questions_points_not_negative" CHECK ("points" >= 0),
  ADD CONSTRAINT "quiz_questions_order_index_from_zero" CHECK ("order_index" >= 0);

ALTER TABLE "quiz_answers"
  ADD CONSTRAINT "quiz_answers_order_index_from_zero" CHECK ("order_index" >= 0),
  ADD CONSTRAINT "quiz_answers_blank_no_from_one" CHECK ("blank_no" >= 1),
  ADD CONSTRAINT "quiz_answers_tolerances_not_negative" CHECK ("absolute_tolerance" >= 0 AND "relative_tolerance" >= 0);

ALTER TABLE "quiz_attempts"
  ADD CONSTRAINT "quiz_attempts_attempt_no_from_one" CHECK ("attempt_no" >= 1),
  ADD CONSTRAINT "quiz_attempts_score_in_percent" CHECK ("score" BETWEEN 0 AND 100),
  ADD CONSTRAINT "quiz_attempts_total_questions_not_negative" CHECK ("total_questions" >= 0),
  ADD CONSTRAINT "quiz_attempts_points_in_bounds" CHECK ("points_possible" >= 0 AND "points_earned" BETWEEN 0 AND "points_possible"),
  ADD CONSTRAINT "quiz_attempts_time_spent_not_negative" CHECK ("time_spent" >= 0),
  ADD CONSTRAINT "quiz_attempts_deadline_after_start" CHECK ("deadline_at" > "started_at"),
  ADD CONSTRAINT "quiz_attempts_submitted_after_start" CHECK ("submitted_at" >= "started_at" - interval '1 minute'),
  ADD CONSTRAINT "quiz_attempts_status_tells_the_truth" CHECK (
    CASE "status"
      WHEN 'in_progress' THEN "submitted_at" IS NULL AND "graded_at" IS NULL AND "passed" IS NULL
      WHEN 'graded' THEN "submitted_at" IS NOT NULL AND "graded_at" IS NOT NULL
                         AND "points_earned" IS NOT NULL AND "passed" IS NOT NULL
      WHEN 'void' THEN true
      ELSE "submitted_at" IS NOT NULL AND "passed" IS NULL
    END
  );

-- Whoever deletes attempts, by our command or by hand, a copy stays in the archive.
CREATE FUNCTION archive_deleted_attempts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The schema is named: by hand, this may run where another table of the name comes first.
  INSERT INTO public.quiz_attempts_archive (
    id, user_id, quiz_id, attempt_no, status, score, total_questions, points_earned, points_possible,
    passed, time_spent, snapshot, answers, started_at, deadline_at, submitted_at, graded_at, attempted_at
  )
  SELECT id, user_id, quiz_id, attempt_no, status, score, total_questions, points_earned, points_possible,
         passed, time_spent, snapshot, answers, started_at, deadline_at, submitted_at, graded_at, attempted_at
  FROM deleted
  ON CONFLICT (id) DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER "quiz_attempts_archive_deleted" AFTER DELETE ON "quiz_attempts"
  REFERENCING OLD TABLE AS deleted FOR EACH STATEMENT EXECUTE FUNCTION archive_deleted_attempts();
