-- Payee accounts of organisations and persons: `owner_id` is the organisation itself, or one of its people. The portal writes the texts; an account counts from `verified_at` on, which the
-- worker writes for the signed request of a second person, or at once where the administration has entered it. Ended ones stay.
CREATE TABLE "payee_account" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "bank" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "registered_by" TEXT,
    "registered_at" TIMESTAMPTZ(3),
    "verified_by" TEXT,
    "verified_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "by_administration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "payee_account_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "payee_account_organisation_id_idx" ON "payee_account"("organisation_id");
CREATE INDEX "payee_account_owner_id_idx" ON "payee_account"("owner_id");
-- one account of an owner is in force
CREATE UNIQUE INDEX "payee_account_in_force" ON "payee_account"("owner_id") WHERE "verified_at" IS NOT NULL AND "ended_at" IS NULL;

ALTER TABLE "organisation" DROP COLUMN "bank_account";
-- the person's own word for a change
ALTER TABLE "people_change" ADD COLUMN "assertion" JSONB;

GRANT SELECT ON "payee_account" TO tida_portal, tida_worker, tida_admin;
GRANT INSERT ("id", "organisation_id", "owner_id", "holder", "bank", "number") ON "payee_account" TO tida_portal;
GRANT INSERT ON "payee_account" TO tida_admin;
GRANT UPDATE ("ended_by", "ended_at") ON "payee_account" TO tida_admin;
