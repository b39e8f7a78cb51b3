-- Holders of expert roles, everywhere or for this case: profile, ties, organisations of all roles held now, and open seats. For the choice of
-- a panel and for the check of its recording alike.
CREATE OR REPLACE FUNCTION experts_of(ids text[], case_of text) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'person', p.id,
    'employers', coalesce((SELECT jsonb_agg(jsonb_build_object('organisation', g.organisation_id, 'role', g.role) ORDER BY g.organisation_id, g.role) FROM "role_grant" g
      WHERE g.person_id = p.id AND g.valid_from <= now() AND (g.valid_until IS NULL OR g.valid_until > now()) AND (g.case_id IS NULL OR g.case_id = case_of)), '[]'),
    'ties', coalesce((SELECT jsonb_agg(r.body) FROM "register_entry" r
      WHERE r.subject_id = p.id AND r.kind = 'tie' AND r.entered_at IS NOT NULL AND r.ended_at IS NULL), '[]'),
    'profile', (SELECT r.body FROM "register_entry" r
      WHERE r.subject_id = p.id AND r.kind = 'profile' AND r.entered_at IS NOT NULL AND r.ended_at IS NULL LIMIT 1),
    'seats', (SELECT count(*) FROM "open_step" s WHERE s.person_id = p.id AND s.closed_at IS NULL AND s.role IN ('expert', 'expert.chair'))
  ) ORDER BY p.id), '[]')
  FROM "person" p WHERE p.id = ANY(ids)
$$;
