-- The files that an act names become evidence: each must be there, found clean, of this case and of the organisation that acts. A
-- plain act carries their hashes; a sealed one is compared with what the portal put beside its envelope. Part of record_change.
CREATE OR REPLACE FUNCTION use_files(the_case text, change_version int, act jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  named jsonb;
BEGIN
  IF act->>'sealed' = 'no' THEN
    SELECT coalesce(jsonb_agg(DISTINCT r), '[]') INTO named
    FROM jsonb_path_query(coalesce(act->'input', '{}'), 'strict $.** ? (exists(@.id) && exists(@.sha256) && exists(@.size))') r;
  ELSE
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', id)), '[]') INTO named
    FROM "document" d, unnest(d.files) id WHERE d.case_id = the_case AND d.submission_id = act->>'id' AND d.hash = act->>'document';
  END IF;
  IF named = '[]' THEN RETURN; END IF;
  -- held, so that none is collected meanwhile
  PERFORM FROM "file" f WHERE f.id IN (SELECT r->>'id' FROM jsonb_array_elements(named) r) FOR SHARE;
  IF EXISTS (
    SELECT FROM jsonb_array_elements(named) r WHERE NOT EXISTS (
      SELECT FROM "file" f WHERE f.id = r->>'id' AND f.case_id = the_case AND f.state = 'clean'
        AND f.organisation_id = act->'actor'->>'organisation' AND (NOT r ? 'sha256' OR f.sha256 = r->>'sha256'))) THEN
    RAISE EXCEPTION 'an act names a file that is not there, not clean, or not its own' USING ERRCODE = 'TD003';
  END IF;
  INSERT INTO "file_use" (case_id, version, file_id)
  SELECT DISTINCT the_case, change_version, r->>'id' FROM jsonb_array_elements(named) r ON CONFLICT DO NOTHING;
  -- sealed content is unreadable here: the key lies in the envelope alone
  IF act->>'sealed' = 'final' THEN
    UPDATE "file" f SET secret = NULL FROM "document" d
    WHERE d.case_id = the_case AND d.organisation_id = act->'actor'->>'organisation' AND d.envelope IS NOT NULL AND d.body IS NULL AND f.id = ANY(d.files);
  END IF;
END $$;

REVOKE ALL ON FUNCTION use_files(text, int, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION use_files(text, int, jsonb) TO tida_worker;

-- A file named by an act is immutable: with write access only its key can be erased. Of a case that was disposed of the content goes; size and
-- hash stay.
CREATE OR REPLACE FUNCTION file_stays() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF (OLD.bytes, OLD.sha256, OLD.state, OLD.blob) IS DISTINCT FROM (NEW.bytes, NEW.sha256, NEW.state, NEW.blob)
    AND EXISTS (SELECT FROM "file_use" u WHERE u.file_id = OLD.id)
    AND ((OLD.bytes, OLD.sha256) IS DISTINCT FROM (NEW.bytes, NEW.sha256)
      OR NOT EXISTS (SELECT FROM "case_disposal" d WHERE d.case_id = OLD.case_id AND d.confirmed_at IS NOT NULL)) THEN
    RAISE EXCEPTION 'the file is named by an act';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION file_stays() FROM PUBLIC;
CREATE OR REPLACE TRIGGER file_stays BEFORE UPDATE ON "file" FOR EACH ROW EXECUTE FUNCTION file_stays();
