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

-- The listed courses in each order, and all that the filters ask of them, so that counting reads no table.

-- CreateIndex
CREATE INDEX "idx_listed_courses_facets" ON "courses"("category_id", "level", "price", "duration", "rating", "learning_styles", "id") WHERE (status = 'published' and taken_down_at is null);

-- CreateIndex
CREATE INDEX "idx_listed_courses_popular" ON "courses"("enrolled_count" DESC, "title", "id") WHERE (status = 'published' and taken_down_at is null);

-- CreateIndex
CREATE INDEX "idx_listed_courses_newest" ON "courses"("published_at" DESC, "id") WHERE (status = 'published' and taken_down_at is null);

-- CreateIndex
CREATE INDEX "idx_listed_courses_rating" ON "courses"("rating" DESC NULLS LAST, "enrolled_count" DESC, "id") WHERE (status = 'published' and taken_down_at is null);

-- CreateIndex
CREATE INDEX "idx_listed_courses_duration" ON "courses"("duration", "id") WHERE (status = 'published' and taken_down_at is null);

-- CreateIndex
CREATE INDEX "idx_listed_courses_price" ON "courses"("price", "title", "id") WHERE (status = 'published' and taken_down_at is null);

-- An index holds them.
ALTER TABLE "courses" ADD CONSTRAINT "courses_learning_styles_are_few" CHECK (length("learning_styles"::text) <= 400);

-- The words of a course, the weightiest first: title, description, outcomes, titles of published lessons.
CREATE FUNCTION course_words(p_title text, p_description text, p_outcomes text[], p_lessons text)
RETURNS tsvector LANGUAGE sql STABLE
RETURN setweight(to_tsvector('english', COALESCE(p_title, '')), 'A')
  || setweight(to_tsvector('english', COALESCE(p_description, '')), 'B')
  || setweight(to_tsvector('english', COALESCE(array_to_string(p_outcomes, ' ; '), '')), 'C')
  || setweight(to_tsvector('english', COALESCE(p_lessons, '')), 'D');

CREATE FUNCTION published_lesson_titles(p_course_id int) RETURNS text LANGUAGE sql STABLE
RETURN (
  SELECT string_agg(l.title, ' ; ' ORDER BY m.order_index, l.order_index)
  FROM modules m JOIN lessons l ON l.module_id = m.id
  WHERE m.course_id = p_course_id AND l.published_at IS NOT NULL
);

UPDATE courses c
SET words = course_words(c.title, c.description, c.learning_outcomes, published_lesson_titles(c.id));

-- The course writes its own words as it is written. Its row is locked by then, so that what lessons changed
-- before is seen here, and what they change later waits.
CREATE FUNCTION write_course_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.words := course_words(NEW.title, NEW.description, NEW.learning_outcomes, published_lesson_titles(NEW.id));
  RETURN NEW;
END $$;

CREATE TRIGGER "courses_write_words" BEFORE INSERT ON "courses"
  FOR EACH ROW EXECUTE FUNCTION write_course_words();
CREATE TRIGGER "courses_rewrite_words" BEFORE UPDATE OF "title", "description", "learning_outcomes" ON "courses"
  FOR EACH ROW WHEN ((OLD.title, OLD.description, OLD.learning_outcomes)
    IS DISTINCT FROM (NEW.title, NEW.description, NEW.learning_outcomes))
  EXECUTE FUNCTION write_course_words();

-- Brings the words of courses up to date with their lessons. The rows are locked in one order, so that two
-- statements over many courses wait for each other instead of for ever.
CREATE FUNCTION refresh_course_words(p_course_ids int[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF cardinality(p_course_ids) IS NULL OR cardinality(p_course_ids) = 0 THEN RETURN; END IF;
  PERFORM FROM courses WHERE id = ANY(p_course_ids) ORDER BY id FOR NO KEY UPDATE;
  UPDATE courses c SET words = fresh.words
  FROM (
    SELECT o.id, course_words(o.title, o.description, o.learning_outcomes, published_lesson_titles(o.id)) AS words
    FROM courses o WHERE o.id = ANY(p_course_ids)
  ) fresh
  WHERE c.id = fresh.id AND c.words IS DISTINCT FROM fresh.words;
END $$;

CREATE FUNCTION lessons_added_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_course_words(ARRAY(
    SELECT DISTINCT m.course_id FROM added l JOIN modules m ON m.id = l.module_id
    WHERE l.published_at IS NOT NULL
  ));
  RETURN NULL;
END $$;

-- Most changes of a lesson say nothing new: they are drafts, lengths or films.
CREATE FUNCTION lessons_changed_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_course_words(ARRAY(
    SELECT DISTINCT m.course_id
    FROM changed n JOIN former o ON o.id = n.id
    JOIN modules m ON m.id IN (n.module_id, o.module_id)
    WHERE (n.published_at IS NOT NULL, n.title, n.module_id)
      IS DISTINCT FROM (o.published_at IS NOT NULL, o.title, o.module_id)
      AND (n.published_at IS NOT NULL OR o.published_at IS NOT NULL)
  ));
  RETURN NULL;
END $$;

CREATE FUNCTION lessons_removed_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_course_words(ARRAY(
    SELECT DISTINCT m.course_id FROM removed l JOIN modules m ON m.id = l.module_id
    WHERE l.published_at IS NOT NULL
  ));
  RETURN NULL;
END $$;

-- A module that goes takes its lessons along: then they no longer say which course was theirs.
CREATE FUNCTION modules_removed_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_course_words(ARRAY(SELECT DISTINCT course_id FROM removed));
  RETURN NULL;
END $$;

CREATE FUNCTION modules_moved_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_course_words(ARRAY(
    SELECT o.course_id FROM changed n JOIN former o ON o.id = n.id WHERE n.course_id <> o.course_id
    UNION
    SELECT n.course_id FROM changed n JOIN former o ON o.id = n.id WHERE n.course_id <> o.course_id
  ));
  RETURN NULL;
END $$;

CREATE TRIGGER "lessons_added_words" AFTER INSERT ON "lessons"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION lessons_added_words();
CREATE TRIGGER "lessons_changed_words" AFTER UPDATE ON "lessons"
  REFERENCING OLD TABLE AS former NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION lessons_changed_words();
CREATE TRIGGER "lessons_removed_words" AFTER DELETE ON "lessons"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION lessons_removed_words();
CREATE TRIGGER "modules_removed_words" AFTER DELETE ON "modules"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION modules_removed_words();
CREATE TRIGGER "modules_moved_words" AFTER UPDATE ON "modules"
  REFERENCING OLD TABLE AS former NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION modules_moved_words();

-- The words as they are spelled. They stay when a course loses them: a suggestion is tried before it is made.
CREATE FUNCTION spell_course_words(p_course_id int) RETURNS SETOF text LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT w
  FROM courses c, unnest(tsvector_to_array(to_tsvector('simple', concat_ws(
    ' ; ', c.title, c.description, array_to_string(c.learning_outcomes, ' ; '), published_lesson_titles(c.id)
  )))) AS w
  WHERE c.id = p_course_id AND w ~ '^[[:alpha:]]{4,40}$';
END;

INSERT INTO catalog_words (word)
SELECT DISTINCT w FROM courses c, spell_course_words(c.id) AS w
ORDER BY w
ON CONFLICT DO NOTHING;

CREATE FUNCTION learn_catalog_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO catalog_words (word)
  SELECT w FROM spell_course_words(NEW.id) AS w
  WHERE NOT EXISTS (SELECT FROM catalog_words k WHERE k.word = w)
  ORDER BY w
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

-- At the commit: two people who bring the same new words meet for a moment only, and in one order.
CREATE CONSTRAINT TRIGGER "courses_teach_words" AFTER INSERT ON "courses"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION learn_catalog_words();
CREATE CONSTRAINT TRIGGER "courses_teach_new_words" AFTER UPDATE OF "title", "words" ON "courses"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.words IS DISTINCT FROM NEW.words)
  EXECUTE FUNCTION learn_catalog_words();

-- The plans under a person's own subscriptions and seats, with what decides whether they count. Works without an
-- outer context: it asks as the person, so row-level security shows that person's own rows and no others.
CREATE FUNCTION plan_grounds(p_user_id text)
RETURNS TABLE (
  ground text, plan_id int, status text, seat text, ends_at timestamptz, first_failed_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY INVOKER AS $$
DECLARE
  outer_user text := current_setting('app.user_id', true);
BEGIN
  PERFORM set_config('app.user_id', COALESCE(p_user_id, ''), true);

  RETURN QUERY
  SELECT 'license', s.plan_id, s.status::text, l.status::text,
         LEAST(l.ended_at, l.expires_at,
               CASE WHEN s.status <> 'past_due' THEN (s.end_date + 1)::timestamp AT TIME ZONE 'UTC' END)::timestamptz,
         s.first_failed_at::timestamptz
  FROM licenses l JOIN company_subscriptions s ON s.id = l.subscription_id
  WHERE l.assigned_user_id = p_user_id

  UNION ALL
  SELECT 'subscription', s.plan_id, s.status::text, NULL,
         CASE WHEN s.status <> 'past_due' THEN (s.end_date + 1)::timestamp AT TIME ZONE 'UTC' END::timestamptz,
         s.first_failed_at::timestamptz
  FROM user_subscriptions s
  WHERE s.user_id = p_user_id;

  PERFORM set_config('app.user_id', COALESCE(outer_user, ''), true);
END $$;
