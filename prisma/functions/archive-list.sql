-- What a case is closed over: the list of its archive. A line for each version: its link in the chain, which covers events, openings,
-- transfers and state, and the documents and files that its act has named. `before`: as it was at an earlier act. The archive's checksum is the SHA-256 of this text.
CREATE OR REPLACE FUNCTION archive_list(the_case text, the_step text, before int DEFAULT NULL) RETURNS TABLE (version int, content text) LANGUAGE sql STABLE SECURITY DEFINER
SET timezone = 'UTC' SET search_path FROM CURRENT AS $$
  -- the acts of the step that closes are no part of what it closes: all who confirm name one archive
  WITH newest AS (SELECT max(e.version) AS version FROM "event" e WHERE e.case_id = the_case AND e.step IS DISTINCT FROM the_step AND (before IS NULL OR e.version < before))
  SELECT n.version, concat_ws(chr(10), 'tida archive list 1', 'case ' || the_case, (
    SELECT string_agg(concat_ws(' ', l.version, l.hash,
      (SELECT 'document ' || e.document FROM "event" e WHERE e.case_id = the_case AND e.version = l.version AND e.n = 0),
      (SELECT string_agg('file ' || f.sha256, ' ' ORDER BY f.sha256) FROM "file_use" u JOIN "file" f ON f.id = u.file_id WHERE u.case_id = the_case AND u.version = l.version)),
      chr(10) ORDER BY l.version)
    FROM "case_chain" l WHERE l.case_id = the_case AND l.version <= n.version)) || chr(10)
  FROM newest n WHERE n.version IS NOT NULL
$$;

-- An act that names an archive names that of the record as it is. Part of record_change.
CREATE OR REPLACE FUNCTION is_the_archive(the_case text, act jsonb) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT NOT coalesce(act->'input', '{}') ? 'archive' OR EXISTS (
    SELECT FROM archive_list(the_case, act->>'step') a WHERE encode(sha256(convert_to(a.content, 'UTF8')), 'hex') = act->'input'->>'archive')
$$;

REVOKE ALL ON FUNCTION archive_list(text, text, int), is_the_archive(text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION archive_list(text, text, int) TO tida_worker, tida_portal;
GRANT EXECUTE ON FUNCTION is_the_archive(text, jsonb) TO tida_worker;
