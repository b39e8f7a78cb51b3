import { z } from 'zod';
import type { Sql } from '#worker/admin/register.ts';
import { Shown } from '#workflows/domain/text.ts';
import type { Link } from './rows.ts';

const At = z.object({ at: Shown });
/** Parties and delegations of a case, as summarised by a version. */
const People = z.object({
  parties: z.array(z.object({ id: Shown, part: Shown, organisation: Shown })),
  delegations: z
    .array(z.object({ id: Shown, by: Shown, to: Shown, organisation: Shown, from: Shown, until: Shown, steps: z.array(Shown) }))
    .default([]),
});

interface PartyRow {
  readonly party: string;
  readonly part: string;
  readonly organisation_id: string;
  readonly from_version: number;
  readonly until_version: number | null;
}
interface DelegationRow {
  readonly id: string;
  readonly by_person_id: string;
  readonly to_person_id: string;
  readonly organisation_id: string;
  readonly valid_from: string;
  readonly valid_until: string;
  readonly steps: readonly string[];
}

/** The expected rows of `case_party` and `case_delegation`, as written by prisma/functions/record-batch.sql. */
function peopleAfter(links: readonly Link[]) {
  let parties: PartyRow[] = [];
  let delegations: DelegationRow[] = [];
  for (const { version, summary, openings } of links) {
    if (summary === null) continue;
    const told = People.parse(JSON.parse(summary));
    const now = instant(At.parse(JSON.parse(openings)).at);
    const isStill = ({ party, organisation_id }: PartyRow) =>
      told.parties.some(({ id, organisation }) => id === party && organisation === organisation_id);
    parties = parties.map((row) => (row.until_version === null && !isStill(row) ? { ...row, until_version: version } : row));
    for (const { id: party, part, organisation: organisation_id } of told.parties) {
      if (parties.some((row) => row.party === party && row.until_version === null)) continue;
      parties = [...parties, { party, part, organisation_id, from_version: version, until_version: null }];
    }
    delegations = delegations.map((row) =>
      row.valid_until > now && !told.delegations.some(({ id }) => id === row.id) ? { ...row, valid_until: now } : row,
    );
    for (const { id, by, to, organisation, from, until, steps } of told.delegations) {
      if (delegations.some((row) => row.id === id)) continue;
      const people = { by_person_id: by, to_person_id: to, organisation_id: organisation };
      delegations = [...delegations, { id, ...people, valid_from: instant(from), valid_until: instant(until), steps }];
    }
  }
  return { parties, delegations };
}
const instant = (text: string) => new Date(text).toISOString();

/** Rows that differ from the chain, by party and by delegation. */
export async function alteredPeople(sql: Sql, caseId: string, links: readonly Link[]) {
  const wanted = peopleAfter(links);
  const parties = await sql.query<PartyRow>(
    'SELECT party, part, organisation_id, from_version, until_version FROM case_party WHERE case_id = $1',
    [caseId],
  );
  const delegations = await sql.query<Omit<DelegationRow, 'valid_from' | 'valid_until'> & { valid_from: Date; valid_until: Date }>(
    'SELECT id, by_person_id, to_person_id, organisation_id, valid_from, valid_until, steps FROM case_delegation WHERE case_id = $1',
    [caseId],
  );
  const asTold = delegations.rows.map(({ valid_from, valid_until, ...row }) => ({
    ...row,
    valid_from: valid_from.toISOString(),
    valid_until: valid_until.toISOString(),
  }));
  return [
    ...different(wanted.parties, parties.rows, ({ party }) => party).map((about) => ({ what: 'party-altered' as const, about })),
    ...different(wanted.delegations, asTold, ({ id }) => id).map((about) => ({ what: 'delegation-altered' as const, about })),
  ];
}

/** Rows on one side only, by name. */
function different<Row extends object>(wanted: readonly Row[], found: readonly Row[], nameOf: (row: Row) => string): string[] {
  const text = (row: Row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
  const [here, there] = [found.map(text), wanted.map(text)];
  const odd = [...wanted.filter((row) => !here.includes(text(row))), ...found.filter((row) => !there.includes(text(row)))];
  return [...new Set(odd.map(nameOf))];
}
