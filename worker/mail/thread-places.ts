import type pg from 'pg';
import type { Matter } from '#workflows/engine/access.ts';
import { seatOf } from '#workflows/engine/openings.ts';
import { openingOf, partOf } from '#workflows/engine/talk-place.ts';
import type { ThreadOn } from '#workflows/engine/threads.ts';

interface Place {
  readonly case_id: string;
  readonly key: string | null;
}
interface Line {
  readonly case_id: string;
  readonly key: string;
  readonly step: string;
  readonly subject: string;
  readonly person: string | null;
  readonly organisation: string | null;
  readonly role: string;
}
interface Opening extends Line {
  readonly seat: string | null;
  readonly not_persons: readonly string[];
}
interface Act extends Line {
  readonly outcome: string;
  readonly version: number;
}

export const placeIn = (caseId: string, key: string) => `${caseId} ${key}`;

/** The records of the openings that threads are on, by case and place; of a document that is not there: absent. */
export async function placesOf(sql: pg.Pool, rows: readonly Place[]): Promise<Map<string, ThreadOn>> {
  const places = rows.flatMap(({ case_id, key }) => (key === null ? [] : [{ case_id, place: key, key: openingOf(key) }]));
  if (places.length === 0) return new Map();
  const asked = [JSON.stringify(places)];
  const { rows: openings } = await sql.query<Opening>(
    `SELECT DISTINCT o.case_id, o.key, o.step, o.subject, o.seat, o.role, o.organisation_id AS organisation, o.person_id AS person, o.not_persons
     FROM open_step o JOIN jsonb_to_recordset($1) x(case_id text, key text) ON o.case_id = x.case_id AND o.key = x.key WHERE o.kind = 'step'`,
    asked,
  );
  const { rows: acts } = await sql.query<Act>(
    `SELECT DISTINCT e.case_id, e.key, e.step, e.subject, e.role, e.organisation_id AS organisation, e.person_id AS person, e.outcome, e.version
     FROM event e JOIN jsonb_to_recordset($1) x(case_id text, key text) ON e.case_id = x.case_id AND e.key = x.key WHERE e.n = 0`,
    asked,
  );
  return new Map(
    places.flatMap(({ case_id, place, key }): [string, ThreadOn][] => {
      const isHere = (line: Line) => line.case_id === case_id && line.key === key;
      const [first, ...more] = openings.filter(isHere);
      if (!first) return [];
      const done = acts.filter(isHere);
      const part = partOf(place);
      const brought = part && done.find(({ version }) => version === part.version);
      if (part && !brought) return [];
      const { step, subject } = first;
      const on = { step, subject, openings: [first, ...more].map(openedBy), acts: done.map(actOf), document: brought && actOf(brought) };
      return [[placeIn(case_id, place), on]];
    }),
  );
}

const openedBy = ({ step, subject, seat, role, organisation, person, not_persons }: Opening): ThreadOn['openings'][number] => ({
  audience: {
    role,
    ...(organisation === null ? {} : { organisation }),
    ...(person === null ? {} : { person }),
    not: not_persons,
  },
  matter: { step, subject, seat: seat ?? undefined, person, organisation, role },
});
const actOf = ({ key, step, subject, outcome, role, organisation, person }: Act): Matter => ({
  step,
  subject,
  seat: seatOf(key) ?? undefined,
  outcome,
  person,
  organisation,
  role,
});
