import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { cast } from '#scripts/story/cast.ts';
import { aProject, attempt } from '#test/support/play.ts';
import { newSigningKey, publicHalf, signedBatch } from '#test/support/signing-keys.ts';
import { connectionsTo, type Database, newDatabase } from '#test/workflow/support/database.ts';
import { attested, drafted, returned } from '#test/workflow/support/intake.ts';
import { createRecordBatch } from '#worker/activities/record-batch.ts';
import { actKeysFrom } from '#worker/signed/act-keys.ts';
import type { Recording } from '#workflows/engine/case-file.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { notInStanding } from '#workflows/messages.ts';
import type { Project } from '#workflows/project/state.ts';
import { summaryOf } from '#workflows/project/summary.ts';

const signingKey = newSigningKey();
let database: Database;
let sql: pg.Pool;
let owner: pg.Pool;
beforeAll(async () => {
  database = await newDatabase();
  sql = connectionsTo(database.workerUrl, 4);
  owner = connectionsTo(database.ownerUrl, 2);
});
afterAll(async () => {
  await Promise.all([sql.end(), owner.end()]);
  await database.drop();
});
beforeEach(() =>
  owner.query(
    'TRUNCATE cases, signed_paper, case_party, case_delegation, case_state, case_handover, case_chain, effect_request, effect_answer, open_step, event, ledger_transfer, notice, publication',
  ),
);

/** Three changes of a project: opened, drafted, attested. */
function lived(): Simulation<Project> {
  const simulation = aProject();
  for (const story of [drafted, attested]) expect(attempt(simulation, story)).toBeUndefined();
  return simulation;
}
const record = ({ state, file }: Simulation<Project>, recordings: readonly Recording[]) =>
  createRecordBatch({
    sql,
    rule: { actKeys: actKeysFrom(publicHalf(signingKey)), required: false, origins: [], demonstration: false },
  }).recordBatch({
    case: summaryOf(state),
    state,
    books: file.books,
    ...signedBatch(signingKey, recordings),
  });
/** How often the recording looks into each table. */
async function looksOf({ state, file }: Simulation<Project>, recordings: readonly Recording[]): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: database.workerUrl }); // a new one has counted nothing yet
  await client.connect();
  try {
    const batch = { case: summaryOf(state), state, books: file.books, ...signedBatch(signingKey, recordings) };
    await client.query('BEGIN');
    await client.query('SELECT record_batch($1)', [JSON.stringify(batch)]);
    const { rows } = await client.query<{ name: string; looks: number }>(
      'SELECT relname AS name, (coalesce(seq_scan, 0) + coalesce(idx_scan, 0))::int AS looks FROM pg_stat_xact_user_tables',
    );
    return Object.fromEntries(rows.filter(({ looks }) => looks > 0).map(({ name, looks }) => [name, looks]));
  } finally {
    await client.end();
  }
}
const counts = async () => {
  const tables = ['event', 'open_step', 'notice'].map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
  const { rows } = await owner.query(`SELECT version, ${tables.join()} FROM cases`);
  return rows[0];
};

describe('recording a batch', () => {
  test('an act between the same parties leaves parties, delegations and publications alone', async () => {
    const simulation = aProject();
    expect(attempt(simulation, drafted)).toBeUndefined();
    await record(simulation, simulation.recordings);
    expect(attempt(simulation, returned)).toBeUndefined();
    const looks = await looksOf(simulation, simulation.recordings.slice(-1));
    expect(looks).toMatchObject({ event: 2, case_chain: 2, case_state: 1 });
    for (const table of ['case_party', 'case_delegation', 'publication']) expect(looks).not.toHaveProperty(table);
    expect(Object.values(looks).reduce((sum, one) => sum + one)).toBeLessThanOrEqual(24);
  });

  test('asks the database once where no measure is against those who act, and judges first where there is one', async () => {
    const simulation = aProject();
    expect(attempt(simulation, drafted)).toBeUndefined();
    await record(simulation, simulation.recordings.slice(0, 1));
    const { organisation } = cast.requester;
    const body = { measure: 'bar', source: '示例市监督管理局', reason: '提供虚假财务资料。', startsOn: '2026-01-01' };
    await owner.query(`INSERT INTO register_entry (id, kind, subject_id, body, entered_at) VALUES ('bar', 'measure', $1, $2, now())`, [
      organisation,
      body,
    ]);
    await expect(record(simulation, simulation.recordings.slice(1))).rejects.toThrow(notInStanding);
    expect(await counts()).toMatchObject({ version: 1 });
    await owner.query(`UPDATE register_entry SET ended_at = now() WHERE id = 'bar'`);
    const asked = vi.spyOn(sql, 'query');
    await record(simulation, simulation.recordings.slice(1));
    const statements = asked.mock.calls.length;
    asked.mockRestore();
    expect(statements).toBe(1);
    expect(await counts()).toMatchObject({ version: 2 });
  });

  test('comes to the same whether it came once, often, at once or in parts', async () => {
    const simulation = lived();
    const { recordings } = simulation;
    await record(simulation, recordings);
    const once = await counts();
    expect(once).toMatchObject({ version: 3 });
    await Promise.all([1, 2, 3, 4].map(() => record(simulation, recordings)));
    await record(simulation, recordings.slice(1));
    expect(await counts()).toEqual(once);
  });

  test('takes no change before the one that it follows', async () => {
    const simulation = lived();
    await expect(record(simulation, simulation.recordings.slice(1))).rejects.toThrow('does not follow');
    expect(await counts()).toBeUndefined();
    await record(simulation, simulation.recordings.slice(0, 1));
    await expect(record(simulation, simulation.recordings.slice(2))).rejects.toThrow('does not follow');
  });

  test('never passes over a change that is another than the one recorded', async () => {
    await record(lived(), lived().recordings);
    const other = aProject();
    for (const story of [drafted, returned]) attempt(other, { ...story });
    const renamed = other.recordings.map((one) => (one.act ? { ...one, act: { ...one.act, id: `other-${one.act.id}` } } : one));
    const before = await counts();
    expect(await record(other, renamed)).toBe(false);
    expect(await counts()).toEqual(before);
  });

  test('says of a change that was recorded before at another instant when that was', async () => {
    const simulation = lived();
    expect(await record(simulation, simulation.recordings)).toBe(true);
    const [opened, ...acts] = simulation.recordings;
    const doneAgain = acts.map((one) => ({ ...one, at: new Date(Date.parse(one.at) + 5000).toISOString() }));
    const before = await counts();
    expect(await record(simulation, [opened as Recording, ...doneAgain])).toEqual(
      Object.fromEntries(acts.map(({ version, at }) => [version, at])),
    );
    expect(await counts()).toEqual(before);
  });

  test('chains the events of a project by their hashes', async () => {
    const simulation = lived();
    await record(simulation, simulation.recordings);
    const { rows } = await owner.query('SELECT previous_hash, hash FROM event ORDER BY version, n');
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.map((row) => row.previous_hash)).toEqual(['', ...rows.slice(0, -1).map((row) => row.hash)]);
  });
});

describe('the database', () => {
  const facts = ['event', 'ledger_transfer', 'notice', 'cases', 'case_party', 'case_state', 'open_step'];

  test.each(facts)('lets the portal read %s and nothing else', async (table) => {
    const portal = new pg.Client({ connectionString: database.portalUrl });
    await portal.connect();
    try {
      await portal.query(`SELECT * FROM ${table}`);
      const id = table === 'cases' ? 'id' : 'case_id';
      for (const statement of [
        `DELETE FROM ${table}`,
        `UPDATE ${table} SET ${id} = 'x'`,
        `INSERT INTO ${table} DEFAULT VALUES`,
        `TRUNCATE ${table}`,
      ])
        await expect(portal.query(statement)).rejects.toThrow('permission denied');
      await expect(portal.query("SELECT record_batch('{}')")).rejects.toThrow('permission denied');
    } finally {
      await portal.end();
    }
  });

  test.each(['event', 'ledger_transfer', 'notice', 'case_handover', 'effect_request', 'effect_answer', 'case_chain'])(
    'lets the worker add to %s, never change it',
    async (table) => {
      for (const statement of [`DELETE FROM ${table}`, `UPDATE ${table} SET case_id = 'x'`, `TRUNCATE ${table}`])
        await expect(sql.query(statement)).rejects.toThrow('permission denied');
    },
  );

  test('takes a ledger row in yuan alone (M15)', async () => {
    const book = (currency: string) =>
      sql.query(
        `INSERT INTO ledger_transfer (case_id, version, n, transfer_id, debit, credit, fen, currency, kind, at) VALUES ('c', 1, 1, 't', 'a/cash', 'b/cash', 1, $1, 'bond', now())`,
        [currency],
      );
    for (const other of ['USD', 'cny', '']) await expect(book(other)).rejects.toThrow('ledger_transfer_currency');
    await expect(book('CNY')).rejects.toThrow('ledger_transfer_case_id_fkey');
  });

  test('lets the worker add the text of a sealed document, once, and erase its copy; a text that was sent stays', async () => {
    await owner.query(`INSERT INTO document (case_id, submission_id, hash, body, envelope, organisation_copy)
      VALUES ('c', 'plain', 'h', 'as it was sent', NULL, NULL), ('c', 'sealed', 'h', NULL, 'sealed', 'copy')`);
    const change = (id: string, to: string) => sql.query(`UPDATE document SET ${to} WHERE submission_id = $1`, [id]);
    for (const [id, to] of [
      ['plain', "body = 'another'"],
      ['sealed', "organisation_copy = 'another'"],
    ] as const)
      await expect(change(id, to)).rejects.toThrow('a document stays as it was sent');
    await change('sealed', "body = 'opened', unsealed_at = now(), organisation_copy = NULL");
    await expect(change('sealed', "body = 'another'")).rejects.toThrow('a document stays as it was sent');
  });
});
