-- The list of an organisation's signatories: letters of authorisation with a limit and a validity. Written by the worker's function
-- change_people alone; an entry counts from `confirmed_at` on, and stays when it has ended.
CREATE TABLE "signatory_authority" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "letter" TEXT NOT NULL,
    "file" TEXT,
    "limit_fen" BIGINT,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_until" TIMESTAMPTZ(3) NOT NULL,
    "entered_by" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "signatory_authority_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "signatory_authority_organisation_id_idx" ON "signatory_authority"("organisation_id");

-- The files of these letters: written by the portal once, and named by their hash in the signed request.
CREATE TABLE "signatory_letter" (
    "organisation_id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "signatory_letter_pkey" PRIMARY KEY ("organisation_id", "sha256")
);

GRANT SELECT ON "signatory_authority" TO tida_portal, tida_worker, tida_admin;
GRANT SELECT, UPDATE ("content") ON "signatory_letter" TO tida_portal; -- encrypted again under a new secret
GRANT INSERT ("organisation_id", "sha256", "name", "type", "content") ON "signatory_letter" TO tida_portal;
