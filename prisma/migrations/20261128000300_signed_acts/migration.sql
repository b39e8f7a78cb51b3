-- An act is recorded with the portal's signature: the text that it covers, the signature, the key's id. Checks that must not
-- trust the workflow read these. `recorded_at` is the database's own clock; what a workflow says of the time is in `at`.
ALTER TABLE "event" ADD COLUMN "signed" TEXT;
ALTER TABLE "event" ADD COLUMN "signature" TEXT;
ALTER TABLE "event" ADD COLUMN "signature_key" TEXT;
ALTER TABLE "event" ADD COLUMN "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp();

-- What a run of a case hands on to the next: only a file with this hash is taken over.
CREATE TABLE "case_handover" (
    "id" BIGSERIAL NOT NULL,
    "case_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "case_handover_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "case_handover_case_id_id_idx" ON "case_handover"("case_id", "id" DESC);
ALTER TABLE "case_handover" ADD CONSTRAINT "case_handover_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT, INSERT ON "case_handover" TO tida_worker;
GRANT USAGE ON SEQUENCE "case_handover_id_seq" TO tida_worker;
