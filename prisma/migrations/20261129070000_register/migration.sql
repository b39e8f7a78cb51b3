-- The platform's register beside organisations and persons: measures (sanctions, bars), classes of enterprises, experts' profiles and ties. The portal
-- writes subject and body; an entry counts from `entered_at` on (a class from `confirmed_at`), which the worker writes for a signed request. Ended ones stay.
CREATE TABLE "register_entry" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "organisation_id" TEXT,
    "entered_by" TEXT,
    "entered_at" TIMESTAMPTZ(3),
    "confirmed_by" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "register_entry_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "register_entry_subject_id_kind_idx" ON "register_entry"("subject_id", "kind");

GRANT SELECT ON "register_entry" TO tida_portal, tida_worker, tida_admin;
GRANT INSERT ("id", "kind", "subject_id", "body") ON "register_entry" TO tida_portal;
