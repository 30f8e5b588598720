-- Loses nothing.
DROP FUNCTION access_grounds(text, int);
DROP FUNCTION plan_covers(int, int);
