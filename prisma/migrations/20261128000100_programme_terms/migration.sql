ALTER TABLE "programme" ADD COLUMN "jurisdiction" TEXT NOT NULL DEFAULT 'CN';

-- CreateTable
CREATE TABLE "programme_terms" (
    "programme_id" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "terms" JSONB NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programme_terms_pkey" PRIMARY KEY ("programme_id","effective_from")
);

-- CreateTable
CREATE TABLE "holiday_notice" (
    "id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "holidays" TEXT[],
    "workdays" TEXT[],
    "entered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "holiday_notice_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "programme_terms" ADD CONSTRAINT "programme_terms_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- what was in force stays: a change is another row
GRANT SELECT, INSERT ON "programme_terms", "holiday_notice" TO tida_worker;
GRANT SELECT ON "programme_terms", "holiday_notice" TO tida_portal;
