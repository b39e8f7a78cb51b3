-- For the portal: versions of a case that are not as their link in the chain says, and which part of them. It reads as the owner,
-- because the portal sees no requests to the world. `npm run audit:verify` looks from outside of the database, and at more.
CREATE OR REPLACE FUNCTION verify_versions(the_case text) RETURNS TABLE (version int, part text) LANGUAGE sql STABLE SECURITY DEFINER
SET timezone = 'UTC' SET search_path FROM CURRENT AS $$
  WITH links AS (
    SELECT c.*, lag(c.hash, 1, '') OVER in_order AS hash_before, lag(c.version, 1, 0) OVER in_order AS version_before
    FROM "case_chain" c WHERE c.case_id = the_case WINDOW in_order AS (ORDER BY c.version)
  ), last_state AS (SELECT * FROM links l WHERE l.summary IS NOT NULL ORDER BY l.version DESC LIMIT 1)
  SELECT l.version, 'link' FROM links l
  WHERE l.version <> l.version_before + 1 OR l.previous_hash <> l.hash_before
    OR l.hash <> digest_of(concat_ws(chr(10), l.previous_hash, the_case, l.version, l.openings::text, coalesce(l.summary::text, ''), l.parts::text))
  UNION ALL
  SELECT l.version, now_there.key FROM links l, jsonb_each(parts_of(the_case, l.version)) AS now_there
  WHERE now_there.value IS DISTINCT FROM l.parts->now_there.key AND now_there.key NOT LIKE '%Count'
  UNION ALL
  SELECT l.version, 'state' FROM last_state l LEFT JOIN "case_state" s ON s.case_id = the_case
  WHERE s.version IS DISTINCT FROM l.version OR digest_of(s.state::text || s.books::text) IS DISTINCT FROM l.parts->>'state'
  UNION ALL
  SELECT DISTINCT e.version, 'events' FROM "event" e
  WHERE e.case_id = the_case AND NOT EXISTS (SELECT FROM links l WHERE l.version = e.version)
  ORDER BY 1, 2
$$;

REVOKE ALL ON FUNCTION verify_versions(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION verify_versions(text) TO tida_portal;
