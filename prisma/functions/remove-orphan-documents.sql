-- Takes away documents that no act names a week after they were put in: of acts that were refused at the last moment, or whose
-- sender's portal died. Nobody else can delete a document. Answers how many there were.
CREATE OR REPLACE FUNCTION remove_orphan_documents() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH gone AS (
    DELETE FROM "document" d WHERE d.created_at < now() - interval '7 days'
      AND NOT EXISTS (SELECT FROM "event" e WHERE e.case_id = d.case_id AND e.submission_id = d.submission_id AND e.document = d.hash)
    RETURNING 1)
  SELECT count(*) FROM gone
$$;

REVOKE ALL ON FUNCTION remove_orphan_documents() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remove_orphan_documents() TO tida_portal;
