-- Whether a policy case has put this revision of the calendar or of the law in force, word for word. Part of record_change.
CREATE OR REPLACE FUNCTION is_in_force(revision jsonb) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE revision->>'kind'
    WHEN 'notice' THEN EXISTS (
      SELECT FROM "holiday_notice" h WHERE h.case_id IS NOT NULL AND revision->'notice' = jsonb_build_object(
        'id', h.id, 'year', h.year, 'source', h.source, 'holidays', to_jsonb(h.holidays), 'workdays', to_jsonb(h.workdays)))
    WHEN 'outage' THEN EXISTS (
      SELECT FROM "outage" o WHERE o.id = revision->'outage'->>'id' AND o.from_at = (revision->'outage'->>'from')::timestamptz
        AND o.to_at = (revision->'outage'->>'to')::timestamptz)
    WHEN 'law' THEN EXISTS (
      SELECT FROM "policy_pack" p WHERE revision->'law' = jsonb_build_object('id', p.id, 'jurisdiction', p.jurisdiction,
        'effectiveFrom', to_char(p.effective_from, 'YYYY-MM-DD'), 'laws', p.laws, 'source', p.source, 'terms', p.terms))
    ELSE false END
$$;

REVOKE ALL ON FUNCTION is_in_force(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION is_in_force(jsonb) TO tida_worker;
