-- Appends one event and answers its link in the case's chain of hashes. `previous`: the link before, '' for the first.
CREATE OR REPLACE FUNCTION append_event(the_case text, change_version int, change_n int, occurred timestamptz, body jsonb, previous text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  link text := encode(sha256(convert_to(previous || the_case || '/' || change_version || '/' || change_n || '/' || to_char(occurred AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS') || body::text, 'UTF8')), 'hex');
BEGIN
  INSERT INTO "event" (case_id, version, n, type, cause, at, stage, step, step_version, outcome, subject, key, submission_id,
                       person_id, for_person_id, organisation_id, role, document, document_state, details, signed, signature, signature_key, assertion, previous_hash, hash)
  VALUES (the_case, change_version, change_n, body->>'type', body->>'cause', occurred, body->>'stage', body->>'step', (body->>'stepVersion')::int,
          body->>'outcome', body->>'subject', body->>'key', body->>'submissionId', body->>'person', body->>'forPerson', body->>'organisation', body->>'role',
          body->>'document', body->>'documentState', coalesce(body->'details', '{}'),
          body->>'signed', body->>'signature', body->>'signatureKey', nullif(body->'assertion', 'null'), previous, link);
  RETURN link;
END $$;

REVOKE ALL ON FUNCTION append_event(text, int, int, timestamptz, jsonb, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION append_event(text, int, int, timestamptz, jsonb, text) TO tida_worker;
