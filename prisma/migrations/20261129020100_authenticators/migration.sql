-- Authenticators: with which a person confirms an act. Written by the worker alone, never changed; a registration stands on a code of
-- administration or on an earlier authenticator of the same person (docs/decisions/0029). One chain of hashes covers all rows.
CREATE TABLE "authenticator_record" (
    "n" INTEGER NOT NULL,
    "authenticator" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "what" TEXT NOT NULL CHECK ("what" IN ('registered', 'ended')),
    -- what the portal has signed: of a registration, the public key with it
    "signed" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "signature_key" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "authenticator_record_pkey" PRIMARY KEY ("n"),
    CONSTRAINT "authenticator_record_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX "authenticator_record_once" ON "authenticator_record"("authenticator", "what");
CREATE INDEX "authenticator_record_person_id_idx" ON "authenticator_record"("person_id");
-- a code makes one authenticator
CREATE UNIQUE INDEX "authenticator_record_code" ON "authenticator_record"(("evidence"->>'code')) WHERE "evidence" ? 'code';

-- Administration's part: a code for a person's first authenticator, as a hash, and the end of all that the person has.
CREATE TABLE "authenticator_code" (
    "hash" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "authenticator_code_pkey" PRIMARY KEY ("hash"),
    CONSTRAINT "authenticator_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE TABLE "authenticator_reset" (
    "id" BIGSERIAL NOT NULL,
    "person_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "authenticator_reset_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "authenticator_reset_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

GRANT SELECT, INSERT ("n", "authenticator", "person_id", "what", "signed", "signature", "signature_key", "evidence", "previous_hash", "hash")
  ON "authenticator_record" TO tida_worker;
GRANT SELECT ON "authenticator_code", "authenticator_reset" TO tida_worker;
GRANT SELECT ON "authenticator_record", "authenticator_reset" TO tida_portal;
GRANT SELECT ON "authenticator_record", "authenticator_code", "authenticator_reset" TO tida_admin;
GRANT INSERT ("hash", "person_id", "until") ON "authenticator_code" TO tida_admin;
GRANT INSERT ("person_id") ON "authenticator_reset" TO tida_admin;
GRANT USAGE ON SEQUENCE "authenticator_reset_id_seq" TO tida_admin;

-- An act's assertion by its person's authenticator, as evidence beside the portal's signature.
ALTER TABLE "event" ADD COLUMN "assertion" JSONB;
GRANT INSERT ("assertion") ON "event" TO tida_worker;
