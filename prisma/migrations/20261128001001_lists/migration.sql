-- What lists need, as columns: no query looks into the state of a case.
ALTER TABLE "cases" ADD COLUMN "requester_id" TEXT;
ALTER TABLE "cases" ADD COLUMN "public_from" TIMESTAMPTZ(3);
CREATE INDEX "cases_public_from_id_idx" ON "cases"("public_from" DESC, "id" DESC);

-- CreateTable
CREATE TABLE "publication" (
    "case_id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("case_id","subject")
);
CREATE INDEX "publication_from_at_case_id_subject_idx" ON "publication"("from_at" DESC, "case_id" DESC, "subject" DESC);
ALTER TABLE "publication" ADD CONSTRAINT "publication_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT, INSERT, UPDATE ON "publication" TO tida_worker;
GRANT SELECT ON "publication" TO tida_portal, tida_admin;
GRANT SELECT ON "case_delegation" TO tida_admin;
