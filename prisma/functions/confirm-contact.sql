-- The address of an objector is confirmed by the link that went to it. Its caller must know the token itself, of which the database has
-- the hash alone. False: no such link, or past its end.
CREATE OR REPLACE FUNCTION confirm_contact(token text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE "objection_contact" c SET confirmed_at = coalesce(c.confirmed_at, now())
  FROM "objection_link" l
  WHERE l.hash = encode(sha256(convert_to(token, 'UTF8')), 'hex') AND l.expires_at > now() AND c.case_id = l.case_id AND c.objection = l.objection;
  RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION confirm_contact(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION confirm_contact(text) TO tida_portal;
