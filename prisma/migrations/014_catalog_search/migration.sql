-- What a course is found by.

-- AlterTable
ALTER TABLE "courses" ADD COLUMN     "words" tsvector NOT NULL DEFAULT ''::tsvector;

-- CreateTable
CREATE TABLE "catalog_words" (
    "word" TEXT NOT NULL,

    CONSTRAINT "catalog_words_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "idx_catalog_words_spelling" ON "catalog_words" USING GIN ("word" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "idx_courses_words" ON "courses" USING GIN ("words");
