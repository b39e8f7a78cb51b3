-- What a case has asked the world for, and what the world has answered, as rows of their own: whoever carries an effect out looks
-- here and never into the state. Nobody changes or deletes either.
CREATE TABLE "effect_request" (
    "case_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "effect" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "effect_request_pkey" PRIMARY KEY ("case_id","version","effect")
);
CREATE TABLE "effect_answer" (
    "case_id" TEXT NOT NULL,
    "effect" TEXT NOT NULL,
    -- of the canonical JSON
    "hash" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "effect_answer_pkey" PRIMARY KEY ("case_id","effect","hash")
);
ALTER TABLE "effect_request" ADD CONSTRAINT "effect_request_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- the worker writes rows, the database the time at which it has got them
GRANT SELECT, INSERT ("case_id", "version", "effect", "kind", "payload") ON "effect_request" TO tida_worker;
GRANT SELECT, INSERT ("case_id", "effect", "hash") ON "effect_answer" TO tida_worker;
REVOKE INSERT ON "event", "case_handover" FROM tida_worker;
GRANT INSERT ("case_id", "version", "n", "type", "cause", "at", "stage", "step", "step_version", "outcome", "subject", "key", "submission_id",
  "person_id", "organisation_id", "role", "document", "document_state", "details", "signed", "signature", "signature_key", "previous_hash", "hash")
  ON "event" TO tida_worker;
GRANT INSERT ("case_id", "version", "hash") ON "case_handover" TO tida_worker;
