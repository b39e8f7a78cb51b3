-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "cases" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "phase" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "title_zh" TEXT NOT NULL DEFAULT '',
    "title_en" TEXT NOT NULL DEFAULT '',
    "title_document" TEXT,
    "sum_fen" BIGINT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_party" (
    "case_id" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "from_version" INTEGER NOT NULL,
    "until_version" INTEGER,

    CONSTRAINT "case_party_pkey" PRIMARY KEY ("case_id","party","from_version")
);

-- CreateTable
CREATE TABLE "case_state" (
    "case_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" JSONB NOT NULL,
    "books" JSONB NOT NULL,

    CONSTRAINT "case_state_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "open_step" (
    "case_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "opened_version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "seat" TEXT,
    "role" TEXT NOT NULL,
    "organisation_id" TEXT,
    "person_id" TEXT,
    "not_persons" TEXT[],
    "offers" TEXT[],
    "about" JSONB NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "calendar" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_why" TEXT,

    CONSTRAINT "open_step_pkey" PRIMARY KEY ("case_id","key","opened_version")
);

-- CreateTable
CREATE TABLE "event" (
    "case_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "stage" TEXT,
    "step" TEXT,
    "step_version" INTEGER,
    "outcome" TEXT,
    "subject" TEXT,
    "key" TEXT,
    "submission_id" TEXT,
    "person_id" TEXT,
    "organisation_id" TEXT,
    "role" TEXT,
    "document" TEXT,
    "document_state" TEXT,
    "details" JSONB NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("case_id","version","n")
);

-- CreateTable
CREATE TABLE "ledger_transfer" (
    "case_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "transfer_id" TEXT NOT NULL,
    "debit" TEXT NOT NULL,
    "credit" TEXT NOT NULL,
    "fen" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "formula" JSONB,
    "reverses" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_transfer_pkey" PRIMARY KEY ("case_id","version","n")
);

-- CreateTable
CREATE TABLE "notice" (
    "case_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "template" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "organisation_id" TEXT,
    "person_id" TEXT,
    "about" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("case_id","version","n")
);

-- CreateTable
CREATE TABLE "document" (
    "case_id" TEXT NOT NULL,
    "submission_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "body" TEXT,
    "envelope" BYTEA,
    "organisation_copy" BYTEA,
    "organisation_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "unsealed_at" TIMESTAMPTZ(3),

    CONSTRAINT "document_pkey" PRIMARY KEY ("case_id","submission_id","hash")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "uscc" TEXT,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "region" TEXT,
    "fictional" BOOLEAN NOT NULL DEFAULT false,
    "bank_account" TEXT,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "user_id" TEXT,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "case_id" TEXT,
    "valid_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "valid_until" TIMESTAMPTZ(3),
    "evidence" TEXT,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "platform_id" TEXT NOT NULL,
    "funder_id" TEXT NOT NULL,
    "terms" JSONB NOT NULL,
    "open" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "expires_at" TIMESTAMP(3) NOT NULL,
    "token" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMP(3),
    "refresh_token_expires_at" TIMESTAMP(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMP(3) NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "case_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("case_id","key","organisation_id","person_id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_read" (
    "person_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_read_pkey" PRIMARY KEY ("person_id","case_id","version","n")
);

-- CreateTable
CREATE TABLE "document_opening" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "person_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_opening_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "cases_number_key" ON "cases"("number");

-- CreateIndex
CREATE INDEX "cases_phase_updated_at_id_idx" ON "cases"("phase", "updated_at" DESC, "id");

-- CreateIndex
CREATE INDEX "case_party_organisation_id_case_id_idx" ON "case_party"("organisation_id", "case_id");

-- CreateIndex
CREATE INDEX "event_person_id_at_idx" ON "event"("person_id", "at" DESC);

-- CreateIndex
CREATE INDEX "event_case_id_step_subject_idx" ON "event"("case_id", "step", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "event_case_id_submission_id_key" ON "event"("case_id", "submission_id");

-- CreateIndex
CREATE INDEX "ledger_transfer_case_id_debit_idx" ON "ledger_transfer"("case_id", "debit");

-- CreateIndex
CREATE INDEX "ledger_transfer_case_id_credit_idx" ON "ledger_transfer"("case_id", "credit");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_transfer_case_id_transfer_id_key" ON "ledger_transfer"("case_id", "transfer_id");

-- CreateIndex
CREATE INDEX "notice_organisation_id_role_at_idx" ON "notice"("organisation_id", "role", "at" DESC);

-- CreateIndex
CREATE INDEX "document_case_id_hash_idx" ON "document"("case_id", "hash");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_uscc_key" ON "organisation"("uscc");

-- CreateIndex
CREATE UNIQUE INDEX "person_user_id_key" ON "person"("user_id");

-- CreateIndex
CREATE INDEX "role_grant_organisation_id_role_idx" ON "role_grant"("organisation_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "role_grant_person_id_organisation_id_role_case_id_key" ON "role_grant"("person_id", "organisation_id", "role", "case_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key"("hash");

-- CreateIndex
CREATE INDEX "api_key_person_id_idx" ON "api_key"("person_id");

-- CreateIndex
CREATE INDEX "document_opening_case_id_at_idx" ON "document_opening"("case_id", "at");

-- AddForeignKey
ALTER TABLE "case_party" ADD CONSTRAINT "case_party_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_state" ADD CONSTRAINT "case_state_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "open_step" ADD CONSTRAINT "open_step_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_transfer" ADD CONSTRAINT "ledger_transfer_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma's schema cannot say.
ALTER TABLE "ledger_transfer" ADD CONSTRAINT "ledger_transfer_moves" CHECK ("fen" > 0 AND "debit" <> "credit");
ALTER TABLE "document" ADD CONSTRAINT "document_has_content" CHECK (("body" IS NULL) <> ("envelope" IS NULL) OR "unsealed_at" IS NOT NULL);
-- the inbox: what is open for an organisation's role, a person, or everybody in a role, soonest first
CREATE INDEX "open_step_inbox" ON "open_step" ("organisation_id", "role", "due_at", "case_id", "key") WHERE "closed_at" IS NULL AND "kind" = 'step';
CREATE INDEX "open_step_person" ON "open_step" ("person_id", "due_at", "case_id", "key") WHERE "closed_at" IS NULL AND "kind" = 'step' AND "person_id" IS NOT NULL;
CREATE INDEX "open_step_call" ON "open_step" ("role", "due_at", "case_id", "key") WHERE "closed_at" IS NULL AND "kind" = 'step' AND "organisation_id" IS NULL AND "person_id" IS NULL;
-- a grant for all projects is one grant: null is no value to a unique key
CREATE UNIQUE INDEX "role_grant_everywhere" ON "role_grant" ("person_id", "organisation_id", "role") WHERE "case_id" IS NULL;

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
GRANT SELECT, INSERT, UPDATE ON "cases", "case_state", "open_step" TO tida_worker;
GRANT SELECT, INSERT, UPDATE ("until_version") ON "case_party" TO tida_worker;
GRANT SELECT ON "cases", "case_party", "case_state", "open_step", "event", "ledger_transfer", "notice" TO tida_portal;

-- documents: the portal puts one in, the worker opens what is sealed; neither changes a text. The portal encrypts a copy again under
-- another secret (document_stays).
GRANT SELECT, INSERT, UPDATE ("organisation_copy") ON "document" TO tida_portal;
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

-- The number people quote (2026-0317); gaps are harmless, a repetition would not be.
CREATE SEQUENCE case_number;
GRANT USAGE ON SEQUENCE case_number TO tida_portal;

-- Administration commands make bearer keys for programs of other people, and end all access of a person at once.
GRANT SELECT, INSERT, UPDATE ON "api_key" TO tida_worker;
GRANT SELECT, DELETE ON "session" TO tida_worker;
GRANT UPDATE ON "account" TO tida_worker;

-- A draft goes in the transaction that records its act: the worker sees whose draft it is, not its content.
GRANT SELECT (case_id, key, organisation_id, person_id), DELETE ON "draft" TO tida_worker;
