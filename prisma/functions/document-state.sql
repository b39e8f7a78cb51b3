-- What the recording found about the document of an act: matches, differs, missing; sealed or missing for a sealed one.
CREATE OR REPLACE FUNCTION document_state(the_case text, submission text, wanted text, sealed boolean) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce((
    SELECT CASE
      WHEN sealed THEN CASE WHEN d.envelope IS NOT NULL THEN 'sealed' END
      WHEN d.body IS NOT NULL THEN CASE WHEN encode(sha256(convert_to(d.body, 'UTF8')), 'hex') = wanted THEN 'matches' ELSE 'differs' END
    END
    FROM "document" d WHERE d.case_id = the_case AND d.submission_id = submission AND d.hash = wanted), 'missing')
$$;

REVOKE ALL ON FUNCTION document_state(text, text, text, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION document_state(text, text, text, boolean) TO tida_worker;
