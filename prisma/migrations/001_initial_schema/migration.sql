-- People, the catalog, and who learns what.

-- Finds words inside titles and names.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "role" AS ENUM ('student', 'instructor', 'company_admin', 'admin');

-- CreateEnum
CREATE TYPE "learning_style" AS ENUM ('visual', 'auditory', 'reading', 'hands_on');

-- CreateEnum
CREATE TYPE "course_level" AS ENUM ('beginner', 'intermediate', 'advanced');

-- CreateEnum
CREATE TYPE "course_status" AS ENUM ('draft', 'published', 'unlisted', 'archived');

-- CreateTable
CREATE TABLE "users" (
    "id" TEXT NOT NULL,
    "username" TEXT NOT NULL,
    "email" TEXT,
    "password" TEXT NOT NULL,
    "role" "role" NOT NULL DEFAULT 'student',
    "first_name" TEXT,
    "last_name" TEXT,
    "profile_image" TEXT,
    "bio" TEXT,
    "learning_styles" "learning_style"[],
    "locale" TEXT,
    "time_zone" TEXT,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "email_verification_token" TEXT,
    "email_verification_expires_at" TIMESTAMPTZ(3),
    "pending_email" TEXT,
    "suspended_at" TIMESTAMPTZ(3),
    "suspended_reason" TEXT,
    "erased_at" TIMESTAMPTZ(3),
    "last_sign_in_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "categories" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "description" TEXT,
    "order_index" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "categories_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "courses" (
    "id" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "description" TEXT,
    "cover_image" TEXT,
    "duration" INTEGER NOT NULL DEFAULT 0,
    "lesson_count" INTEGER NOT NULL DEFAULT 0,
    "level" "course_level" NOT NULL DEFAULT 'beginner',
    "category_id" INTEGER,
    "instructor_id" TEXT NOT NULL,
    "rating" DECIMAL(3,2),
    "rating_count" INTEGER NOT NULL DEFAULT 0,
    "enrolled_count" INTEGER NOT NULL DEFAULT 0,
    "price" DECIMAL(10,2),
    "currency" CHAR(3) NOT NULL DEFAULT 'EUR',
    "learning_styles" TEXT[],
    "prerequisites" TEXT[],
    "learning_outcomes" TEXT[],
    "status" "course_status" NOT NULL DEFAULT 'draft',
    "is_ordered" BOOLEAN NOT NULL DEFAULT false,
    "published_at" TIMESTAMPTZ(3),
    "taken_down_at" TIMESTAMPTZ(3),
    "taken_down_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "courses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "modules" (
    "id" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "course_id" INTEGER NOT NULL,
    "order_index" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "modules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lessons" (
    "id" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "content" TEXT,
    "draft_title" TEXT,
    "draft_content" TEXT,
    "module_id" INTEGER NOT NULL,
    "video_url" TEXT,
    "order_index" INTEGER NOT NULL,
    "duration" INTEGER,
    "is_preview" BOOLEAN NOT NULL DEFAULT false,
    "published_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lessons_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enrollments" (
    "id" SERIAL NOT NULL,
    "user_id" TEXT NOT NULL,
    "course_id" INTEGER NOT NULL,
    "enrolled_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completed_at" TIMESTAMPTZ(3),
    "is_free" BOOLEAN NOT NULL DEFAULT false,
    "last_lesson_id" INTEGER,
    "last_seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "enrollments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lesson_completions" (
    "id" SERIAL NOT NULL,
    "user_id" TEXT NOT NULL,
    "lesson_id" INTEGER NOT NULL,
    "enrollment_id" INTEGER NOT NULL,
    "completed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "time_spent" INTEGER,

    CONSTRAINT "lesson_completions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "categories_name_key" ON "categories"("name");

-- CreateIndex
CREATE UNIQUE INDEX "categories_slug_key" ON "categories"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "courses_slug_key" ON "courses"("slug");

-- CreateIndex
CREATE INDEX "idx_courses_category" ON "courses"("category_id");

-- CreateIndex
CREATE INDEX "courses_instructor_id_idx" ON "courses"("instructor_id");

-- CreateIndex
CREATE INDEX "courses_status_published_at_idx" ON "courses"("status", "published_at" DESC);

-- CreateIndex
CREATE INDEX "idx_courses_search" ON "courses" USING GIN ("title" gin_trgm_ops, "description" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "enrollments_course_id_enrolled_at_idx" ON "enrollments"("course_id", "enrolled_at");

-- CreateIndex
CREATE UNIQUE INDEX "idx_user_course_enrollment" ON "enrollments"("user_id", "course_id");

-- CreateIndex
CREATE INDEX "lesson_completions_enrollment_id_idx" ON "lesson_completions"("enrollment_id");

-- CreateIndex
CREATE INDEX "lesson_completions_lesson_id_idx" ON "lesson_completions"("lesson_id");

-- CreateIndex
CREATE UNIQUE INDEX "idx_user_lesson_completion" ON "lesson_completions"("user_id", "lesson_id");

-- CreateIndex
CREATE UNIQUE INDEX "users_username_key" ON "users"("username");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_verification_token_key" ON "users"("email_verification_token");

-- CreateIndex
CREATE INDEX "users_role_created_at_idx" ON "users"("role", "created_at");

-- CreateIndex
CREATE INDEX "idx_users_search" ON "users" USING GIN ("username" gin_trgm_ops, "email" gin_trgm_ops, "first_name" gin_trgm_ops, "last_name" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "courses" ADD CONSTRAINT "courses_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "categories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "courses" ADD CONSTRAINT "courses_instructor_id_fkey" FOREIGN KEY ("instructor_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "modules" ADD CONSTRAINT "modules_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "courses"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_module_id_fkey" FOREIGN KEY ("module_id") REFERENCES "modules"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "courses"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_completions" ADD CONSTRAINT "lesson_completions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_completions" ADD CONSTRAINT "lesson_completions_lesson_id_fkey" FOREIGN KEY ("lesson_id") REFERENCES "lessons"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_completions" ADD CONSTRAINT "lesson_completions_enrollment_id_fkey" FOREIGN KEY ("enrollment_id") REFERENCES "enrollments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An address or a username belongs to one person, however it is typed.
CREATE UNIQUE INDEX "idx_users_username_lower" ON "users" (lower("username"));
CREATE UNIQUE INDEX "idx_users_email_lower" ON "users" (lower("email"));

-- Checked at commit, so that rows can change places inside a transaction.
ALTER TABLE "modules" ADD CONSTRAINT "modules_course_id_order_index_key"
  UNIQUE ("course_id", "order_index") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "lessons" ADD CONSTRAINT "idx_lessons_module_order"
  UNIQUE ("module_id", "order_index") DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "users"
  ADD CONSTRAINT "users_username_is_not_blank" CHECK (btrim("username") <> ''),
  ADD CONSTRAINT "users_email_looks_like_one" CHECK ("email" ~ '^[^@\s]+@[^@\s]+$'),
  ADD CONSTRAINT "users_verified_has_email" CHECK (NOT "email_verified" OR "email" IS NOT NULL),
  ADD CONSTRAINT "users_verification_token_expires" CHECK (("email_verification_token" IS NULL) = ("email_verification_expires_at" IS NULL)),
  ADD CONSTRAINT "users_suspended_reason_has_date" CHECK ("suspended_reason" IS NULL OR "suspended_at" IS NOT NULL);

ALTER TABLE "categories"
  ADD CONSTRAINT "categories_slug_is_a_slug" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "categories_order_index_from_zero" CHECK ("order_index" >= 0);

ALTER TABLE "courses"
  ADD CONSTRAINT "courses_slug_is_a_slug" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "courses_title_is_not_blank" CHECK (btrim("title") <> ''),
  ADD CONSTRAINT "courses_price_not_negative" CHECK ("price" >= 0),
  ADD CONSTRAINT "courses_currency_is_a_code" CHECK ("currency" ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT "courses_duration_not_negative" CHECK ("duration" >= 0),
  ADD CONSTRAINT "courses_counts_not_negative" CHECK ("lesson_count" >= 0 AND "rating_count" >= 0 AND "enrolled_count" >= 0),
  ADD CONSTRAINT "courses_rating_in_range" CHECK ("rating" BETWEEN 1 AND 5),
  ADD CONSTRAINT "courses_rating_has_reviews" CHECK (("rating" IS NULL) = ("rating_count" = 0)),
  ADD CONSTRAINT "courses_published_has_date" CHECK ("status" NOT IN ('published', 'unlisted') OR "published_at" IS NOT NULL),
  ADD CONSTRAINT "courses_taken_down_reason_has_date" CHECK ("taken_down_reason" IS NULL OR "taken_down_at" IS NOT NULL);

ALTER TABLE "modules"
  ADD CONSTRAINT "modules_order_index_from_zero" CHECK ("order_index" >= 0);

ALTER TABLE "lessons"
  ADD CONSTRAINT "lessons_order_index_from_zero" CHECK ("order_index" >= 0),
  ADD CONSTRAINT "lessons_duration_not_negative" CHECK ("duration" >= 0),
  ADD CONSTRAINT "lessons_revision_from_one" CHECK ("revision" >= 1);

-- A minute's grace, here and later: the app's clock and the database's are not the same.
ALTER TABLE "enrollments"
  ADD CONSTRAINT "enrollments_completed_after_enrolled" CHECK ("completed_at" >= "enrolled_at" - interval '1 minute');

ALTER TABLE "lesson_completions"
  ADD CONSTRAINT "lesson_completions_time_spent_not_negative" CHECK ("time_spent" >= 0);
