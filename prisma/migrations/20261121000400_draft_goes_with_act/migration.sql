-- What was typed has been handed in: the draft goes in the transaction that records the act, also where the person was told
-- "soon" and has long gone. An act that is refused leaves it.
CREATE FUNCTION draft_goes_with_act() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "draft" WHERE project_id = NEW.project_id AND key = NEW.key AND organisation_id = NEW.organisation_id AND person_id = NEW.person_id;
  RETURN NULL;
END $$;

CREATE TRIGGER draft_goes_with_act AFTER INSERT ON "event" FOR EACH ROW WHEN (NEW.n = 0) EXECUTE FUNCTION draft_goes_with_act();

-- Whose draft of what, and that it goes: not what is in it.
GRANT SELECT (project_id, key, organisation_id, person_id), DELETE ON "draft" TO tida_worker;
