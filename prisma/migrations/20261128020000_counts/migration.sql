-- Counts kept by the recording, so that a list that grows for years is not counted for each page.
CREATE TABLE "tally" (
    "kind" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "slot" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,

    CONSTRAINT "tally_pkey" PRIMARY KEY ("kind", "organisation_id", "role", "person_id", "slot")
);
-- open steps that exclude a person
CREATE INDEX "open_step_not_persons" ON "open_step" USING GIN ("not_persons") WHERE "closed_at" IS NULL AND "kind" = 'step';
CREATE INDEX "cases_requester_id_idx" ON "cases"("requester_id");
GRANT SELECT, INSERT, UPDATE ("amount") ON "tally" TO tida_worker;
GRANT SELECT ON "tally" TO tida_portal;
