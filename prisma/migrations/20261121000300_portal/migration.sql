-- The number people quote (2026-0317); gaps are harmless, a repetition would not be.
CREATE SEQUENCE project_number;
GRANT USAGE ON SEQUENCE project_number TO tida_portal;

-- Administration commands make bearer keys for programs of other people, and end all access of a person at once.
GRANT SELECT, INSERT, UPDATE ON "api_key" TO tida_worker;
GRANT SELECT, DELETE ON "session" TO tida_worker;
GRANT UPDATE ON "account" TO tida_worker;
