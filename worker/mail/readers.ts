import { reminders } from '#workflows/engine/alarms.ts';
import { kinds } from '#workflows/kinds.ts';

/** Roles in which no colleague stands in. */
const undelegable = [...new Set(kinds.flatMap(({ sides }) => Object.keys(sides.personal))), 'uni.student', 'public'];
const roleList = undelegable.map((role) => `'${role}'`).join(', ');
export const valid =
  '(g.case_id IS NULL OR g.case_id = o.case_id) AND g.valid_from <= now() AND (g.valid_until IS NULL OR g.valid_until > now())';

/** Colleagues who stand in for a holder of the role of `o`. `step`: its step. */
const standIns = (step: string, and: string, also = '') => `
  SELECT d.to_person_id${also} FROM case_delegation d JOIN role_grant g ON g.person_id = d.by_person_id AND g.organisation_id = d.organisation_id
  WHERE d.case_id = o.case_id AND d.valid_from <= now() AND d.valid_until > now() AND (cardinality(d.steps) = 0 OR ${step} = ANY(d.steps))
    AND g.role = o.role AND ${valid} AND NOT (g.role = ANY(ARRAY[${roleList}]))
    AND (o.organisation_id IS NULL OR o.organisation_id = d.organisation_id) AND (o.person_id IS NULL OR o.person_id = d.by_person_id) AND ${and}`;

/** The opening `k` that the notice `o` was of, by `shown`. */
const ofItsOpening = (shown: string) => `(SELECT ${shown} FROM open_step k WHERE k.case_id = o.case_id AND k.step = o.about->>'step'
  AND k.subject = o.about->>'subject' AND k.role = o.role AND k.organisation_id IS NOT DISTINCT FROM o.organisation_id
  AND k.person_id IS NOT DISTINCT FROM o.person_id AND k.opened_version <= o.version ORDER BY k.opened_version DESC LIMIT 1)`;
/** A person (`g`) has begun to write at it. */
const begun =
  'EXISTS (SELECT FROM draft b WHERE b.case_id = k.case_id AND b.key = k.key AND b.person_id = g.person_id AND b.organisation_id = g.organisation_id)';
const reminderList = reminders.map((template) => `'${template}'`).join(', ');

/**
 * The readers of the notice `o` in the inbox (web/reads/notices.ts, seen from the notice; test/portal/mailed.test.ts compares): the
 * person, or holders of the role in the organisation. To a role of any organisation: in its own cases, or where it has answered. Of
 * an offer those alone are reminded who have begun it.
 */
const readersOfNotice = `
  SELECT g.person_id FROM (SELECT o.person_id, o.organisation_id WHERE o.person_id IS NOT NULL
  UNION ${standIns("o.about->>'step'", 'o.at >= d.valid_from', ', d.organisation_id')}
  UNION SELECT g.person_id, g.organisation_id FROM role_grant g
  WHERE o.person_id IS NULL AND g.role = o.role AND ${valid}
    AND (g.organisation_id = o.organisation_id OR (o.organisation_id IS NULL AND (
      EXISTS (SELECT FROM case_party c WHERE c.case_id = o.case_id AND c.organisation_id = g.organisation_id AND c.until_version IS NULL)
      OR ${ofItsOpening(begun)}
      OR (o.role LIKE 'uni.%' AND EXISTS (SELECT FROM event e WHERE e.case_id = o.case_id AND e.n = 0 AND e.organisation_id = g.organisation_id AND e.role LIKE 'uni.%')))))
  ) g(person_id, organisation_id)
  WHERE o.template NOT IN (${reminderList}) OR coalesce(${ofItsOpening(`NOT k.optional OR ${begun}`)}, true)`;

/** The persons whom the open step `o` asks (web/reads/meant.ts, seen from the step). */
export const askedByStep = `
  SELECT g.person_id FROM role_grant g
  WHERE g.role = o.role AND ${valid} AND (o.organisation_id IS NULL OR g.organisation_id = o.organisation_id)
    AND (o.person_id IS NULL OR o.person_id = g.person_id) AND NOT (g.person_id = ANY(o.not_persons))
  UNION ${standIns('o.step', 'NOT (d.by_person_id = ANY(o.not_persons)) AND NOT (d.to_person_id = ANY(o.not_persons))')}`;

/** Channels beside mail on which the person can be reached. */
export const confirmed =
  'ARRAY(SELECT a.channel FROM channel_address a WHERE a.person_id = r.person_id AND a.confirmed_at IS NOT NULL) AS confirmed';

/** $1: the case; $2, $3: after this version, up to this one; $4: nothing older. Persons with an account alone. */
export const toTell = `
  SELECT o.version, o.n, NULL::text AS key, o.template, e.step AS act_step, e.outcome AS act_outcome, r.person_id AS person, s.choices, ${confirmed}
  FROM notice o CROSS JOIN LATERAL (${readersOfNotice}) r(person_id)
    JOIN person p ON p.id = r.person_id AND p.user_id IS NOT NULL
    LEFT JOIN event e ON e.case_id = o.case_id AND e.version = o.version AND e.n = 0
    LEFT JOIN notification_setting s ON s.person_id = r.person_id
  WHERE o.case_id = $1 AND o.version > $2 AND o.version <= $3 AND o.at >= $4
  UNION ALL
  SELECT o.opened_version, NULL, o.key, NULL, NULL, NULL, r.person_id, s.choices, ${confirmed}
  FROM open_step o CROSS JOIN LATERAL (${askedByStep}) r(person_id)
    JOIN person p ON p.id = r.person_id AND p.user_id IS NOT NULL
    LEFT JOIN notification_setting s ON s.person_id = r.person_id
  WHERE o.case_id = $1 AND o.opened_version > $2 AND o.opened_version <= $3 AND o.opened_at >= $4
    AND o.kind = 'step' AND NOT o.optional AND o.closed_at IS NULL`;

/** What the items of a mail ($1) still tell its person: a notice or step that the person may no longer know of is left out. */
export const noticesToTell = `
  SELECT i.case_id, c.number, c.title_zh, c.title_en, i.kind, o.template, o.about->>'step' AS step, o.about->>'dueAt' AS due_at, o.at,
    (SELECT k.key FROM open_step k WHERE k.case_id = o.case_id AND k.step = o.about->>'step' AND k.subject = o.about->>'subject' AND k.role = o.role
      AND k.organisation_id IS NOT DISTINCT FROM o.organisation_id AND k.person_id IS NOT DISTINCT FROM o.person_id AND k.closed_at IS NULL LIMIT 1) AS key
  FROM mail_item i JOIN cases c ON c.id = i.case_id JOIN notice o ON o.case_id = i.case_id AND o.version = i.version AND o.n = i.n
  WHERE i.mail_id = $1 AND i.person_id IN (${readersOfNotice})
  UNION ALL
  SELECT i.case_id, c.number, c.title_zh, c.title_en, i.kind, NULL, o.step, to_char(o.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), o.opened_at, o.key
  FROM mail_item i JOIN cases c ON c.id = i.case_id JOIN open_step o ON o.case_id = i.case_id AND o.key = i.key AND o.opened_version = i.version
  WHERE i.mail_id = $1 AND o.closed_at IS NULL AND i.person_id IN (${askedByStep})
  ORDER BY 9, 1`;
