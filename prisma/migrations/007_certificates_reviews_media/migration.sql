-- Certificates, reviews and stored files.

-- CreateEnum
CREATE TYPE "media_kind" AS ENUM ('image', 'video', 'poster', 'captions', 'attachment', 'avatar');

-- CreateTable
CREATE TABLE "certificates" (
    "id" TEXT NOT NULL,
    "enrollment_id" INTEGER NOT NULL,
    "user_id" TEXT NOT NULL,
    "course_id" INTEGER NOT NULL,
    "holder_name" TEXT NOT NULL,
    "course_title" TEXT NOT NULL,
    "instructor_name" TEXT NOT NULL,
    "issuer_name" TEXT NOT NULL,
    "duration" INTEGER NOT NULL,
    "grade" INTEGER,
    "issued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_reason" TEXT,
    "replaced_by_id" TEXT,

    CONSTRAINT "certificates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "course_reviews" (
    "id" SERIAL NOT NULL,
    "user_id" TEXT NOT NULL,
    "course_id" INTEGER NOT NULL,
    "rating" INTEGER NOT NULL,
    "body" TEXT,
    "hidden_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "course_reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "media_assets" (
    "id" UUID NOT NULL,
    "owner_id" TEXT NOT NULL,
    "course_id" INTEGER,
    "lesson_id" INTEGER,
    "parent_id" UUID,
    "kind" "media_kind" NOT NULL,
    "storage_key" TEXT NOT NULL,
    "filename" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "duration" INTEGER,
    "language" TEXT,
    "alt" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "media_assets_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "certificates_replaced_by_id_key" ON "certificates"("replaced_by_id");

-- CreateIndex
CREATE INDEX "certificates_user_id_idx" ON "certificates"("user_id");

-- CreateIndex
CREATE INDEX "certificates_course_id_idx" ON "certificates"("course_id");

-- CreateIndex
CREATE UNIQUE INDEX "idx_one_valid_certificate" ON "certificates"("enrollment_id") WHERE (revoked_at is null);

-- CreateIndex
CREATE INDEX "course_reviews_course_id_created_at_idx" ON "course_reviews"("course_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "course_reviews_user_id_course_id_key" ON "course_reviews"("user_id", "course_id");

-- CreateIndex
CREATE UNIQUE INDEX "media_assets_storage_key_key" ON "media_assets"("storage_key");

-- CreateIndex
CREATE INDEX "media_assets_owner_id_idx" ON "media_assets"("owner_id");

-- CreateIndex
CREATE INDEX "media_assets_course_id_idx" ON "media_assets"("course_id");

-- CreateIndex
CREATE INDEX "media_assets_lesson_id_idx" ON "media_assets"("lesson_id");

-- CreateIndex
CREATE INDEX "media_assets_parent_id_idx" ON "media_assets"("parent_id");

-- AddForeignKey
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_enrollment_id_fkey" FOREIGN KEY ("enrollment_id") REFERENCES "enrollments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "courses"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_replaced_by_id_fkey" FOREIGN KEY ("replaced_by_id") REFERENCES "certificates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_reviews" ADD CONSTRAINT "course_reviews_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_reviews" ADD CONSTRAINT "course_reviews_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "courses"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media_assets" ADD CONSTRAINT "media_assets_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media_assets" ADD CONSTRAINT "media_assets_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "courses"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media_assets" ADD CONSTRAINT "media_assets_lesson_id_fkey" FOREIGN KEY ("lesson_id") REFERENCES "lessons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media_assets" ADD CONSTRAINT "media_assets_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "media_assets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "certificates"
  ADD CONSTRAINT "certificates_duration_not_negative" CHECK ("duration" >= 0),
  ADD CONSTRAINT "certificates_grade_in_percent" CHECK ("grade" BETWEEN 0 AND 100),
  ADD CONSTRAINT "certificates_revoked_after_issued" CHECK ("revoked_at" >= "issued_at" - interval '1 minute'),
  ADD CONSTRAINT "certificates_revoked_has_reason" CHECK (("revoked_at" IS NULL) = ("revoked_reason" IS NULL)),
  ADD CONSTRAINT "certificates_replaced_is_revoked" CHECK ("replaced_by_id" IS NULL OR ("revoked_at" IS NOT NULL AND "replaced_by_id" <> "id"));

ALTER TABLE "course_reviews"
  ADD CONSTRAINT "course_reviews_rating_in_range" CHECK ("rating" BETWEEN 1 AND 5);

ALTER TABLE "media_assets"
  ADD CONSTRAINT "media_assets_bytes_not_negative" CHECK ("bytes" >= 0),
  ADD CONSTRAINT "media_assets_dimensions_positive" CHECK ("width" > 0 AND "height" > 0),
  ADD CONSTRAINT "media_assets_duration_not_negative" CHECK ("duration" >= 0),
  ADD CONSTRAINT "media_assets_sha256_is_one" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
