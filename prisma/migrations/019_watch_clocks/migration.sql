-- One clock per person for what counts as watched: real time pays once, however many lessons are open.

-- CreateTable
CREATE TABLE "watch_clocks" (
    "user_id" TEXT NOT NULL,
    "seconds" DECIMAL(8,3) NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "watch_clocks_pkey" PRIMARY KEY ("user_id")
);

-- AddForeignKey
ALTER TABLE "watch_clocks" ADD CONSTRAINT "watch_clocks_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "watch_clocks"
  ADD CONSTRAINT "watch_clocks_seconds_not_negative" CHECK ("seconds" >= 0);

-- 2.5 seconds may count for each real one since the person's first report of any lesson. At most 4 hours are saved
-- up: the longest stretch without a network that still counts. What is not paid for is left out from the right; the
-- browser keeps it and reports it again. The clock is locked after the lesson's row, never the other way around.
CREATE FUNCTION pay_for_watched() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  pieces int4multirange := NEW.watched - OLD.watched;
  claimed int := (SELECT sum(upper(piece) - lower(piece)) FROM unnest(pieces) piece);
  available numeric;
  granted int;
BEGIN
  LOOP
    SELECT least(2.5 * 4 * 60 * 60, c.seconds + 2.5 * greatest(0, extract(epoch FROM now() - c.at))) INTO available
    FROM public.watch_clocks c WHERE c.user_id = NEW.user_id FOR NO KEY UPDATE;
    EXIT WHEN FOUND;
    INSERT INTO public.watch_clocks (user_id, at)
    SELECT NEW.user_id, min(p.started_at) FROM public.lesson_progress p WHERE p.user_id = NEW.user_id
    ON CONFLICT DO NOTHING;
  END LOOP;

  granted := least(claimed, floor(available));
  UPDATE public.watch_clocks c SET seconds = available - granted, at = greatest(c.at, now())
  WHERE c.user_id = NEW.user_id;

  IF granted < claimed THEN
    NEW.watched := NEW.watched - pieces + (
      SELECT coalesce(range_agg(int4range(start, least(stop, stop - so_far + granted))), '{}')
      FROM (
        SELECT lower(piece) AS start, upper(piece) AS stop,
               sum(upper(piece) - lower(piece)) OVER (ORDER BY lower(piece))::int AS so_far
        FROM unnest(pieces) piece
      ) paid
      WHERE so_far - (stop - start) < granted);
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "lesson_progress_watched_is_paid" BEFORE UPDATE OF "watched" ON "lesson_progress"
  FOR EACH ROW WHEN (NOT OLD.watched @> NEW.watched) EXECUTE FUNCTION pay_for_watched();
