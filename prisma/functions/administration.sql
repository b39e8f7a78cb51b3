-- Keeps what was changed in administration; what the portal does to its own sessions, keys and accounts is no administration.
CREATE OR REPLACE FUNCTION record_administration() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  secret text[] := ARRAY['password', 'hash', 'access_token', 'refresh_token', 'id_token'];
  was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
  is_now jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
BEGIN
  IF session_user = 'tida_portal' AND TG_TABLE_NAME IN ('user', 'account', 'api_key', 'payee_account') THEN RETURN NULL; END IF;
  IF was->>'password' IS DISTINCT FROM is_now->>'password' THEN is_now := is_now || '{"passwordChanged": true}'; END IF;
  INSERT INTO "admin_record" ("by", role, object, before, after)
  VALUES (nullif(current_setting('tida.by', true), ''), session_user, TG_TABLE_NAME, was - secret, is_now - secret);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION record_administration() FROM PUBLIC;

-- One person never holds both of a pair, in any organisations: who runs projects neither approves subsidies nor audits, who
-- audits does not administer, who judges is of no party. An enterprise's and a university's people may be experts, but not in
-- their own organisation's project: the naming of a panel sees to that.
CREATE OR REPLACE FUNCTION keep_roles_apart() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  held text;
BEGIN
  IF NEW.valid_until <= now() THEN RETURN NEW; END IF;
  -- two grants at once for one person wait for each other
  PERFORM FROM "person" WHERE id = NEW.person_id FOR UPDATE;
  SELECT g.role INTO held FROM "role_grant" g
  JOIN (VALUES ('^pm(\.|$)', '^(fund\.approver|auditor)$'), ('^auditor$', '^admin$'), ('^policy\.', '^(ent|uni|fund|pm|tm|expert|secretary|registrar|mediator|inventor|evaluator)(\.|$)'), ('^expert(\.|$)', '^(pm|secretary|auditor|registrar|fund)(\.|$)')) apart(one, other)
    ON (g.role ~ apart.one AND NEW.role ~ apart.other) OR (g.role ~ apart.other AND NEW.role ~ apart.one)
  WHERE g.person_id = NEW.person_id AND g.id <> NEW.id AND (g.valid_until IS NULL OR g.valid_until > now())
    AND (g.case_id IS NULL OR NEW.case_id IS NULL OR g.case_id = NEW.case_id)
  LIMIT 1;
  IF held IS NOT NULL THEN
    RAISE EXCEPTION '% 已任 %，不得兼任 %，请另择他人。% is %: % must be somebody else''s.', NEW.person_id, held, NEW.role, NEW.person_id, held, NEW.role USING ERRCODE = 'TD002';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION keep_roles_apart() FROM PUBLIC;
CREATE OR REPLACE TRIGGER keep_roles_apart BEFORE INSERT OR UPDATE ON "role_grant" FOR EACH ROW EXECUTE FUNCTION keep_roles_apart();

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['organisation', 'person', 'role_grant', 'programme', 'programme_terms', 'holiday_notice', 'user', 'account', 'api_key', 'payee_account', 'identity_provider'] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER record_administration AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION record_administration()', name);
  END LOOP;
END $$;
