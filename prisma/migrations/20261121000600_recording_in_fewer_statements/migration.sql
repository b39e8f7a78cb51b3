-- The same recording in fewer statements, because every act waits for it: the chain's last link is looked up once per change,
-- what a change has none of is not asked for, a draft goes without a trigger, and the titles are read from the question only
-- where it is a new one. One answer instead of two calls:
--   null: a version is taken by another act, and nothing was changed;
--   {}: everything is recorded;
--   {"7": "2026-…Z"}: it is, and these versions were before, at another instant than the batch says (a run that Temporal lost).

DROP FUNCTION recorded_earlier(jsonb), record_batch(jsonb);
DROP TRIGGER draft_goes_with_act ON "event";
DROP FUNCTION draft_goes_with_act();
DROP FUNCTION append_event(text, int, int, timestamptz, jsonb);

-- Answers the event's link in the project's chain of hashes; `previous` is the one before, '' for the first.
CREATE FUNCTION append_event(project text, change_version int, change_n int, occurred timestamptz, body jsonb, previous text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  link text := encode(sha256(convert_to(previous || project || '/' || change_version || '/' || change_n || '/' || to_char(occurred AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS') || body::text, 'UTF8')), 'hex');
BEGIN
  INSERT INTO "event" (project_id, version, n, type, cause, at, stage, step, step_version, outcome, subject, key, submission_id,
                       person_id, organisation_id, role, document, document_state, details, previous_hash, hash)
  VALUES (project, change_version, change_n, body->>'type', body->>'cause', occurred, body->>'stage', body->>'step', (body->>'stepVersion')::int,
          body->>'outcome', body->>'subject', body->>'key', body->>'submissionId', body->>'person', body->>'organisation', body->>'role',
          body->>'document', body->>'documentState', coalesce(body->'details', '{}'), previous, link);
  RETURN link;
END $$;

CREATE OR REPLACE FUNCTION record_change(project text, change jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  change_version int := (change->>'version')::int;
  occurred timestamptz := (change->>'at')::timestamptz;
  act jsonb := change->'act';
  actor jsonb := act->'actor';
  closed jsonb := change->'closed';
  opened jsonb := change->'opened';
  item jsonb;
  position int := 0;
  link text := coalesce((SELECT e.hash FROM "event" e WHERE e.project_id = project ORDER BY e.version DESC, e.n DESC LIMIT 1), '');
BEGIN
  IF act IS NOT NULL THEN
    link := append_event(project, change_version, 0, occurred, jsonb_build_object(
      'type', 'step-done', 'cause', change->>'cause', 'stage', change->>'stage', 'step', act->>'step', 'stepVersion', act->'stepVersion',
      'outcome', act->>'outcome', 'subject', act->>'subject', 'key', act->>'key', 'submissionId', act->>'id',
      'person', actor->>'person', 'organisation', actor->>'organisation', 'role', act->>'role', 'document', act->>'document',
      'documentState', document_state(act->>'document', act->>'sealed' <> 'no'), 'details', act->'input'), link);
    -- what was typed has been handed in
    DELETE FROM "draft" WHERE project_id = project AND key = act->>'key' AND organisation_id = actor->>'organisation' AND person_id = actor->>'person';
    IF act->>'sealed' = 'final' THEN
      UPDATE "document" SET organisation_copy = NULL
      WHERE project_id = project AND organisation_id = actor->>'organisation' AND organisation_copy IS NOT NULL;
    END IF;
  END IF;

  FOR item IN SELECT * FROM jsonb_array_elements(change->'facts') LOOP
    position := position + 1;
    link := append_event(project, change_version, position, occurred, jsonb_build_object(
      'type', item->>'type', 'cause', change->>'cause', 'stage', change->>'stage', 'key', coalesce(act->>'key', change->>'about'), 'details', item - 'type'), link);
  END LOOP;

  IF change->'transfers' <> '[]' THEN
    INSERT INTO "ledger_transfer" (project_id, version, n, transfer_id, debit, credit, fen, kind, formula, reverses, at)
    SELECT project, change_version, t.n, t.item->>'id', t.item->>'debit', t.item->>'credit', (t.item->>'fen')::bigint, t.item->>'kind', t.item->'formula', t.item->>'reverses', occurred
    FROM jsonb_array_elements(change->'transfers') WITH ORDINALITY t(item, n);
  END IF;

  IF closed <> '[]' THEN
    UPDATE "open_step" o SET closed_at = occurred, closed_why = c.item->>'why'
    FROM jsonb_array_elements(closed) c(item)
    WHERE o.project_id = project AND o.key = c.item->>'key' AND o.closed_at IS NULL;
  END IF;
  IF opened <> '[]' THEN
    -- an opening that was settled and at once opened again is closed first
    UPDATE "open_step" o SET closed_at = occurred, closed_why = CASE WHEN act IS NULL THEN 'expired' ELSE 'decided' END
    FROM jsonb_array_elements(opened) c(item)
    WHERE o.project_id = project AND o.key = c.item->>'key' AND o.closed_at IS NULL AND o.opened_version <> (c.item->'stamp'->>'version')::int;

    INSERT INTO "open_step" (project_id, key, opened_version, kind, step, stage, subject, seat, role, organisation_id, person_id, not_persons, offers, about, opened_at, due_at, calendar)
    SELECT project, r.item->>'key', (r.item->'stamp'->>'version')::int, r.item->>'kind', r.item->>'step', r.item->>'stage', o->>'subject', o->>'seat',
           o->'for'->>'role', o->'for'->>'organisation', o->'for'->>'person',
           ARRAY(SELECT jsonb_array_elements_text(coalesce(o->'for'->'not', '[]'))), ARRAY(SELECT jsonb_array_elements_text(coalesce(o->'offers', '[]'))),
           coalesce(o->'about', '{}'), (r.item->'stamp'->>'openedAt')::timestamptz, (r.item->'stamp'->>'dueAt')::timestamptz, r.item->'stamp'->>'calendar'
    FROM jsonb_array_elements(opened) r(item), LATERAL (SELECT r.item->'opening') x(o)
    ON CONFLICT (project_id, key, opened_version) DO UPDATE SET role = excluded.role, organisation_id = excluded.organisation_id, person_id = excluded.person_id,
      not_persons = excluded.not_persons, offers = excluded.offers, about = excluded.about, due_at = excluded.due_at, calendar = excluded.calendar;
  END IF;

  IF change->'notices' <> '[]' THEN
    INSERT INTO "notice" (project_id, version, n, template, role, organisation_id, person_id, about, at)
    SELECT project, change_version, t.n, t.item->>'template', t.item->'to'->>'role', t.item->'to'->>'organisation', t.item->'to'->>'person', coalesce(t.item->'about', '{}'), occurred
    FROM jsonb_array_elements(change->'notices') WITH ORDINALITY t(item, n);
  END IF;
END $$;

CREATE FUNCTION record_batch(batch jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  p jsonb := batch->'project';
  -- not `project`: that would be the table's row
  case_id text := p->>'id';
  recorded int;
  question text;
  form jsonb; -- the question, where it is a new one
  change jsonb;
  change_version int;
  submission text;
  earlier timestamptz;
  last_at timestamptz;
  answer jsonb := '{}';
BEGIN
  SELECT version, demand_document INTO recorded, question FROM "project" WHERE id = case_id FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO "project" (id, number, version, phase, stage, enterprise_id, platform_id, funder_id, opened_at, updated_at)
    VALUES (case_id, p->>'number', 0, p->>'phase', p->>'stage', p->>'enterpriseId', p->>'platformId', p->>'funderId',
            (batch->'recordings'->0->>'at')::timestamptz, (batch->'recordings'->0->>'at')::timestamptz)
    ON CONFLICT (id) DO NOTHING;
    SELECT version INTO recorded FROM "project" WHERE id = case_id FOR UPDATE;
  END IF;

  FOR change IN SELECT * FROM jsonb_array_elements(batch->'recordings') LOOP
    change_version := (change->>'version')::int;
    last_at := (change->>'at')::timestamptz;
    IF change_version <= recorded THEN
      -- taken before: but only the same change may be passed over, anything else would be lost in silence
      SELECT max(e.submission_id), max(e.at) INTO submission, earlier FROM "event" e WHERE e.project_id = case_id AND e.version = change_version;
      IF submission IS DISTINCT FROM change->'act'->>'id' THEN
        RETURN NULL; -- the caller does not know of it: it reads what is recorded, and comes again
      END IF;
      IF earlier <> last_at THEN
        answer := answer || jsonb_build_object(change_version, to_char(earlier AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'));
      END IF;
      last_at := NULL;
      CONTINUE;
    END IF;
    IF change_version <> recorded + 1 THEN
      RAISE EXCEPTION 'project % is recorded up to %, change % does not follow', case_id, recorded, change_version;
    END IF;
    PERFORM record_change(case_id, change);
    recorded := change_version;
  END LOOP;

  IF last_at IS NOT NULL THEN
    IF p->>'demandDocument' IS DISTINCT FROM question THEN
      SELECT d.body::jsonb INTO form FROM "document" d WHERE d.hash = p->>'demandDocument';
    END IF;
    UPDATE "project" SET version = recorded, phase = p->>'phase', stage = p->>'stage', university_id = p->>'universityId', price_fen = (p->>'priceFen')::bigint,
      demand_document = p->>'demandDocument', updated_at = last_at, ended_at = CASE WHEN (p->>'ended')::boolean THEN coalesce(ended_at, last_at) END,
      title_zh = coalesce(form->>'titleZh', title_zh), title_en = coalesce(form->>'titleEn', title_en)
    WHERE id = case_id;
    INSERT INTO "project_state" (project_id, version, state, books) VALUES (case_id, recorded, batch->'state', batch->'books')
    ON CONFLICT (project_id) DO UPDATE SET version = excluded.version, state = excluded.state, books = excluded.books;
  END IF;
  RETURN answer;
END $$;

REVOKE ALL ON FUNCTION record_batch(jsonb), append_event(text, int, int, timestamptz, jsonb, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_batch(jsonb), append_event(text, int, int, timestamptz, jsonb, text) TO tida_worker;
