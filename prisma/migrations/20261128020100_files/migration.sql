-- Uploaded files. A row is no fact: an act that names it makes it evidence (file_use, by the worker alone); from then on it
-- cannot be deleted. `secret` holds name and key of the content, encrypted for the portal; a sealing erases it.
CREATE TABLE "file" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT,
    "state" TEXT NOT NULL,
    "why" TEXT,
    "blob" TEXT,
    "secret" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "file_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "file_case_id_key_person_id_idx" ON "file"("case_id", "key", "person_id");
CREATE INDEX "file_person_id_idx" ON "file"("person_id");
CREATE INDEX "file_state_idx" ON "file"("state");
ALTER TABLE "file" ADD CONSTRAINT "file_known_state" CHECK ("state" IN ('receiving', 'scanning', 'clean', 'refused', 'disposed'));

-- Which acts name it.
CREATE TABLE "file_use" (
    "case_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "file_id" TEXT NOT NULL,

    CONSTRAINT "file_use_pkey" PRIMARY KEY ("case_id", "version", "file_id")
);
CREATE INDEX "file_use_file_id_idx" ON "file_use"("file_id");
ALTER TABLE "file_use" ADD CONSTRAINT "file_use_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "file"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Who took it, of which act.
CREATE TABLE "file_download" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "file_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "first_byte" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "file_download_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "file_download_case_id_at_idx" ON "file_download"("case_id", "at");

-- Files that a sealed document names: its text says nothing before it is opened.
ALTER TABLE "document" ADD COLUMN "files" TEXT[] NOT NULL DEFAULT '{}';

GRANT SELECT, INSERT, DELETE, UPDATE ("bytes", "sha256", "state", "why", "blob", "secret", "changed_at") ON "file" TO tida_portal;
GRANT SELECT ON "file_use" TO tida_portal;
GRANT SELECT, INSERT, DELETE ON "file_download" TO tida_portal; -- kept for 36 months
GRANT SELECT (id, case_id, organisation_id, sha256, state), UPDATE ("secret") ON "file" TO tida_worker;
GRANT SELECT, INSERT ON "file_use" TO tida_worker;
GRANT SELECT ON "file_download" TO tida_worker;
