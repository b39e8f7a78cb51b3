import type pg from 'pg';
import type { NamedOrganisation, Sources } from '#workflows/engine/composed.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { Both, Paper, PaperSource, ReadAct } from '#workflows/engine/paper.ts';
import { accountLine } from '#workflows/membership/account-change.ts';
import type { PaperToSign } from '#workflows/signatures/messages.ts';
import { readActOf, recordUntil, type WorkerChange } from './paper-record.ts';

interface CaseRow {
  readonly number: string;
  readonly titleZh: string;
  readonly titleEn: string | null;
  readonly state: CaseState;
}
const nothingElse = (): never => {
  throw new Error('a signed paper names persons and organisations in its acts alone');
};

/** What a signed paper is written from, read by the worker alone (R11): nothing that the portal could have made up. */
export async function paperToWrite(sql: pg.Pool, paper: Paper<CaseState>, asked: PaperToSign): Promise<PaperSource<CaseState>> {
  const { rows } = await sql.query<CaseRow>(
    `SELECT c.number, c.title_zh AS "titleZh", c.title_en AS "titleEn", s.state FROM cases c JOIN case_state s ON s.case_id = c.id WHERE c.id = $1`,
    [asked.caseId],
  );
  const [found] = rows;
  const record = await recordUntil(sql, asked.caseId, asked.version);
  const change = record.at(-1);
  const fact = change?.facts.find(paper.issuedBy);
  if (!found || !change || change.version !== asked.version || !fact) throw new Error(`nothing has issued ${asked.paper}`);
  const titles: Both = { zh: found.titleZh, en: found.titleEn || found.titleZh };
  return {
    state: found.state,
    number: found.number,
    titles,
    fact,
    version: change.version,
    at: change.at,
    quoted: [],
    cited: record.flatMap(({ at, facts }) => facts.filter((one) => paper.cites?.(one) ?? false).map((one) => ({ at, fact: one }))),
    moved: [],
    acts: actsOf(record, paper.reads?.(record, change, found.state) ?? []),
    sources: await sourcesOf(sql, asked.caseId, change.at, paper.composed?.(found.state)),
    organisation: nothingElse,
    person: nothingElse,
    party: nothingElse,
    account: await accountsAt(sql, asked.caseId, change.at),
    word: nothingElse,
  };
}

/** The accounts of the parties' organisations in force at an instant, as lines. */
async function accountsAt(sql: pg.Pool, caseId: string, at: string): Promise<(owner: string) => string | undefined> {
  const { rows } = await sql.query<{ owner: string; holder: string; bank: string; number: string }>(
    `SELECT owner_id AS owner, holder, bank, number FROM payee_account
     WHERE owner_id IN (SELECT organisation_id FROM case_party WHERE case_id = $1)
       AND verified_at <= $2 AND (ended_at IS NULL OR ended_at > $2) ORDER BY verified_at DESC`,
    [caseId, at],
  );
  return (owner) => {
    const account = rows.find((one) => one.owner === owner);
    return account && accountLine(account);
  };
}

/** In the order in which the paper names them, as the portal reads them. */
function actsOf(record: readonly WorkerChange[], read: readonly { readonly version: number }[]): ReadAct[] {
  return read.map(({ version }) => {
    const change = record.find((one) => one.version === version);
    const act = change && readActOf(change);
    if (!act) throw new Error(`the document of change ${version} is gone`);
    return act;
  });
}

async function sourcesOf(
  sql: pg.Pool,
  caseId: string,
  at: string,
  composed: { readonly texts: Readonly<Record<string, string>>; readonly organisations: readonly string[] } | undefined,
): Promise<Sources> {
  if (!composed) return { texts: {}, organisations: {} };
  const documents = await sql.query<{ hash: string; body: string }>(
    'SELECT DISTINCT ON (hash) hash, body FROM document WHERE case_id = $1 AND hash = ANY($2) AND body IS NOT NULL ORDER BY hash',
    [caseId, Object.values(composed.texts)],
  );
  const bodies = new Map(documents.rows.map(({ hash, body }) => [hash, JSON.parse(body) as unknown]));
  // as the portal: a schedule that cannot be written is left out
  if (!Object.values(composed.texts).every((hash) => bodies.has(hash))) return { texts: {}, organisations: {} };
  const named = await sql.query<NamedOrganisation & { id: string }>(
    `SELECT o.id, coalesce(n.name_zh, o.name_zh) AS "nameZh", coalesce(n.name_en, o.name_en) AS "nameEn", o.uscc FROM organisation o
     LEFT JOIN LATERAL (SELECT name_zh, name_en FROM former_name WHERE subject_id = o.id AND until > $2 ORDER BY until LIMIT 1) n ON true
     WHERE o.id = ANY($1)`,
    [composed.organisations, at],
  );
  return {
    texts: Object.fromEntries(Object.entries(composed.texts).map(([name, hash]) => [name, bodies.get(hash)])),
    organisations: Object.fromEntries(named.rows.map(({ id, ...names }): [string, NamedOrganisation] => [id, names])),
  };
}
