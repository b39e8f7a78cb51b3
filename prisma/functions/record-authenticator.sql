-- Appends one registration or end to the chain of authenticators. The same again changes nothing; the worker has verified it before.
CREATE OR REPLACE FUNCTION record_authenticator(entry jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  last "authenticator_record";
  next_n int;
  covered text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('authenticator_record'));
  IF EXISTS (SELECT FROM "authenticator_record" r WHERE r.authenticator = entry->>'authenticator' AND r.what = entry->>'what') THEN
    RETURN;
  END IF;
  SELECT * INTO last FROM "authenticator_record" r ORDER BY r.n DESC LIMIT 1;
  next_n := coalesce(last.n, 0) + 1;
  covered := concat_ws(E'\n', coalesce(last.hash, ''), next_n, entry->>'authenticator', entry->>'person', entry->>'what', entry->>'signed',
    entry->>'signature', entry->>'signatureKey', (entry->'evidence')::text);
  INSERT INTO "authenticator_record" (n, authenticator, person_id, what, signed, signature, signature_key, evidence, previous_hash, hash)
  VALUES (next_n, entry->>'authenticator', entry->>'person', entry->>'what', entry->>'signed', entry->>'signature', entry->>'signatureKey',
    entry->'evidence', coalesce(last.hash, ''), encode(sha256(convert_to(covered, 'UTF8')), 'hex'));
  -- the person gets a mail about each registration, also by another person
  IF entry->>'what' = 'registered' AND NOT entry->'evidence' ? 'demonstration' THEN
    INSERT INTO "mail" (id, kind, person_id, subject_id)
    SELECT encode(sha256(convert_to('passkey ' || (entry->>'authenticator'), 'UTF8')), 'hex'), 'passkey', entry->>'person', entry->>'authenticator'
    FROM "mail_since" s WHERE s.sends;
  END IF;
END $$;
REVOKE ALL ON FUNCTION record_authenticator(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_authenticator(jsonb) TO tida_worker;

-- What administration does about authenticators stands in its record; a hash of a code says nothing.
CREATE OR REPLACE TRIGGER record_administration AFTER INSERT OR UPDATE OR DELETE ON "authenticator_code" FOR EACH ROW EXECUTE FUNCTION record_administration();
CREATE OR REPLACE TRIGGER record_administration AFTER INSERT OR UPDATE OR DELETE ON "authenticator_reset" FOR EACH ROW EXECUTE FUNCTION record_administration();
