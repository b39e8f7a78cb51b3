-- One change of a case: its act, facts, transfers, openings and notices. Part of record_batch.
CREATE OR REPLACE FUNCTION record_change(the_case text, change jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  change_version int := (change->>'version')::int;
  occurred timestamptz := (change->>'at')::timestamptz;
  act jsonb := change->'act';
  actor jsonb := act->'actor';
  closed jsonb := change->'closed';
  opened jsonb := change->'opened';
  item jsonb;
  position int := 0;
  link text := coalesce((SELECT e.hash FROM "event" e WHERE e.case_id = the_case ORDER BY e.version DESC, e.n DESC LIMIT 1), '');
BEGIN
  -- a signal can be sent by everybody who reaches Temporal; the activity that asked the world has kept its answer
  IF change->>'cause' = 'reply' AND NOT EXISTS (
    SELECT FROM "effect_answer" a WHERE a.case_id = the_case AND a.effect = change->>'about' AND a.hash = change->>'answerHash') THEN
    RAISE EXCEPTION 'no such answer to effect %', change->>'about' USING ERRCODE = 'TD001';
  END IF;
  IF change->>'cause' = 'revision' AND NOT is_in_force(change->'revision') THEN
    RAISE EXCEPTION 'no such revision of the calendar' USING ERRCODE = 'TD002';
  END IF;
  IF act IS NOT NULL THEN
    IF NOT is_the_archive(the_case, act) THEN
      RAISE EXCEPTION 'an act names another archive than that of the record' USING ERRCODE = 'TD004';
    END IF;
    link := append_event(the_case, change_version, 0, occurred, jsonb_build_object(
      'type', 'step-done', 'cause', change->>'cause', 'stage', change->>'stage', 'step', act->>'step', 'stepVersion', act->'stepVersion',
      'outcome', act->>'outcome', 'subject', act->>'subject', 'key', act->>'key', 'submissionId', act->>'id',
      'person', actor->>'person', 'forPerson', actor->'actingFor'->>'person', 'organisation', actor->>'organisation', 'role', act->>'role', 'document', act->>'document',
      'documentState', document_state(the_case, act->>'id', act->>'document', act->>'sealed' <> 'no'), 'details', act->'input',
      'signed', act->>'signed', 'signature', act->'signature'->>'value', 'signatureKey', act->'signature'->>'key', 'assertion', act->'assertion'), link);
    PERFORM use_files(the_case, change_version, act);
    -- what was typed has been handed in
    DELETE FROM "draft" WHERE case_id = the_case AND key = act->>'key' AND organisation_id = actor->>'organisation' AND person_id = actor->>'person';
    IF act->>'sealed' = 'final' THEN
      -- of what lies in the package, also what a colleague's open page has saved since it was handed in
      DELETE FROM "draft" WHERE case_id = the_case AND organisation_id = actor->>'organisation' AND split_part(key, '/', 1) IN (
        SELECT e.step FROM "event" e JOIN "document" d ON d.case_id = e.case_id AND d.submission_id = e.submission_id AND d.hash = e.document
        WHERE e.case_id = the_case AND e.organisation_id = actor->>'organisation' AND e.n = 0 AND d.organisation_copy IS NOT NULL);
      UPDATE "document" SET organisation_copy = NULL
      WHERE case_id = the_case AND organisation_id = actor->>'organisation' AND organisation_copy IS NOT NULL;
    END IF;
  END IF;

  FOR item IN SELECT * FROM jsonb_array_elements(change->'facts') LOOP
    position := position + 1;
    link := append_event(the_case, change_version, position, occurred, jsonb_build_object(
      'type', item->>'type', 'cause', change->>'cause', 'stage', change->>'stage', 'step', change->>'definition', 'key', coalesce(act->>'key', change->>'about'), 'details', item - 'type'), link);
  END LOOP;

  IF change->'transfers' <> '[]' THEN
    INSERT INTO "ledger_transfer" (case_id, version, n, transfer_id, debit, credit, fen, kind, formula, reverses, at)
    SELECT the_case, change_version, t.n, t.item->>'id', t.item->>'debit', t.item->>'credit', (t.item->>'fen')::bigint, t.item->>'kind', t.item->'formula', t.item->>'reverses', occurred
    FROM jsonb_array_elements(change->'transfers') WITH ORDINALITY t(item, n);
  END IF;

  IF change->'effects' <> '[]' THEN
    INSERT INTO "effect_request" (case_id, version, effect, kind, payload)
    SELECT the_case, change_version, e->>'id', e->>'kind', e->'payload' FROM jsonb_array_elements(change->'effects') e;
  END IF;

  IF closed <> '[]' THEN
    UPDATE "open_step" o SET closed_at = occurred, closed_why = c.item->>'why'
    FROM jsonb_array_elements(closed) c(item)
    WHERE o.case_id = the_case AND o.key = c.item->>'key' AND o.closed_at IS NULL;
  END IF;
  IF opened <> '[]' THEN
    -- an opening that was settled and at once opened again is closed first
    UPDATE "open_step" o SET closed_at = occurred, closed_why = CASE WHEN act IS NULL THEN 'expired' ELSE 'decided' END
    FROM jsonb_array_elements(opened) c(item)
    WHERE o.case_id = the_case AND o.key = c.item->>'key' AND o.closed_at IS NULL AND o.opened_version <> (c.item->'stamp'->>'version')::int;

    INSERT INTO "open_step" (case_id, key, opened_version, kind, step, stage, subject, seat, role, organisation_id, person_id, not_persons, offers, about, opened_at, due_at, calendar, hold, optional)
    SELECT the_case, r.item->>'key', (r.item->'stamp'->>'version')::int, r.item->>'kind', r.item->>'step', r.item->>'stage', o->>'subject', o->>'seat',
           o->'for'->>'role', o->'for'->>'organisation', o->'for'->>'person',
           ARRAY(SELECT jsonb_array_elements_text(coalesce(o->'for'->'not', '[]'))), ARRAY(SELECT jsonb_array_elements_text(coalesce(o->'offers', '[]'))),
           coalesce(o->'about', '{}'), (r.item->'stamp'->>'openedAt')::timestamptz, (r.item->'stamp'->>'dueAt')::timestamptz, r.item->'stamp'->>'calendar',
           r.item->'hold', coalesce((r.item->>'optional')::boolean, false)
    FROM jsonb_array_elements(opened) r(item), LATERAL (SELECT r.item->'opening') x(o)
    ON CONFLICT (case_id, key, opened_version) DO UPDATE SET role = excluded.role, organisation_id = excluded.organisation_id, person_id = excluded.person_id,
      not_persons = excluded.not_persons, offers = excluded.offers, about = excluded.about, due_at = excluded.due_at, calendar = excluded.calendar,
      hold = excluded.hold, optional = excluded.optional;
  END IF;

  IF change->'notices' <> '[]' THEN
    INSERT INTO "notice" (case_id, version, n, template, role, organisation_id, person_id, about, at)
    SELECT the_case, change_version, t.n, t.item->>'template', t.item->'to'->>'role', t.item->'to'->>'organisation', t.item->'to'->>'person', coalesce(t.item->'about', '{}'), occurred
    FROM jsonb_array_elements(change->'notices') WITH ORDINALITY t(item, n);
  END IF;
END $$;

REVOKE ALL ON FUNCTION record_change(text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_change(text, jsonb) TO tida_worker;
