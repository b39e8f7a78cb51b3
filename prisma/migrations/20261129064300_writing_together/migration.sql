-- Several people at one draft (docs/decisions/0043). No facts: written by the portal alone, in no chain. A draft is of one person, who may
-- act; `draft_writer` are colleagues whom this person has asked to write in it.
CREATE TABLE "draft_writer" (
    "case_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "writer_id" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_writer_pkey" PRIMARY KEY ("case_id", "key", "organisation_id", "person_id", "writer_id")
);
ALTER TABLE "draft_writer" ADD CONSTRAINT "draft_writer_another" CHECK ("person_id" <> "writer_id");
CREATE INDEX "draft_writer_writer_id_case_id_idx" ON "draft_writer"("writer_id", "case_id");

-- Who wrote each field last and when, and whether its author calls it done. It stays when the draft goes with its act. `tab` and
-- `turn` are those of the save: a repeated or overtaken save of the same tab is no conflict.
CREATE TABLE "draft_field" (
    "case_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "changed_by" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tab" TEXT,
    "turn" INTEGER NOT NULL DEFAULT 0,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "draft_field_pkey" PRIMARY KEY ("case_id", "key", "organisation_id", "person_id", "outcome", "field")
);
CREATE INDEX "draft_field_changed_by_idx" ON "draft_field"("changed_by");

-- The field in which a writer is now; over after a minute without a sign of life.
CREATE TABLE "draft_presence" (
    "case_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "writer_id" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_presence_pkey" PRIMARY KEY ("case_id", "key", "organisation_id", "person_id", "writer_id")
);

GRANT SELECT, INSERT, DELETE ON "draft_writer" TO tida_portal;
GRANT SELECT, INSERT, UPDATE, DELETE ON "draft_field", "draft_presence" TO tida_portal;
