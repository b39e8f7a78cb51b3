-- An invitation that can be taken up. One by an administrator ends with the administrator's own role: an administrator about to lose it could
-- come back by an invitation to another address. A first administrator's invitation comes from the platform, by a person without that role there.
CREATE OR REPLACE FUNCTION invitation_stands(i "invitation") RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT i.confirmed_at IS NOT NULL AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > now()
    AND NOT EXISTS (SELECT FROM "role_grant" g WHERE g.person_id = i.invited_by AND g.organisation_id = i.organisation_id
      AND g.role = 'organisation-admin' AND g.case_id IS NULL AND g.valid_until <= now())
$$;
REVOKE ALL ON FUNCTION invitation_stands("invitation") FROM PUBLIC;
GRANT EXECUTE ON FUNCTION invitation_stands("invitation") TO tida_portal, tida_worker;
