-- Loses certificates, reviews and the list of stored files (the files themselves stay).
DROP TABLE "media_assets";
DROP TABLE "course_reviews";
DROP TABLE "certificates";
DROP TYPE "media_kind";
