-- Enters an admitted organisation with the invitation of its first administrator, once for each case. The worker verifies the signed
-- application and the signed admission before (worker/activities/enter-organisation.ts). False: the code belongs to another one.
CREATE OR REPLACE FUNCTION enter_organisation(wanted jsonb) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF wanted->>'kind' NOT IN ('enterprise', 'university', 'institute', 'laboratory') THEN
    RAISE EXCEPTION '% is entered by administration commands alone', wanted->>'kind' USING ERRCODE = 'TD034';
  END IF;
  PERFORM set_config('tida.by', wanted->>'by', true);
  INSERT INTO "organisation" (id, kind, uscc, name_zh, name_en, region)
  VALUES (wanted->>'id', wanted->>'kind', wanted->>'uscc', wanted->>'nameZh', wanted->>'nameEn', wanted->>'region')
  ON CONFLICT DO NOTHING;
  IF NOT EXISTS (SELECT FROM "organisation" WHERE id = wanted->>'id' AND uscc = wanted->>'uscc') THEN RETURN false; END IF;
  INSERT INTO "invitation" (id, organisation_id, name_zh, name_en, email, token_hash, roles, invited_by, confirmed_at, expires_at)
  VALUES (wanted->>'invitation', wanted->>'id', wanted->>'personZh', wanted->>'personEn', wanted->>'email', wanted->>'tokenHash',
    ARRAY['organisation-admin'], wanted->>'by', now(), now() + interval '30 days')
  ON CONFLICT DO NOTHING;
  -- an applicant does not look at the page every day: where mails are sent, the link comes to the address of the first administrator
  INSERT INTO "mail" (id, kind, subject_id)
  SELECT encode(sha256(convert_to('invitation ' || i.id, 'UTF8')), 'hex'), 'invitation', i.id FROM "invitation" i, "mail_since" s
  WHERE s.sends AND i.id = wanted->>'invitation' AND i.organisation_id = wanted->>'id'
  ON CONFLICT (id) DO NOTHING;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION enter_organisation(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enter_organisation(jsonb) TO tida_worker;
