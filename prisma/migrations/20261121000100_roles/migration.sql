-- Two database roles make true what else would only be agreed: the worker alone writes facts, the portal reads them.
-- They log in only after an operator (scripts/migrate.mjs) has given them a password.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tida_worker') THEN CREATE ROLE tida_worker NOLOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tida_portal') THEN CREATE ROLE tida_portal NOLOGIN; END IF;
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO tida_worker, tida_portal;
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM tida_worker, tida_portal;

-- facts: no DELETE for anybody, no UPDATE of what is append-only
GRANT SELECT, INSERT ON "event", "ledger_transfer", "notice" TO tida_worker;
GRANT SELECT, INSERT, UPDATE ON "project", "project_state", "open_step" TO tida_worker;
GRANT SELECT ON "project", "project_state", "open_step", "event", "ledger_transfer", "notice" TO tida_portal;

-- documents: the portal puts one in, the worker opens what is sealed; neither changes a text
GRANT SELECT, INSERT ON "document" TO tida_portal;
GRANT SELECT ON "document" TO tida_worker;
GRANT UPDATE ("body", "organisation_copy", "unsealed_at") ON "document" TO tida_worker;

-- administration: commands run as the worker
GRANT SELECT, INSERT, UPDATE ON "organisation", "person", "role_grant", "programme" TO tida_worker;
GRANT SELECT ON "organisation", "person", "role_grant", "programme" TO tida_portal;

-- portal
GRANT SELECT, INSERT, UPDATE, DELETE ON "user", "session", "account", "verification", "draft", "api_key", "notice_read" TO tida_portal;
GRANT SELECT, INSERT ON "document_opening" TO tida_portal;
GRANT SELECT, INSERT ON "user", "account" TO tida_worker;
GRANT SELECT ON "document_opening" TO tida_worker;
