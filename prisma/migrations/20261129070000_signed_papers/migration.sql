-- Papers signed as files (PAdES): written once by the worker from the record, handed out by the portal. Without content where no signature is electronic.
CREATE TABLE "signed_paper" (
    "case_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "paper" TEXT NOT NULL,
    "template" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "acted_at" TIMESTAMPTZ(3) NOT NULL,
    "sha256" TEXT,
    "content" BYTEA,
    "signatures" JSONB NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "signed_paper_pkey" PRIMARY KEY ("case_id", "version", "paper")
);
CREATE INDEX "signed_paper_sha256_idx" ON "signed_paper"("sha256");
ALTER TABLE "signed_paper" ADD CONSTRAINT "signed_paper_content" CHECK (
  "content" IS NULL OR ("sha256" IS NOT NULL AND encode(sha256("content"), 'hex') = "sha256"));
ALTER TABLE "signed_paper" ADD CONSTRAINT "signed_paper_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- finds papers still to be signed
CREATE INDEX "event_signed_papers_idx" ON "event"("case_id", "version")
  WHERE "type" IN ('contract-effective', 'task-book-effective', 'contract-amended', 'transfer-signed');

GRANT SELECT, INSERT ON "signed_paper" TO tida_worker;
GRANT SELECT ON "signed_paper" TO tida_portal;
