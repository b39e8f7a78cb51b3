-- The day on which a case may be disposed of: from 1 January after its last recorded fact, ten years; thirty where money moved (accounting
-- records of an institution: Order 79 of 2015 of the Ministry of Finance and the National Archives). Null: it has not ended, or it is no project. The
-- same rule stands in workflows/domain/records-kept.ts, by which the audit judges.
CREATE OR REPLACE FUNCTION records_kept_until(the_case text) RETURNS date LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT make_date(extract(year FROM max(e.at) AT TIME ZONE 'Asia/Shanghai')::int + 1
    + CASE WHEN EXISTS (SELECT FROM "ledger_transfer" t WHERE t.case_id = the_case) THEN 30 ELSE 10 END, 1, 1)
  FROM "cases" c JOIN "event" e ON e.case_id = c.id WHERE c.id = the_case AND c.kind = 'project' AND c.ended_at IS NOT NULL GROUP BY c.id
$$;

-- Ended cases whose period is over and that are not disposed of; with the proposal where there is one.
CREATE OR REPLACE FUNCTION cases_to_dispose() RETURNS TABLE (id text, number text, ended date, since date, proposed_by text, why text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.id, c.number, (c.ended_at AT TIME ZONE 'Asia/Shanghai')::date, records_kept_until(c.id), d.proposed_by, d.why
  FROM "cases" c LEFT JOIN "case_disposal" d ON d.case_id = c.id
  WHERE c.ended_at IS NOT NULL AND d.confirmed_at IS NULL AND records_kept_until(c.id) <= (now() AT TIME ZONE 'Asia/Shanghai')::date ORDER BY 4, 2
$$;

-- Answers the reason of a refusal, else {}. A second proposal replaces an unconfirmed one.
CREATE OR REPLACE FUNCTION propose_disposal(the_case text, the_reason text) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  who text := coalesce(nullif(current_setting('tida.by', true), ''), session_user);
BEGIN
  IF NOT EXISTS (SELECT FROM cases_to_dispose() c WHERE c.id = the_case) THEN
    RETURN jsonb_build_object('refused', 'no project whose retention period is over', 'since', records_kept_until(the_case));
  END IF;
  INSERT INTO "case_disposal" (case_id, why, proposed_by) VALUES (the_case, the_reason, who)
  ON CONFLICT (case_id) DO UPDATE SET why = excluded.why, proposed_by = excluded.proposed_by, proposed_at = now();
  INSERT INTO "admin_record" ("by", role, object, after)
  VALUES (who, session_user, 'disposal', jsonb_build_object('case', the_case, 'proposed', true, 'why', the_reason));
  RETURN '{}';
END $$;

-- Removes texts, files, messages and addresses of a case that another administrator has proposed; answers how much, or why not. Events,
-- transfers, hashes of documents, files and papers, and the chain over them stay: they hold ids and figures.
CREATE OR REPLACE FUNCTION confirm_disposal(the_case text) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  who text := coalesce(nullif(current_setting('tida.by', true), ''), session_user);
  proposal "case_disposal";
  gone jsonb;
BEGIN
  SELECT * INTO proposal FROM "case_disposal" WHERE case_id = the_case AND confirmed_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN RETURN '{"refused": "nobody has proposed it, or it is disposed of already"}'; END IF;
  IF proposal.proposed_by = who THEN RETURN '{"refused": "the second person is somebody else than the first"}'; END IF;
  IF NOT EXISTS (SELECT FROM cases_to_dispose() c WHERE c.id = the_case) THEN
    RETURN jsonb_build_object('refused', 'no project whose retention period is over', 'since', records_kept_until(the_case));
  END IF;
  -- first: from here on a file may lose its content (file_stays)
  UPDATE "case_disposal" SET confirmed_by = who, confirmed_at = now() WHERE case_id = the_case;
  WITH documents AS (DELETE FROM "document" WHERE case_id = the_case RETURNING 1),
    -- the key at once, the content with the portals' next collection
    files AS (UPDATE "file" SET secret = NULL, state = 'disposed', changed_at = now() WHERE case_id = the_case RETURNING 1),
    papers AS (UPDATE "signed_paper" SET content = NULL WHERE case_id = the_case AND content IS NOT NULL RETURNING 1),
    drafts AS (DELETE FROM "draft" WHERE case_id = the_case RETURNING 1),
    messages AS (UPDATE "message" SET text = NULL, withdrawn_at = now() WHERE case_id = the_case AND text IS NOT NULL RETURNING 1)
  SELECT jsonb_build_object('documents', (SELECT count(*) FROM documents), 'files', (SELECT count(*) FROM files),
    'papers', (SELECT count(*) FROM papers), 'drafts', (SELECT count(*) FROM drafts), 'messages', (SELECT count(*) FROM messages)) INTO gone;
  DELETE FROM "draft_field" WHERE case_id = the_case;
  DELETE FROM "draft_writer" WHERE case_id = the_case;
  DELETE FROM "draft_presence" WHERE case_id = the_case;
  DELETE FROM "message_mention" WHERE case_id = the_case;
  DELETE FROM "message_read" WHERE case_id = the_case;
  DELETE FROM "file_download" WHERE case_id = the_case;
  DELETE FROM "objection_contact" WHERE case_id = the_case;
  DELETE FROM "objection_link" WHERE case_id = the_case;
  UPDATE "cases" SET title_zh = '保管期满已销毁', title_en = 'Disposed of after its retention period' WHERE id = the_case;
  UPDATE "case_disposal" SET removed = gone WHERE case_id = the_case;
  INSERT INTO "admin_record" ("by", role, object, after)
  VALUES (who, session_user, 'disposal', gone || jsonb_build_object('case', the_case, 'proposedBy', proposal.proposed_by, 'why', proposal.why));
  RETURN gone;
END $$;
REVOKE ALL ON FUNCTION records_kept_until(text), cases_to_dispose(), propose_disposal(text, text), confirm_disposal(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cases_to_dispose(), propose_disposal(text, text), confirm_disposal(text) TO tida_admin;
