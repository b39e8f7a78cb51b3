-- One draft per decision of a step: choosing another decision overwrites nothing.
-- `writer` is the browser tab that saved last, `turn` counts its saves: a repeated or overtaken save of the same tab is no conflict.
ALTER TABLE "draft" DROP CONSTRAINT "draft_pkey";
ALTER TABLE "draft" ADD CONSTRAINT "draft_pkey" PRIMARY KEY ("case_id", "key", "organisation_id", "person_id", "outcome");
ALTER TABLE "draft" ADD COLUMN "writer" TEXT;
ALTER TABLE "draft" ADD COLUMN "turn" INTEGER NOT NULL DEFAULT 0;
