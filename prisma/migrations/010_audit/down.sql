-- Loses the audit log.
DROP TABLE "audit_events";
DROP FUNCTION keep_audit_events();
