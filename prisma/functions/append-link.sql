-- SHA-256 in hex. What a version has added to a table is one text: each row as JSON, in the order of its key (worker/admin/audit/rows.ts).
CREATE OR REPLACE FUNCTION digest_of(content text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(content, 'UTF8')), 'hex')
$$;

-- What a version has added: the digest of its rows in each table, in the order of their key, and how many there are.
CREATE OR REPLACE FUNCTION parts_of(the_case text, the_version int) RETURNS jsonb LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
  SELECT (
      SELECT jsonb_build_object('events', digest_of(coalesce(string_agg(jsonb_strip_nulls(to_jsonb(e))::text, chr(10) ORDER BY e.n), '')), 'eventCount', count(*))
      FROM "event" e WHERE e.case_id = the_case AND e.version = the_version
    ) || (
      SELECT jsonb_build_object('transfers', digest_of(coalesce(string_agg(jsonb_strip_nulls(to_jsonb(t))::text, chr(10) ORDER BY t.n), '')), 'transferCount', count(*))
      FROM "ledger_transfer" t WHERE t.case_id = the_case AND t.version = the_version
    ) || jsonb_build_object(
      'requests', (SELECT digest_of(coalesce(string_agg(jsonb_strip_nulls(to_jsonb(r))::text, chr(10) ORDER BY r.effect), '')) FROM "effect_request" r WHERE r.case_id = the_case AND r.version = the_version),
      'notices', (SELECT digest_of(coalesce(string_agg(jsonb_strip_nulls(to_jsonb(o))::text, chr(10) ORDER BY o.n), '')) FROM "notice" o WHERE o.case_id = the_case AND o.version = the_version))
$$;

-- Links a version of a case to the one before. `summary`, `state`: only with the last version of a batch, else null.
CREATE OR REPLACE FUNCTION append_link(the_case text, change jsonb, summary jsonb, state_text text) RETURNS text LANGUAGE plpgsql SET timezone = 'UTC' AS $$
DECLARE
  change_version int := (change->>'version')::int;
  openings jsonb := jsonb_build_object('at', change->'at', 'act', change ? 'act', 'opened', change->'opened', 'closed', change->'closed');
  previous text := coalesce((SELECT c.hash FROM "case_chain" c WHERE c.case_id = the_case ORDER BY c.version DESC LIMIT 1), '');
  parts jsonb := parts_of(the_case, change_version) || jsonb_strip_nulls(jsonb_build_object(
    'envelope', CASE WHEN change->'act'->>'sealed' <> 'no' THEN (SELECT encode(sha256(d.envelope), 'hex') FROM "document" d WHERE d.case_id = the_case AND d.submission_id = change->'act'->>'id' AND d.hash = change->'act'->>'document') END,
    'state', digest_of(state_text)));
  link text := digest_of(concat_ws(chr(10), previous, the_case, change_version, openings::text, coalesce(summary::text, ''), parts::text));
BEGIN
  INSERT INTO "case_chain" (case_id, version, openings, summary, parts, previous_hash, hash)
  VALUES (the_case, change_version, openings, summary, parts, previous, link);
  RETURN link;
END $$;

REVOKE ALL ON FUNCTION digest_of(text), parts_of(text, int), append_link(text, jsonb, jsonb, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION digest_of(text), parts_of(text, int), append_link(text, jsonb, jsonb, text) TO tida_worker;
