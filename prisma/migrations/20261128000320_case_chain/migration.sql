-- One link for each version of a case. It covers what the version has added (events, transfers, requests to the world, the envelope),
-- the change of its openings, its row in lists, and the hash of the state where that was written. `npm run audit:verify`
-- recomputes it outside of the database, and compares the heads that the workers keep in a file of their own.
CREATE TABLE "case_chain" (
    "case_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "openings" JSONB NOT NULL,
    "summary" JSONB,
    "parts" JSONB NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "case_chain_pkey" PRIMARY KEY ("case_id","version")
);
ALTER TABLE "case_chain" ADD CONSTRAINT "case_chain_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT, INSERT ("case_id", "version", "openings", "summary", "parts", "previous_hash", "hash") ON "case_chain" TO tida_worker;
GRANT SELECT ON "case_chain" TO tida_portal;
