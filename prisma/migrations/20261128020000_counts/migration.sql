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
-- counts of what was recorded before
INSERT INTO "tally" ("kind", "organisation_id", "role", "person_id", "slot", "amount")
SELECT 'asked', coalesce("organisation_id", ''), coalesce("role", ''), coalesce("person_id", ''), hashtext("case_id") & 15, count(*)
FROM "open_step" WHERE "kind" = 'step' AND NOT "optional" AND "closed_at" IS NULL GROUP BY 2, 3, 4, 5;
INSERT INTO "tally" ("kind", "organisation_id", "role", "person_id", "slot", "amount")
SELECT 'done', coalesce("organisation_id", ''), '', "person", hashtext("case_id") & 15, count(*)
FROM "event", LATERAL (SELECT DISTINCT unnest(ARRAY["person_id", "for_person_id"])) AS done ("person")
WHERE "n" = 0 AND "person_id" IS NOT NULL AND "person" IS NOT NULL GROUP BY 2, 4, 5;
-- open steps that exclude a person
CREATE INDEX "open_step_not_persons" ON "open_step" USING GIN ("not_persons") WHERE "closed_at" IS NULL AND "kind" = 'step';
-- notices to a person
CREATE INDEX "notice_person" ON "notice" ("person_id") WHERE "person_id" IS NOT NULL;
CREATE INDEX "cases_requester_id_idx" ON "cases"("requester_id");
GRANT SELECT, INSERT, UPDATE ("amount") ON "tally" TO tida_worker;
GRANT SELECT ON "tally" TO tida_portal;
