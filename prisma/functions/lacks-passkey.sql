-- A person whose binding acts need a first passkey of their own, without one and without an open code for it.
CREATE OR REPLACE FUNCTION lacks_passkey(person text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT NOT EXISTS (
      SELECT FROM "authenticator_record" r WHERE r.person_id = person AND r.what = 'registered' AND NOT r.evidence ? 'demonstration'
        AND NOT EXISTS (SELECT FROM "authenticator_record" e WHERE e.authenticator = r.authenticator AND e.what = 'ended')
        AND NOT EXISTS (SELECT FROM "authenticator_reset" s WHERE s.person_id = r.person_id AND s.at >= r.recorded_at))
    AND NOT EXISTS (SELECT FROM "authenticator_code_shown" c WHERE c.person_id = person AND c.until > now())
$$;
REVOKE ALL ON FUNCTION lacks_passkey(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lacks_passkey(text) TO tida_portal;
