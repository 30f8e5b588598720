-- Loses progress inside lessons, notes and lesson history. Keeps completions.
DROP TABLE "lesson_versions";
DROP TABLE "lesson_notes";
DROP TABLE "lesson_progress";
