-- Applies one signed change of an organisation's people, once. The worker verifies the signature and judges the change before
-- (worker/activities/change-people.ts); no other role may call it. Roles of oversight are never given this way.
CREATE OR REPLACE FUNCTION change_people(wanted jsonb) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  given record;
  ended record;
BEGIN
  PERFORM set_config('tida.by', wanted->>'by', true);
  INSERT INTO "people_change" (id, organisation_id, by_person_id, change, details, signed, signature, signature_key, assertion)
  VALUES (wanted->>'id', wanted->>'organisation', wanted->>'by', wanted->>'change', wanted->'details', wanted->>'signed', wanted->>'signature', wanted->>'key',
    nullif(wanted->'assertion', 'null'))
  ON CONFLICT (id) DO NOTHING;
  IF NOT FOUND THEN RETURN false; END IF;
  FOR given IN SELECT * FROM jsonb_to_recordset(coalesce(wanted->'gives', '[]')) AS g(person text, role text, "case" text, "from" timestamptz, until timestamptz) LOOP
    PERFORM give_role(given.person, wanted->>'organisation', given.role, given."case", given."from", given.until, wanted->>'id');
  END LOOP;
  FOR ended IN SELECT * FROM jsonb_to_recordset(coalesce(wanted->'ends', '[]')) AS e("grant" text, at timestamptz) LOOP
    UPDATE "role_grant" SET valid_until = greatest(ended.at, valid_from)
    WHERE id = ended."grant" AND organisation_id = wanted->>'organisation' AND (valid_until IS NULL OR valid_until > ended.at);
  END LOOP;
  UPDATE "invitation" SET confirmed_at = now(), expires_at = now() + interval '7 days', invited_by = wanted->>'by',
    roles = ARRAY(SELECT jsonb_array_elements_text(wanted->'details'->'roles')), roles_until = (wanted->>'rolesUntil')::timestamptz
  WHERE id = wanted->>'confirms' AND organisation_id = wanted->>'organisation' AND confirmed_at IS NULL;
  -- where mails are sent, the link goes to the invited person alone
  INSERT INTO "mail" (id, kind, subject_id)
  SELECT encode(sha256(convert_to('invitation ' || i.id, 'UTF8')), 'hex'), 'invitation', i.id FROM "invitation" i, "mail_since" s
  WHERE s.sends AND i.id = wanted->>'confirms' AND i.organisation_id = wanted->>'organisation' AND i.confirmed_at IS NOT NULL
  ON CONFLICT (id) DO NOTHING;
  UPDATE "invitation" SET withdrawn_at = now()
  WHERE id = wanted->>'withdraws' AND organisation_id = wanted->>'organisation' AND accepted_at IS NULL;
  DELETE FROM "session" USING "person" p WHERE p.id = wanted->>'endsSessions' AND "session".user_id = p.user_id;
  UPDATE "api_key" SET revoked_at = now()
  WHERE id = wanted->>'revokesKey' AND organisation_id = wanted->>'organisation' AND revoked_at IS NULL;
  UPDATE "payee_account" SET registered_by = wanted->>'by', registered_at = now()
  WHERE id = wanted->>'registers' AND organisation_id = wanted->>'organisation' AND registered_at IS NULL;
  -- the account that is verified takes the place of its owner's earlier one
  UPDATE "payee_account" before SET ended_by = wanted->>'by', ended_at = now()
  FROM "payee_account" verified
  WHERE verified.id = wanted->>'verifies' AND before.owner_id = verified.owner_id AND before.verified_at IS NOT NULL AND before.ended_at IS NULL;
  UPDATE "payee_account" SET verified_by = wanted->>'by', verified_at = now()
  WHERE id = wanted->>'verifies' AND organisation_id = wanted->>'organisation' AND registered_by <> wanted->>'by' AND verified_at IS NULL AND ended_at IS NULL;
  UPDATE "payee_account" SET ended_by = wanted->>'by', ended_at = now()
  WHERE id = wanted->>'endsAccount' AND organisation_id = wanted->>'organisation' AND ended_at IS NULL;
  IF wanted ? 'enters' THEN
    INSERT INTO "signatory_authority" (id, organisation_id, person_id, letter, file, limit_fen, valid_from, valid_until, entered_by, entered_at)
    SELECT e.authority, wanted->>'organisation', e.person, e.letter, e.file, e."limitFen", e."from", e.until, wanted->>'by', now()
    FROM jsonb_to_record(wanted->'enters') AS e(authority text, person text, letter text, file text, "limitFen" bigint, "from" timestamptz, until timestamptz);
  END IF;
  -- a code for a first authenticator, and word of it to its person
  IF wanted ? 'issues' THEN
    INSERT INTO "authenticator_code" (hash, person_id, until, change_id)
    VALUES (wanted->'issues'->>'code', wanted->'issues'->>'person', now() + interval '24 hours', wanted->>'id');
    INSERT INTO "mail" (id, kind, person_id, subject_id)
    SELECT encode(sha256(convert_to('passkey-code ' || (wanted->>'id'), 'UTF8')), 'hex'), 'passkey-code', wanted->'issues'->>'person', wanted->>'id'
    FROM "mail_since" s WHERE s.sends;
  END IF;
  UPDATE "signatory_authority" SET confirmed_by = wanted->>'by', confirmed_at = now()
  WHERE id = wanted->>'confirmsAuthority' AND organisation_id = wanted->>'organisation' AND confirmed_at IS NULL AND ended_at IS NULL;
  UPDATE "signatory_authority" SET ended_by = wanted->>'by', ended_at = now()
  WHERE id = wanted->>'endsAuthority' AND organisation_id = wanted->>'organisation' AND ended_at IS NULL;
  RETURN true;
END $$;

-- A role in an organisation, for all its cases or for one, or its renewal. Part of change_people and accept_invitation.
DROP FUNCTION IF EXISTS give_role(text, text, text, timestamptz, timestamptz, text);
CREATE OR REPLACE FUNCTION give_role(person text, organisation text, given text, only_case text, starts timestamptz, ends timestamptz, why text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF given IN ('admin', 'auditor', 'policy.maker', 'policy.checker', 'expert', 'expert.chair', 'public') THEN
    RAISE EXCEPTION '% is given by administration commands alone', given USING ERRCODE = 'TD030';
  END IF;
  UPDATE "role_grant" SET valid_from = CASE WHEN valid_until <= now() THEN starts ELSE least(valid_from, starts) END, valid_until = ends, evidence = why
  WHERE person_id = person AND organisation_id = organisation AND role = given AND case_id IS NOT DISTINCT FROM only_case;
  IF NOT FOUND THEN
    INSERT INTO "role_grant" (id, person_id, organisation_id, role, case_id, valid_from, valid_until, evidence)
    VALUES (gen_random_uuid()::text, person, organisation, given, only_case, starts, ends, why);
  END IF;
END $$;

-- Takes an invitation up: by a new account, or by the account of the same address (`known`). Its caller must know the token
-- itself, of which the database has the hash alone: the one shown to the administrator, or one of a mail. Who has one of a mail has shown
-- that the address is theirs. `asserts`: binding acts need a passkey. Answers the person's id.
CREATE OR REPLACE FUNCTION accept_invitation(token text, known text, password_hash text, asserts boolean) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  invited "invitation"%ROWTYPE;
  who text;
  account text := known;
  known_hash text := encode(sha256(convert_to(token, 'UTF8')), 'hex');
  mailed text;
  works_elsewhere boolean;
  one text;
BEGIN
  SELECT invitation_id INTO mailed FROM "invitation_link" WHERE hash = known_hash;
  SELECT * INTO invited FROM "invitation" WHERE id = mailed OR token_hash = known_hash FOR UPDATE;
  IF NOT FOUND OR NOT invitation_stands(invited) THEN
    RAISE EXCEPTION 'no such invitation' USING ERRCODE = 'TD031';
  END IF;
  IF account IS NULL THEN
    account := gen_random_uuid()::text;
    INSERT INTO "user" (id, name, email, email_verified, updated_at) VALUES (account, invited.name_zh, invited.email, mailed IS NOT NULL, now())
    ON CONFLICT (email) DO NOTHING;
    IF NOT FOUND THEN RAISE EXCEPTION 'this address has an account' USING ERRCODE = 'TD032'; END IF;
    INSERT INTO "account" (id, account_id, provider_id, user_id, password, updated_at)
    VALUES (gen_random_uuid()::text, account, 'credential', account, password_hash, now());
  ELSIF NOT EXISTS (SELECT FROM "user" WHERE id = account AND email = invited.email) THEN
    RAISE EXCEPTION 'the account of another address' USING ERRCODE = 'TD033';
  END IF;
  UPDATE "user" SET email_verified = true WHERE id = account AND mailed IS NOT NULL AND NOT email_verified;
  SELECT id INTO who FROM "person" WHERE user_id = account;
  who := coalesce(who, 'p-' || replace(gen_random_uuid()::text, '-', ''));
  PERFORM set_config('tida.by', who, true);
  INSERT INTO "person" (id, user_id, name_zh, name_en) VALUES (who, account, invited.name_zh, invited.name_en) ON CONFLICT (id) DO NOTHING;
  FOREACH one IN ARRAY invited.roles LOOP
    PERFORM give_role(who, invited.organisation_id, one, NULL, now(), invited.roles_until, 'invitation ' || invited.id);
  END LOOP;
  UPDATE "invitation" SET accepted_at = now(), person_id = who WHERE id = invited.id;
  -- A first passkey needs a code. All who may issue it hear of it (workflows/membership/judge-code.ts, issuerOf): the organisation's
  -- administrators for who works nowhere else, the platform's for administrators and for who works for several.
  works_elsewhere := EXISTS (SELECT FROM "role_grant" o WHERE o.person_id = who AND o.organisation_id <> invited.organisation_id
    AND (o.valid_until IS NULL OR o.valid_until > now()));
  INSERT INTO "mail" (id, kind, person_id, subject_id)
  SELECT DISTINCT ON (g.person_id) encode(sha256(convert_to('code-needed ' || invited.id || ' ' || g.person_id, 'UTF8')), 'hex'), 'code-needed', g.person_id, invited.id
  FROM "role_grant" g, "mail_since" s
  WHERE s.sends AND asserts AND lacks_passkey(who) AND g.role = 'organisation-admin' AND g.case_id IS NULL AND g.person_id <> who
    AND g.valid_from <= now() AND (g.valid_until IS NULL OR g.valid_until > now())
    AND (EXISTS (SELECT FROM "programme" WHERE platform_id = g.organisation_id) AND
           (g.organisation_id = invited.organisation_id OR works_elsewhere OR 'organisation-admin' = ANY (invited.roles))
      OR g.organisation_id = invited.organisation_id AND NOT works_elsewhere);
  RETURN who;
END $$;

REVOKE ALL ON FUNCTION change_people(jsonb) FROM PUBLIC;
REVOKE ALL ON FUNCTION give_role(text, text, text, text, timestamptz, timestamptz, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION accept_invitation(text, text, text, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION change_people(jsonb) TO tida_worker;
GRANT EXECUTE ON FUNCTION accept_invitation(text, text, text, boolean) TO tida_portal;
