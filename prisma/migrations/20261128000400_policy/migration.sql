ALTER TABLE "programme_terms" ADD COLUMN "case_id" TEXT;
ALTER TABLE "holiday_notice" ADD COLUMN "case_id" TEXT;

-- CreateTable
CREATE TABLE "policy_pack" (
    "id" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "laws" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "terms" JSONB NOT NULL,
    "case_id" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_pack_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outage" (
    "id" TEXT NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3) NOT NULL,
    "case_id" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outage_pkey" PRIMARY KEY ("id")
);

-- what was in force stays: a change is another row
GRANT SELECT, INSERT ON "policy_pack", "outage" TO tida_worker;
GRANT SELECT ON "policy_pack", "outage" TO tida_portal;
