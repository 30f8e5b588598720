-- What a certificate says of the work, and what is said about a review.

-- AlterTable
ALTER TABLE "certificates" ADD COLUMN     "lessons" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "outcomes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "quizzes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "status_index" SERIAL NOT NULL;

-- AlterTable
ALTER TABLE "course_reviews" ADD COLUMN     "replied_at" TIMESTAMPTZ(3),
ADD COLUMN     "reply" TEXT;

-- CreateTable
CREATE TABLE "review_reports" (
    "id" SERIAL NOT NULL,
    "review_id" INTEGER NOT NULL,
    "user_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_reports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "review_reports_user_id_idx" ON "review_reports"("user_id");

-- CreateIndex
CREATE INDEX "idx_open_review_reports" ON "review_reports"("created_at") WHERE (resolved_at is null);

-- CreateIndex
CREATE UNIQUE INDEX "review_reports_review_id_user_id_key" ON "review_reports"("review_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "certificates_status_index_key" ON "certificates"("status_index");

-- AddForeignKey
ALTER TABLE "review_reports" ADD CONSTRAINT "review_reports_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "course_reviews"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_reports" ADD CONSTRAINT "review_reports_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "certificates"
  ADD CONSTRAINT "certificates_counts_not_negative" CHECK ("lessons" >= 0 AND "quizzes" >= 0);

ALTER TABLE "course_reviews"
  ADD CONSTRAINT "course_reviews_reply_has_time" CHECK (("reply" IS NULL) = ("replied_at" IS NULL)),
  ADD CONSTRAINT "course_reviews_reply_is_not_blank" CHECK (btrim("reply") <> '');

ALTER TABLE "review_reports"
  ADD CONSTRAINT "review_reports_reason_is_not_blank" CHECK (btrim("reason") <> '');

-- What was done for the certificates that are there, as far as it can still be seen.
UPDATE "certificates" c SET
  "lessons" = (SELECT count(*) FROM "lesson_completions" d WHERE d."enrollment_id" = c."enrollment_id"),
  "quizzes" = (SELECT count(DISTINCT q."id")
               FROM "quizzes" q
               JOIN "lessons" l ON l."id" = q."lesson_id"
               JOIN "modules" m ON m."id" = l."module_id"
               JOIN "quiz_attempts" a ON a."quiz_id" = q."id" AND a."user_id" = c."user_id" AND a."passed"
               WHERE m."course_id" = c."course_id" AND a."status" = 'graded'),
  "outcomes" = (SELECT coalesce(o."learning_outcomes", ARRAY[]::TEXT[]) FROM "courses" o WHERE o."id" = c."course_id");
