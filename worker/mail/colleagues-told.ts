import type pg from 'pg';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import { participant } from '#workflows/engine/define-step.ts';
import { canCoWrite } from '#workflows/engine/talk.ts';
import { mayReadThread } from '#workflows/engine/threads.ts';
import { kindNamed, stepNamed } from '#workflows/kinds.ts';
import { askedByStep, valid } from './readers.ts';
import type { ToldKind } from './still-to-tell.ts';
import { placeIn, placesOf } from './thread-places.ts';

/** A person (`i`) in an organisation (`g`) and a case (`c`), as web/reads/standing-in.ts finds them, without colleagues who let the person act for them. */
const standing = `
  array_agg(g.role) AS roles, coalesce(array_agg(g.role) FILTER (WHERE g.case_id = c.id), '{}') AS roles_here,
  ARRAY(SELECT p.part FROM case_party p WHERE p.case_id = c.id AND p.organisation_id = g.organisation_id AND p.until_version IS NULL) AS parts,
  ARRAY(SELECT DISTINCT e.role FROM event e WHERE e.case_id = c.id AND e.n = 0 AND e.organisation_id = g.organisation_id) AS acted_as,
  ARRAY(SELECT k.role FROM open_step k WHERE k.case_id = c.id AND k.person_id = i.person_id
    UNION SELECT e.role FROM event e WHERE e.case_id = c.id AND e.n = 0 AND e.person_id = i.person_id AND e.role <> 'public') AS own_roles`;
const about = 'i.id, i.person_id AS person, c.id AS case_id, c.number, c.kind AS case_kind, g.organisation_id AS organisation';

/** $1: the mail. A form in which its holder, who is asked still, asks the person to write. */
const forms = `
  SELECT ${about}, o.key, w.person_id AS holder, o.step, o.subject, false AS shared, ${standing}
  FROM mail_item i JOIN cases c ON c.id = i.case_id
    JOIN draft_writer w ON w.case_id = i.case_id AND w.key = i.key AND w.person_id = i.holder_id AND w.writer_id = i.person_id
    JOIN open_step o ON o.case_id = i.case_id AND o.key = i.key AND o.kind = 'step' AND o.closed_at IS NULL
    JOIN role_grant g ON g.person_id = i.person_id AND g.organisation_id = w.organisation_id AND ${valid}
  WHERE i.mail_id = $1 AND i.kind = 'writing' AND w.person_id IN (${askedByStep})
    AND EXISTS (SELECT FROM role_grant h WHERE h.person_id = w.person_id AND h.organisation_id = w.organisation_id AND (h.case_id IS NULL OR h.case_id = c.id)
      AND h.valid_from <= now() AND (h.valid_until IS NULL OR h.valid_until > now()))
  GROUP BY i.id, c.id, g.organisation_id, o.key, o.step, o.subject, w.person_id`;
/** $1: the mail. A message that stands, for an organisation of the person, who has not read it. */
const messages = `
  SELECT ${about}, o.key, NULL AS holder, '' AS step, '' AS subject, o.shared, ${standing}
  FROM mail_item i JOIN cases c ON c.id = i.case_id JOIN message_mention n ON n.message_id = i.message_id AND n.person_id = i.person_id AND n.read_at IS NULL
    JOIN message o ON o.id = i.message_id AND o.withdrawn_at IS NULL
    JOIN role_grant g ON g.person_id = i.person_id AND g.organisation_id = ANY(o.audience) AND ${valid}
  WHERE i.mail_id = $1 AND i.kind = 'mention'
  GROUP BY i.id, c.id, g.organisation_id, o.key, o.shared`;

interface Row {
  readonly id: string;
  readonly person: string;
  readonly organisation: string;
  readonly case_id: string;
  readonly case_kind: string;
  readonly number: string;
  readonly key: string | null;
  readonly holder: string | null;
  readonly step: string;
  readonly subject: string;
  readonly shared: boolean;
  readonly roles: readonly string[];
  readonly roles_here: readonly string[];
  readonly parts: readonly string[];
  readonly acted_as: readonly string[];
  readonly own_roles: readonly string[];
}

/**
 * The items among colleagues that a mail still holds for its person, each once. None after leaving, a declared conflict, or the end of the
 * person's part in the case, nor of a thread that the person may not read: by the rule of its page.
 */
export async function colleaguesToTell(sql: pg.Pool, mail: string): Promise<ToldKind[]> {
  const [asked, named] = [await sql.query<Row>(forms, [mail]), await sql.query<Row>(messages, [mail])];
  if (asked.rows.length + named.rows.length === 0) return [];
  const { rows: files } = await sql.query<{ case_id: string; state: CaseState }>(
    'SELECT case_id, state FROM case_state WHERE case_id = ANY($1)',
    [[...new Set([...asked.rows, ...named.rows].map(({ case_id }) => case_id))]],
  );
  const states = new Map(files.map(({ case_id, state }) => [case_id, state]));
  const judged = (rows: readonly Row[], may: (row: Row, state: CaseState) => boolean) =>
    rows.filter((row) => {
      const state = states.get(row.case_id);
      return state !== undefined && may(row, state);
    });
  const writes = (row: Row, state: CaseState) =>
    stepNamed(row.step)?.together === true && canCoWrite(kindNamed(row.case_kind), state, readerIn(row), row.roles, row);
  const places = await placesOf(sql, named.rows);
  const reads = (row: Row, state: CaseState) => {
    const on = row.key === null ? null : places.get(placeIn(row.case_id, row.key));
    const reader = readerIn(row);
    return on !== undefined && mayReadThread(kindNamed(row.case_kind), state, { reader, actors: [reader] }, { shared: row.shared, on });
  };
  const told = [
    ...judged(asked.rows, writes).map((row) => ({ id: row.id, told: toldOf(row, 'writing', formPage(row)) })),
    ...judged(named.rows, reads).map((row) => ({ id: row.id, told: toldOf(row, 'mention', threadPage(row)) })),
  ];
  // one item for a person of two organisations
  return [...new Map(told.map((one) => [one.id, one.told])).values()];
}

/** As web/access/standing.ts makes a reader of the same row. */
function readerIn({ person, organisation, case_kind, parts, roles, roles_here, own_roles, acted_as }: Row) {
  const { of, offices } = kindNamed(case_kind).sides;
  const sides = of(parts, { roles, rolesHere: roles_here, ownRoles: own_roles, askedAs: [], actedAs: acted_as });
  const speaks = Object.keys(offices).some((part) => sides.has(part));
  return { person, organisation, roles: speaks ? [...roles, participant] : roles, sides };
}

const formPage = ({ case_id, key, holder }: Row) => `/cases/${case_id}/steps/${key}?of=${encodeURIComponent(holder ?? '')}`;
const threadPage = ({ case_id, key, shared }: Row) =>
  `/cases/${case_id}/talk?with=${shared ? 'shared' : 'party'}${key === null ? '' : `&on=${encodeURIComponent(key)}`}`;

/** Number and way alone: the title of a case and the name of a step are left to the page. */
const toldOf = ({ case_id, number }: Row, kind: 'writing' | 'mention', page: string): ToldKind => ({
  case_id,
  number,
  title_zh: '',
  title_en: '',
  template: null,
  step: null,
  due_at: null,
  key: null,
  kind,
  page,
});
