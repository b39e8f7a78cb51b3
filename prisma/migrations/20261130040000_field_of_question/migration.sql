-- By which public lists are narrowed.
ALTER TABLE "cases" ADD COLUMN "field" TEXT;
CREATE INDEX "cases_field_public_from_id_idx" ON "cases"("field", "public_from" DESC, "id" DESC);
