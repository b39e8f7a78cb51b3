-- What the recording found about the document of an act: matches, differs, missing; sealed or missing for a sealed one.
CREATE OR REPLACE FUNCTION document_state(wanted text, sealed boolean) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN sealed THEN (SELECT CASE WHEN d.envelope IS NULL THEN 'missing' ELSE 'sealed' END FROM (SELECT 1) one LEFT JOIN "document" d ON d.hash = wanted)
    ELSE (SELECT CASE WHEN d.body IS NULL THEN 'missing'
                      WHEN encode(sha256(convert_to(d.body, 'UTF8')), 'hex') = wanted THEN 'matches' ELSE 'differs' END
          FROM (SELECT 1) one LEFT JOIN "document" d ON d.hash = wanted)
  END
$$;

GRANT EXECUTE ON FUNCTION document_state(text, boolean) TO tida_worker;
