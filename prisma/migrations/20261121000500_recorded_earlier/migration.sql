-- Changes of a batch that the record holds at another instant than the batch says, by version: a run that Temporal lost had
-- them recorded then. To be asked after record_batch.
CREATE FUNCTION recorded_earlier(batch jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
  RETURN (
    SELECT jsonb_object_agg(e.version, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    FROM jsonb_array_elements(batch->'recordings') change
    JOIN "event" e ON e.project_id = batch->'project'->>'id' AND e.version = (change->>'version')::int
    WHERE e.at <> (change->>'at')::timestamptz
  );
END $$;

REVOKE ALL ON FUNCTION recorded_earlier(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION recorded_earlier(jsonb) TO tida_worker;
