-- Loses the history of seats and assigned training. Keeps the seats.
DROP TABLE "training_assignments";
DROP TABLE "license_events";
DROP FUNCTION keep_license_events();
DROP TYPE "license_event_type";
