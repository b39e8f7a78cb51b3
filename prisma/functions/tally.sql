-- Adds to a count. One count lies in sixteen slots, by case: recordings of different cases seldom wait for each other, and the lock of
-- the slot makes the order of the rows irrelevant, so none waits for ever.
CREATE OR REPLACE FUNCTION add_to_tally(the_case text, a_kind text, an_organisation text, a_role text, a_person text, more int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  a_slot int := hashtext(the_case) & 15;
BEGIN
  PERFORM pg_advisory_xact_lock(726841, a_slot);
  INSERT INTO "tally" AS t (kind, organisation_id, role, person_id, slot, amount)
  VALUES (a_kind, coalesce(an_organisation, ''), coalesce(a_role, ''), coalesce(a_person, ''), a_slot, more)
  ON CONFLICT (kind, organisation_id, role, person_id, slot) DO UPDATE SET amount = t.amount + excluded.amount;
END $$;

-- `asked`: open steps by audience, without optional ones; the tab of things to do adds them up.
CREATE OR REPLACE FUNCTION tally_open_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.kind = 'step' AND NOT OLD.optional AND OLD.closed_at IS NULL THEN
    PERFORM add_to_tally(OLD.case_id, 'asked', OLD.organisation_id, OLD.role, OLD.person_id, -1);
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.kind = 'step' AND NOT NEW.optional AND NEW.closed_at IS NULL THEN
    PERFORM add_to_tally(NEW.case_id, 'asked', NEW.organisation_id, NEW.role, NEW.person_id, 1);
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER tally_open_step AFTER INSERT OR UPDATE OR DELETE ON "open_step" FOR EACH ROW EXECUTE FUNCTION tally_open_step();

-- `done`: acts by person and organisation; an act in a colleague's place counts for both.
CREATE OR REPLACE FUNCTION tally_act() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_to_tally(NEW.case_id, 'done', NEW.organisation_id, '', NEW.person_id, 1);
  IF NEW.for_person_id <> NEW.person_id THEN
    PERFORM add_to_tally(NEW.case_id, 'done', NEW.organisation_id, '', NEW.for_person_id, 1);
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER tally_act AFTER INSERT ON "event" FOR EACH ROW WHEN (NEW.n = 0 AND NEW.person_id IS NOT NULL) EXECUTE FUNCTION tally_act();

REVOKE ALL ON FUNCTION add_to_tally(text, text, text, text, text, int), tally_open_step(), tally_act() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION add_to_tally(text, text, text, text, text, int), tally_open_step(), tally_act() TO tida_worker;
