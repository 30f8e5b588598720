-- Loses nothing. The extension stays: it may be somebody else's.
-- CASCADE takes our view with it.
DROP FUNCTION statement_statistics() CASCADE;
