-- Openings whose clock stands still, and those that nobody is asked for.
ALTER TABLE "open_step" ADD COLUMN "hold" JSONB;
ALTER TABLE "open_step" ADD COLUMN "optional" BOOLEAN NOT NULL DEFAULT false;
