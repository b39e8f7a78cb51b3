-- Changes of an organisation's people: each with the signed request of its administrator. Written by the worker's function
-- change_people alone, never changed.
CREATE TABLE "people_change" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "by_person_id" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "signed" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "signature_key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "people_change_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "people_change_organisation_id_at_idx" ON "people_change"("organisation_id", "at");

-- An invitation. The portal writes its texts; it counts from `confirmed_at` on, which the worker writes for a signed request.
-- Of its token the hash alone.
CREATE TABLE "invitation" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "roles" TEXT[] NOT NULL DEFAULT '{}',
    "roles_until" TIMESTAMPTZ(3),
    "invited_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    "confirmed_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "person_id" TEXT,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");
CREATE INDEX "invitation_organisation_id_idx" ON "invitation"("organisation_id");

GRANT SELECT ON "people_change", "invitation" TO tida_portal, tida_worker, tida_admin;
GRANT INSERT ("id", "organisation_id", "name_zh", "name_en", "email", "token_hash") ON "invitation" TO tida_portal;
