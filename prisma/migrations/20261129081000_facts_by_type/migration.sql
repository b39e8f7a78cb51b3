-- Facts of a type in a few or in all cases: bars that follow from a case are asked for at every act that needs standing.
CREATE INDEX "event_facts_idx" ON "event"("type", "case_id") WHERE "n" > 0;
