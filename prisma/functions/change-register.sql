-- Applies what a signed request changes in the register, after change_people has kept the request. The worker judges it before
-- (workflows/register/judge-entry.ts); no other role may call it. One profile and one class of a subject are in force.
CREATE OR REPLACE FUNCTION change_register(wanted jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  corrected text;
BEGIN
  PERFORM set_config('tida.by', wanted->>'by', true);
  UPDATE "register_entry" before SET ended_by = wanted->>'by', ended_at = now()
  FROM "register_entry" entered
  WHERE entered.id = coalesce(wanted->>'entersEntry', wanted->>'confirmsEntry') AND entered.id <> before.id
    AND before.subject_id = entered.subject_id AND before.kind = entered.kind AND before.ended_at IS NULL
    AND ((wanted->>'entersEntry' IS NOT NULL AND entered.kind IN ('profile', 'name') AND before.entered_at IS NOT NULL)
      OR (wanted->>'entersEntry' IS NOT NULL AND entered.kind = 'correction' AND before.entered_at IS NOT NULL AND before.confirmed_at IS NULL)
      OR (wanted->>'confirmsEntry' IS NOT NULL AND entered.kind = 'correction' AND before.confirmed_at IS NOT NULL)
      OR (wanted->>'confirmsEntry' IS NOT NULL AND entered.kind = 'class' AND before.confirmed_at IS NOT NULL));
  UPDATE "register_entry" SET entered_by = wanted->>'by', entered_at = now(), organisation_id = wanted->>'organisation'
  WHERE id = wanted->>'entersEntry' AND entered_at IS NULL;
  UPDATE "register_entry" SET confirmed_by = wanted->>'by', confirmed_at = now()
  WHERE id = wanted->>'confirmsEntry' AND entered_by <> wanted->>'by' AND confirmed_at IS NULL AND ended_at IS NULL;
  UPDATE "register_entry" SET ended_by = wanted->>'by', ended_at = now() WHERE id = wanted->>'endsEntry' AND ended_at IS NULL;
  -- a name of a person counts once it is entered, that of an organisation once the platform has confirmed it; the former one stays beside
  INSERT INTO "former_name" (entry_id, subject_id, name_zh, name_en)
  SELECT e.id, e.subject_id, coalesce(p.name_zh, o.name_zh), coalesce(p.name_en, o.name_en) FROM "register_entry" e
    LEFT JOIN "person" p ON e.kind = 'name' AND p.id = e.subject_id LEFT JOIN "organisation" o ON e.kind = 'correction' AND o.id = e.subject_id
  WHERE e.ended_at IS NULL AND coalesce(p.id, o.id) IS NOT NULL
    AND ((e.kind = 'name' AND e.id = wanted->>'entersEntry' AND e.entered_by = e.subject_id)
      OR (e.kind = 'correction' AND e.id = wanted->>'confirmsEntry' AND e.confirmed_by = wanted->>'by' AND e.confirmed_by <> e.entered_by))
  ON CONFLICT (entry_id) DO NOTHING RETURNING entry_id INTO corrected;
  IF corrected IS NULL THEN RETURN; END IF;
  UPDATE "person" p SET name_zh = e.body->>'nameZh', name_en = e.body->>'nameEn' FROM "register_entry" e WHERE e.id = corrected AND e.kind = 'name' AND p.id = e.subject_id;
  UPDATE "user" u SET name = p.name_zh FROM "person" p, "register_entry" e WHERE e.id = corrected AND e.kind = 'name' AND p.id = e.subject_id AND u.id = p.user_id;
  UPDATE "organisation" o SET name_zh = e.body->>'nameZh', name_en = e.body->>'nameEn', region = e.body->>'region' FROM "register_entry" e
  WHERE e.id = corrected AND e.kind = 'correction' AND o.id = e.subject_id;
END $$;
REVOKE ALL ON FUNCTION change_register(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION change_register(jsonb) TO tida_worker;

-- What the register and the cases say about these organisations and persons: entries that count, facts of these types about a party, the
-- organisations of a person's roles, and the seats in which a person is asked now.
CREATE OR REPLACE FUNCTION register_of(ids text[], barring text[]) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'now', now(),
    'entries', coalesce((SELECT jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'subject', subject_id, 'body', body) ORDER BY entered_at)
      FROM "register_entry" WHERE subject_id = ANY(ids) AND ended_at IS NULL
        AND CASE WHEN kind = 'class' THEN confirmed_at ELSE entered_at END IS NOT NULL), '[]'),
    'facts', coalesce((SELECT jsonb_agg(jsonb_build_object('organisation', p.organisation_id, 'party', p.party, 'type', e.type, 'details', e.details, 'at', e.at))
      FROM "case_party" p JOIN "event" e ON e.case_id = p.case_id AND e.type = ANY(barring) AND e.n > 0
      WHERE p.organisation_id = ANY(ids) AND p.from_version <= e.version AND coalesce(p.until_version > e.version, true)), '[]'))
$$;

-- Whether there is a measure among these at all, in force or not: nearly every act is done with one look.
CREATE OR REPLACE FUNCTION has_measures(ids text[], barring text[]) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN cardinality(ids) > 0 AND (EXISTS (SELECT FROM "register_entry" WHERE subject_id = ANY(ids) AND kind = 'measure' AND entered_at IS NOT NULL AND ended_at IS NULL)
    OR EXISTS (SELECT FROM "event" e JOIN "case_party" p ON p.case_id = e.case_id AND p.organisation_id = ANY(ids) WHERE e.type = ANY(barring) AND e.n > 0));
END $$;
