-- Disposal of a case's texts and files once its retention period is over: proposed by one administrator, confirmed by another
-- (functions/dispose-case.sql). What the record says about a disposed case stays: acts, figures, hashes.
CREATE TABLE "case_disposal" (
    "case_id" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_by" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    -- How much was removed, by kind.
    "removed" JSONB,

    CONSTRAINT "case_disposal_pkey" PRIMARY KEY ("case_id"),
    CONSTRAINT "case_disposal_two_people" CHECK ("confirmed_by" <> "proposed_by" AND ("confirmed_by" IS NULL) = ("confirmed_at" IS NULL))
);
GRANT SELECT ON "case_disposal" TO tida_portal, tida_worker, tida_admin;
