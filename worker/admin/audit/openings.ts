import { z } from 'zod';
import type { Sql } from '#worker/admin/register.ts';
import { Shown } from '#workflows/domain/text.ts';

const Opened = z.object({
  key: Shown,
  kind: Shown,
  step: Shown,
  stage: Shown,
  opening: z.object({
    subject: Shown,
    seat: Shown.optional(),
    for: z.object({
      role: Shown,
      organisation: Shown.optional(),
      person: Shown.optional(),
      not: z.array(Shown).optional(),
    }),
    offers: z.array(Shown).optional(),
    about: z.record(Shown, z.unknown()).optional(),
  }),
  hold: z.object({ reason: Shown, since: Shown, lift: Shown }).optional(),
  optional: z.boolean().optional(),
  stamp: z.object({ version: z.number(), openedAt: Shown, dueAt: Shown.optional(), calendar: Shown }),
});
/** The change of openings in a version, as covered by its link. */
const Change = z.object({
  at: Shown,
  act: z.boolean(),
  opened: z.array(Opened),
  closed: z.array(z.object({ key: Shown, why: Shown })),
});

interface Open {
  readonly key: string;
  readonly version: number;
  readonly told: readonly unknown[];
  closed: readonly [string, string] | null;
}
const instant = (text: string | undefined) => (text === undefined ? null : new Date(text).toISOString());

/** The expected rows of `open_step` after these changes, as written by prisma/functions/record-change.sql. */
function openingsAfter(changes: readonly string[]): Map<string, Open> {
  const rows = new Map<string, Open>();
  const close = (key: string, at: string, why: string, except?: number) => {
    for (const row of rows.values())
      if (row.key === key && row.closed === null && row.version !== except) row.closed = [new Date(at).toISOString(), why];
  };
  for (const text of changes) {
    const { at, act, opened, closed } = Change.parse(JSON.parse(text));
    for (const { key, why } of closed) close(key, at, why);
    for (const { key, stamp } of opened) close(key, at, act ? 'decided' : 'expired', stamp.version);
    for (const { key, kind, step, stage, opening, hold, optional = false, stamp } of opened) {
      const id = `${key} ${stamp.version}`;
      const { role, organisation = null, person = null, not = [] } = opening.for;
      const told = [kind, step, stage, opening.subject, opening.seat ?? null, role, organisation, person, not, opening.offers ?? []];
      const times = [
        instant(stamp.openedAt),
        instant(stamp.dueAt),
        stamp.calendar,
        sorted(opening.about ?? {}),
        hold ? sorted(hold) : null,
        optional,
      ];
      rows.set(id, { key, version: stamp.version, told: [...told, ...times], closed: rows.get(id)?.closed ?? null });
    }
  }
  return rows;
}
const sorted = (about: object) => Object.entries(about).sort(([a], [b]) => (a < b ? -1 : 1));

interface Row {
  readonly key: string;
  readonly opened_version: number;
  readonly kind: string;
  readonly step: string;
  readonly stage: string;
  readonly subject: string;
  readonly seat: string | null;
  readonly role: string;
  readonly organisation_id: string | null;
  readonly person_id: string | null;
  readonly not_persons: string[];
  readonly offers: string[];
  readonly about: object;
  readonly opened_at: Date;
  readonly due_at: Date | null;
  readonly calendar: string;
  readonly hold: object | null;
  readonly optional: boolean;
  readonly closed_at: Date | null;
  readonly closed_why: string | null;
}

/** Openings with rows that differ from the chain, by key. */
export async function alteredOpenings(sql: Sql, caseId: string, changes: readonly string[]): Promise<string[]> {
  const wanted = openingsAfter(changes);
  const { rows } = await sql.query<Row>('SELECT * FROM open_step WHERE case_id = $1', [caseId]);
  const altered: string[] = [];
  for (const row of rows) {
    const id = `${row.key} ${row.opened_version}`;
    const told = [
      row.kind,
      row.step,
      row.stage,
      row.subject,
      row.seat,
      row.role,
      row.organisation_id,
      row.person_id,
      row.not_persons,
      row.offers,
    ];
    const times = [
      row.opened_at.toISOString(),
      row.due_at?.toISOString() ?? null,
      row.calendar,
      sorted(row.about),
      row.hold && sorted(row.hold),
      row.optional,
    ];
    const closed = row.closed_at ? [row.closed_at.toISOString(), row.closed_why] : null;
    const known = wanted.get(id);
    if (JSON.stringify([known?.told, known?.closed]) !== JSON.stringify([[...told, ...times], closed])) altered.push(row.key);
    wanted.delete(id);
  }
  return [...altered, ...[...wanted.values()].map(({ key }) => key)];
}
