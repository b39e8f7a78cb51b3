-- One call, one transaction: everything that a batch of changes has to have recorded. A repeated call changes nothing, because
-- each change is recorded once per (case, version).
--
-- batch: { case: {kind, id, number, phase, stage, titleDocument, titles?, sumFen, ended, parties: [{id, part, organisation}],
--                 delegations: [{id, by, to, organisation, from, until, steps}], requester, publicFrom, field?, published: [{subject, round, from}]},
--          state, books, recordings: [Recording],   (workflows/engine/case-file.ts)
--          standing?: {ids, barring} }   of its acts: whom a measure of the register could stop, and facts that bar
--
-- answer: null: a version is taken by another act, nothing was changed;
--         {"judge": true, …}: there are measures about those of `standing`, nothing was changed;
--         {"earlier": {}, "head": {version, hash}}: everything is recorded; the link of the last version;
--         {"earlier": {"7": "2026-…Z"}, …}: everything is recorded, these versions earlier and at another instant than the batch says.
CREATE OR REPLACE FUNCTION record_batch(batch jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  p jsonb := batch->'case';
  the_case text := p->>'id';
  recorded int;
  known_title text;
  titled jsonb; -- the document with the titles, where it is a new one
  change jsonb;
  change_version int;
  submission text;
  earlier timestamptz;
  last_at timestamptz;
  answer jsonb := '{}';
  count_of int := jsonb_array_length(batch->'recordings');
  position int := 0;
  is_last boolean;
  was jsonb; -- `case` as it was recorded last: its lists seldom change
  last_link text;
BEGIN
  IF batch ? 'standing' AND has_measures(ARRAY(SELECT jsonb_array_elements_text(batch->'standing'->'ids')),
                                         ARRAY(SELECT jsonb_array_elements_text(batch->'standing'->'barring'))) THEN
    RETURN '{"judge": true, "earlier": {}, "head": null}';
  END IF;
  SELECT version, title_document INTO recorded, known_title FROM "cases" WHERE id = the_case FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO "cases" (id, kind, number, version, phase, stage, opened_at, updated_at)
    VALUES (the_case, p->>'kind', p->>'number', 0, p->>'phase', p->>'stage',
            (batch->'recordings'->0->>'at')::timestamptz, (batch->'recordings'->0->>'at')::timestamptz)
    ON CONFLICT (id) DO NOTHING;
    SELECT version INTO recorded FROM "cases" WHERE id = the_case FOR UPDATE;
  END IF;
  SELECT c.summary INTO was FROM "case_chain" c WHERE c.case_id = the_case AND c.summary IS NOT NULL ORDER BY c.version DESC LIMIT 1;

  FOR change IN SELECT * FROM jsonb_array_elements(batch->'recordings') LOOP
    position := position + 1;
    is_last := position = count_of;
    change_version := (change->>'version')::int;
    last_at := (change->>'at')::timestamptz;
    IF change_version <= recorded THEN
      -- taken before: but only the same change may be passed over, anything else would be lost in silence
      SELECT max(e.submission_id), max(e.at) INTO submission, earlier FROM "event" e WHERE e.case_id = the_case AND e.version = change_version;
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
      RAISE EXCEPTION 'case % is recorded up to %, change % does not follow', the_case, recorded, change_version;
    END IF;
    PERFORM record_change(the_case, change);
    last_link := append_link(the_case, change, CASE WHEN is_last THEN p END, CASE WHEN is_last THEN (batch->'state')::text || (batch->'books')::text END);
    recorded := change_version;
  END LOOP;

  IF last_at IS NOT NULL THEN
    IF p->>'titleDocument' IS DISTINCT FROM known_title THEN
      SELECT d.body::jsonb INTO titled FROM "document" d WHERE d.case_id = the_case AND d.hash = p->>'titleDocument' LIMIT 1;
    END IF;
    UPDATE "cases" SET version = recorded, phase = p->>'phase', stage = p->>'stage', sum_fen = (p->>'sumFen')::bigint,
      title_document = p->>'titleDocument', updated_at = last_at, ended_at = CASE WHEN (p->>'ended')::boolean THEN coalesce(ended_at, last_at) END,
      requester_id = p->>'requester', public_from = (p->>'publicFrom')::timestamptz, field = p->>'field',
      title_zh = coalesce(p->'titles'->>'titleZh', titled->>'titleZh', title_zh), title_en = coalesce(p->'titles'->>'titleEn', titled->>'titleEn', title_en)
    WHERE id = the_case;
    IF p->'parties' IS DISTINCT FROM was->'parties' THEN
      UPDATE "case_party" c SET until_version = recorded
      WHERE c.case_id = the_case AND c.until_version IS NULL AND NOT EXISTS (
        SELECT FROM jsonb_array_elements(p->'parties') x(item) WHERE x.item->>'id' = c.party AND x.item->>'organisation' = c.organisation_id);
      INSERT INTO "case_party" (case_id, party, part, organisation_id, from_version)
      SELECT the_case, x.item->>'id', x.item->>'part', x.item->>'organisation', recorded FROM jsonb_array_elements(p->'parties') x(item)
      WHERE NOT EXISTS (SELECT FROM "case_party" c WHERE c.case_id = the_case AND c.party = x.item->>'id' AND c.until_version IS NULL);
    END IF;
    IF p->'delegations' IS DISTINCT FROM was->'delegations' THEN
      UPDATE "case_delegation" d SET valid_until = last_at
      WHERE d.case_id = the_case AND d.valid_until > last_at AND NOT EXISTS (
        SELECT FROM jsonb_array_elements(coalesce(p->'delegations', '[]')) x(item) WHERE x.item->>'id' = d.id);
      INSERT INTO "case_delegation" (case_id, id, by_person_id, to_person_id, organisation_id, valid_from, valid_until, steps)
      SELECT the_case, x.item->>'id', x.item->>'by', x.item->>'to', x.item->>'organisation', (x.item->>'from')::timestamptz, (x.item->>'until')::timestamptz,
             ARRAY(SELECT jsonb_array_elements_text(x.item->'steps'))
      FROM jsonb_array_elements(coalesce(p->'delegations', '[]')) x(item)
      ON CONFLICT (case_id, id) DO NOTHING;
    END IF;
    IF p->'published' IS DISTINCT FROM was->'published' THEN
      INSERT INTO "publication" (case_id, subject, round, from_at)
      SELECT the_case, x.item->>'subject', (x.item->>'round')::int, (x.item->>'from')::timestamptz FROM jsonb_array_elements(coalesce(p->'published', '[]')) x(item)
      ON CONFLICT (case_id, subject) DO UPDATE SET round = excluded.round, from_at = excluded.from_at;
    END IF;
    INSERT INTO "case_state" (case_id, version, state, books) VALUES (the_case, recorded, batch->'state', batch->'books')
    ON CONFLICT (case_id) DO UPDATE SET version = excluded.version, state = excluded.state, books = excluded.books;
    -- with the commit and not before; the id alone: what has changed for each reader is for the portal to find out
    PERFORM pg_notify('case_changed', the_case);
  END IF;
  IF last_link IS NULL THEN
    SELECT c.hash INTO last_link FROM "case_chain" c WHERE c.case_id = the_case AND c.version = recorded;
  END IF;
  RETURN jsonb_build_object('earlier', answer, 'head', jsonb_build_object('version', recorded, 'hash', last_link));
END $$;

REVOKE ALL ON FUNCTION record_batch(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_batch(jsonb) TO tida_worker;
