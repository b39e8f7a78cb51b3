-- Papers that have left the office: each file that was handed out, by the hash of its bytes. The public check answers from this table.
CREATE TABLE "issued_paper" (
    "case_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "paper" TEXT NOT NULL,
    "template" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "acted_at" TIMESTAMPTZ(3) NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "issued_paper_pkey" PRIMARY KEY ("case_id", "version", "paper", "language", "sha256")
);
CREATE INDEX "issued_paper_number_code_idx" ON "issued_paper"("number", "code");
CREATE INDEX "issued_paper_sha256_idx" ON "issued_paper"("sha256");
ALTER TABLE "issued_paper" ADD CONSTRAINT "issued_paper_hashes" CHECK ("sha256" ~ '^[0-9a-f]{64}$' AND "code" ~ '^[0-9a-f]{64}$');

GRANT SELECT, INSERT ON "issued_paper" TO tida_portal;
