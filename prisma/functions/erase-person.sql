-- PIPL 47: what is kept of a person for the person's own use of the platform goes; what is kept of acts, money and authority stays with
-- the person's id, because law wants those kept (accounting, contracts, public money). Answers why not, else what was removed. Administration's alone.
CREATE OR REPLACE FUNCTION erase_person(the_person text, why text) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  the_user text;
  identities text[];
  removed jsonb;
  -- distinguishes erased persons without a name
  mark text := upper(left(encode(sha256(convert_to('erased ' || the_person, 'UTF8')), 'hex'), 6));
BEGIN
  SELECT user_id INTO the_user FROM "person" WHERE id = the_person FOR UPDATE;
  IF NOT FOUND THEN RETURN '{"refused": "no such person"}'; END IF;
  IF EXISTS (SELECT FROM "role_grant" WHERE person_id = the_person AND (valid_until IS NULL OR valid_until > now())) THEN
    RETURN '{"refused": "holds a role"}';
  END IF;
  IF EXISTS (SELECT FROM "open_step" WHERE person_id = the_person) THEN RETURN '{"refused": "a step waits for this person"}'; END IF;
  IF EXISTS (SELECT FROM "case_delegation" WHERE the_person IN (by_person_id, to_person_id) AND valid_until > now()) THEN
    RETURN '{"refused": "a delegation is in force"}';
  END IF;
  identities := ARRAY[the_person, the_user];

  WITH drafts AS (DELETE FROM "draft" WHERE person_id = the_person RETURNING 1),
    -- no act names them: the key goes at once, the content with the portals' next collection
    files AS (UPDATE "file" f SET secret = NULL, state = 'refused', changed_at = now() - interval '8 days'
      WHERE person_id = the_person AND NOT EXISTS (SELECT FROM "file_use" u WHERE u.file_id = f.id) RETURNING 1),
    -- a letter that has counted is evidence of what was signed; one scan may serve two signatories
    letters AS (DELETE FROM "signatory_letter" l USING "signatory_authority" a
      WHERE a.person_id = the_person AND l.organisation_id = a.organisation_id AND l.sha256 = a.file
        AND NOT EXISTS (SELECT FROM "signatory_authority" o WHERE o.organisation_id = l.organisation_id AND o.file = l.sha256
          AND (o.confirmed_at IS NOT NULL OR o.person_id <> the_person)) RETURNING 1),
    messages AS (UPDATE "message" SET text = NULL, withdrawn_at = now() WHERE person_id = the_person AND text IS NOT NULL RETURNING 1)
  SELECT jsonb_build_object('drafts', (SELECT count(*) FROM drafts), 'files', (SELECT count(*) FROM files),
    'letters', (SELECT count(*) FROM letters), 'messages', (SELECT count(*) FROM messages)) INTO removed;
  DELETE FROM "draft_field" WHERE person_id = the_person;
  DELETE FROM "draft_writer" WHERE the_person IN (person_id, writer_id);
  DELETE FROM "draft_presence" WHERE the_person IN (person_id, writer_id);
  DELETE FROM "message_read" WHERE person_id = the_person;
  DELETE FROM "message_mention" WHERE person_id = the_person;
  DELETE FROM "notice_read" WHERE person_id = the_person;
  DELETE FROM "notification_setting" WHERE person_id = the_person;
  DELETE FROM "channel_address" WHERE person_id = the_person;
  DELETE FROM "calendar_feed" WHERE person_id = the_person;
  DELETE FROM "api_key" WHERE person_id = the_person;
  DELETE FROM "authenticator_code" WHERE person_id = the_person;
  DELETE FROM "password_reset" WHERE user_id = the_user;
  DELETE FROM "register_entry" WHERE subject_id = the_person AND kind IN ('profile', 'tie', 'name');
  DELETE FROM "former_name" WHERE subject_id = the_person;
  UPDATE "mail" SET address = NULL WHERE person_id = the_person;
  UPDATE "mail" m SET address = NULL FROM "invitation" i WHERE i.person_id = the_person AND m.subject_id = i.id AND m.kind = 'invitation';
  UPDATE "invitation" SET name_zh = '', name_en = '', email = '' WHERE person_id = the_person;
  UPDATE "person" SET user_id = NULL, name_zh = '已注销人员 ' || mark, name_en = 'Erased person ' || mark WHERE id = the_person;
  DELETE FROM "user" WHERE id = the_user; -- sessions, password, second factor and bindings go with it

  -- the record says that something was changed, and no longer to what
  UPDATE "admin_record" SET before = before - ARRAY['name', 'name_zh', 'name_en', 'email'], after = after - ARRAY['name', 'name_zh', 'name_en', 'email']
  WHERE object IN ('person', 'user') AND coalesce(after->>'id', before->>'id') = ANY (identities);
  INSERT INTO "admin_record" ("by", role, object, after)
  VALUES (nullif(current_setting('tida.by', true), ''), session_user, 'erasure', removed || jsonb_build_object('person', the_person, 'why', why));
  RETURN removed;
END $$;
REVOKE ALL ON FUNCTION erase_person(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_person(text, text) TO tida_admin;
