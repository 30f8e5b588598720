-- Openings of a lesson, where a note is pinned, and courses to find again.

-- AlterTable
ALTER TABLE "lesson_notes" ADD COLUMN     "paragraph" INTEGER,
ADD COLUMN     "quote" TEXT;

-- AlterTable
ALTER TABLE "lesson_progress" ADD COLUMN     "position_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "lesson_visits" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "lesson_id" INTEGER NOT NULL,
    "active_seconds" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lesson_visits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_courses" (
    "user_id" TEXT NOT NULL,
    "course_id" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_courses_pkey" PRIMARY KEY ("user_id","course_id")
);

-- CreateIndex
CREATE INDEX "lesson_visits_user_id_lesson_id_idx" ON "lesson_visits"("user_id", "lesson_id");

-- CreateIndex
CREATE INDEX "lesson_visits_lesson_id_idx" ON "lesson_visits"("lesson_id");

-- CreateIndex
CREATE INDEX "saved_courses_course_id_idx" ON "saved_courses"("course_id");

-- AddForeignKey
ALTER TABLE "lesson_visits" ADD CONSTRAINT "lesson_visits_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_visits" ADD CONSTRAINT "lesson_visits_lesson_id_fkey" FOREIGN KEY ("lesson_id") REFERENCES "lessons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_courses" ADD CONSTRAINT "saved_courses_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_courses" ADD CONSTRAINT "saved_courses_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "courses"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "lesson_notes"
  ADD CONSTRAINT "lesson_notes_paragraph_from_one" CHECK ("paragraph" >= 1),
  ADD CONSTRAINT "lesson_notes_one_pin" CHECK ("at_sec" IS NULL OR "paragraph" IS NULL),
  ADD CONSTRAINT "lesson_notes_quote_of_paragraph" CHECK (("quote" IS NULL) = ("paragraph" IS NULL));

ALTER TABLE "lesson_visits"
  ADD CONSTRAINT "lesson_visits_seconds_not_negative" CHECK ("active_seconds" >= 0);

UPDATE "lesson_progress" SET "position_at" = "last_seen_at";

-- Real time pays for what may count as watched, from the first report of a lesson on; what was counted before is paid.
ALTER TABLE "lesson_progress"
  ADD COLUMN "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "reached_end" BOOLEAN NOT NULL DEFAULT false;

UPDATE "lesson_progress" SET "started_at" = "last_seen_at" - make_interval(secs => greatest(
  "active_seconds", coalesce((SELECT sum(upper(r) - lower(r)) FROM unnest("watched") r), 0) / 2.5));

ALTER TABLE "lesson_visits" ADD COLUMN "seq" INTEGER NOT NULL DEFAULT 0;

INSERT INTO "lesson_visits" ("id", "user_id", "lesson_id", "active_seconds", "started_at")
SELECT gen_random_uuid(), "user_id", "lesson_id", "active_seconds", "started_at"
FROM "lesson_progress" WHERE "active_seconds" > 0;
