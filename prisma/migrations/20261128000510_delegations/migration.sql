-- Who acts for whom in a case, and in whose place an act was done.
CREATE TABLE "case_delegation" (
    "case_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "by_person_id" TEXT NOT NULL,
    "to_person_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_until" TIMESTAMPTZ(3) NOT NULL,
    "steps" TEXT[],

    CONSTRAINT "case_delegation_pkey" PRIMARY KEY ("case_id","id")
);
CREATE INDEX "case_delegation_to_person_id_case_id_idx" ON "case_delegation"("to_person_id", "case_id");
ALTER TABLE "case_delegation" ADD CONSTRAINT "case_delegation_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT, INSERT, UPDATE ("valid_until") ON "case_delegation" TO tida_worker;
GRANT SELECT ON "case_delegation" TO tida_portal;

ALTER TABLE "event" ADD COLUMN "for_person_id" TEXT;
GRANT INSERT ("for_person_id") ON "event" TO tida_worker;
