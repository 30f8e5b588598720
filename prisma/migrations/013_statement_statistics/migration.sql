-- The names that older monitoring queries use.

-- PostgreSQL 13 renamed total_time and mean_time of pg_stat_statements. This view has both names, so
-- that queries written for either work. It is empty where the extension is missing or not loaded;
-- the extension itself lives in the schema `monitoring`, made by a superuser.
DO $$
BEGIN
  CREATE SCHEMA IF NOT EXISTS monitoring;
  CREATE EXTENSION IF NOT EXISTS pg_stat_statements SCHEMA monitoring;
  GRANT USAGE ON SCHEMA monitoring TO PUBLIC;
EXCEPTION WHEN OTHERS THEN
  RAISE NOTICE 'pg_stat_statements was not made: %', SQLERRM;
END $$;

CREATE FUNCTION statement_statistics()
RETURNS TABLE (
  query text, calls bigint, total_exec_time double precision, mean_exec_time double precision,
  min_exec_time double precision, max_exec_time double precision, "rows" bigint,
  shared_blks_hit bigint, shared_blks_read bigint
)
LANGUAGE plpgsql STABLE SECURITY INVOKER AS $$
DECLARE
  source regclass := (
    SELECT c.oid FROM pg_extension e
    JOIN pg_depend d ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.deptype = 'e'
    JOIN pg_class c ON d.classid = 'pg_class'::regclass AND c.oid = d.objid
    WHERE e.extname = 'pg_stat_statements' AND c.relname = 'pg_stat_statements'
  );
BEGIN
  IF source IS NULL THEN RETURN; END IF;
  RETURN QUERY EXECUTE format(
    'SELECT s.query, s.calls, s.total_exec_time, s.mean_exec_time, s.min_exec_time, s.max_exec_time,
            s.rows, s.shared_blks_hit, s.shared_blks_read
     FROM %s s WHERE s.dbid = (SELECT oid FROM pg_database WHERE datname = current_database())', source);
EXCEPTION WHEN object_not_in_prerequisite_state THEN
  RETURN;
END $$;

-- Where the extension was made in `public` before, its own view has the name and stays.
DO $$
BEGIN
  IF to_regclass('public.pg_stat_statements') IS NULL THEN
    CREATE VIEW pg_stat_statements WITH (security_invoker = true) AS
    SELECT query, calls, total_exec_time AS total_time, mean_exec_time AS mean_time, total_exec_time,
           mean_exec_time, min_exec_time, max_exec_time, "rows", shared_blks_hit, shared_blks_read
    FROM statement_statistics();
  END IF;
END $$;
