-- Administration has a role of its own: organisations, persons, roles, accounts and keys, and no business fact. The worker
-- reads them no more than it must.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tida_admin') THEN CREATE ROLE tida_admin NOLOGIN; END IF;
END $$;
GRANT USAGE ON SCHEMA public TO tida_admin;

REVOKE INSERT, UPDATE ON "organisation", "person", "role_grant", "programme", "user", "account", "api_key" FROM tida_worker;
REVOKE SELECT, DELETE ON "session" FROM tida_worker;
REVOKE SELECT ON "user", "account", "api_key" FROM tida_worker;

GRANT SELECT, INSERT, UPDATE ON "organisation", "person", "role_grant", "programme" TO tida_admin;
GRANT SELECT, INSERT ON "programme_terms", "holiday_notice" TO tida_admin;
GRANT SELECT, INSERT ON "user" TO tida_admin;
GRANT SELECT, INSERT, UPDATE ON "account", "api_key" TO tida_admin;
GRANT SELECT, DELETE ON "session" TO tida_admin;
-- audit:verify reads everything that is recorded, and writes nothing
GRANT SELECT ON "cases", "case_party", "case_state", "case_handover", "case_chain", "open_step", "event", "ledger_transfer", "effect_request",
  "effect_answer", "notice", "document", "document_opening" TO tida_admin;

-- Who has changed what in administration, when, and what it was before. Written by a trigger, so that nobody can leave it out; a
-- password is never in it. `by`: whom the command names; `role`: as whom the database knows the session.
CREATE TABLE "admin_record" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "by" TEXT,
    "role" TEXT NOT NULL,
    "object" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "admin_record_pkey" PRIMARY KEY ("id")
);
GRANT SELECT ON "admin_record" TO tida_admin;
