-- Names that a person or an organisation had before a correction. What was written under a name is read with it; `change_register` alone writes here.
CREATE TABLE "former_name" (
    "entry_id" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "former_name_pkey" PRIMARY KEY ("entry_id")
);
CREATE INDEX "former_name_subject_id_until_idx" ON "former_name"("subject_id", "until");

GRANT SELECT ON "former_name" TO tida_portal, tida_worker, tida_admin;
