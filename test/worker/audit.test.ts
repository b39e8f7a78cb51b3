import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicHalf } from '#test/support/signing-keys.ts';
import { bondConfirmed, bondPrepared, bondReleased, decided } from '#test/workflow/support/intake.ts';
import type { Performance } from '#test/workflow/support/performance.ts';
import { Theatre } from '#test/workflow/support/theatre.ts';
import { anchorsIn, verifyAll } from '#worker/admin/audit/verify.ts';

let theatre: Theatre;
let project: Performance;
beforeAll(async () => {
  theatre = await Theatre.open();
  const other = await theatre.openProject();
  await other.play(decided);
  project = await theatre.openProject();
  await project.play([...decided, bondPrepared, bondReleased, ...bondConfirmed]);
});
afterAll(() => theatre.close());

/** What is found after this was done to the database; then it is undone. */
async function foundAfter(
  tamper: (client: pg.PoolClient) => Promise<unknown>,
): Promise<{ what: string; version?: number; about?: string }[]> {
  const client = await theatre.sql.connect();
  try {
    await client.query('BEGIN');
    await tamper(client);
    const { findings } = await verifyAll(client, anchorsIn(theatre.anchorFile), theatre.rule);
    expect(findings.every((finding) => finding.case === project.id)).toBe(true);
    return findings.map(({ what, version, about }) => ({
      what,
      ...(version === undefined ? {} : { version }),
      ...(about ? { about } : {}),
    }));
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}
const sql = (text: string) => (client: pg.PoolClient) => client.query(text.replaceAll('$case', `'${project.id}'`));
const sha = (text: string) => createHash('sha256').update(text).digest('hex');

test('nothing is found where nothing was altered', async () => {
  expect(await foundAfter(async () => {})).toEqual([]);
});

const firstNotice = 'case_id = $case AND version = (SELECT min(version) FROM notice WHERE case_id = $case)';

describe('an owner of the database who', () => {
  test.each([
    [
      'changes the outcome of an act',
      "UPDATE event SET outcome = 'return' WHERE case_id = $case AND version = 3 AND n = 0",
      { what: 'event-altered', version: 3 },
    ],
    [
      'moves an instant',
      "UPDATE event SET recorded_at = recorded_at - interval '1 day' WHERE case_id = $case AND version = 3",
      { what: 'event-altered', version: 3 },
    ],
    [
      'deletes an act in the middle',
      'DELETE FROM event WHERE case_id = $case AND version = 4 AND n = 0',
      { what: 'event-deleted', version: 4 },
    ],
    [
      'puts in an act that nobody has done',
      "INSERT INTO event (case_id, version, n, type, cause, at, details, previous_hash, hash) VALUES ($case, 99, 0, 'step-done', 'act', now(), '{}', '', '')",
      { what: 'act-not-signed', version: 99 },
    ],
    ['changes a sum of the ledger', 'UPDATE ledger_transfer SET fen = fen + 1 WHERE case_id = $case', { what: 'transfer-altered' }],
    ['deletes a row of the ledger', 'DELETE FROM ledger_transfer WHERE case_id = $case', { what: 'transfer-deleted' }],
    [
      'changes whom a payment goes to',
      `UPDATE effect_request SET payload = payload || '{"payee":"attacker"}' WHERE case_id = $case`,
      { what: 'request-altered' },
    ],
    [
      'changes a text',
      "UPDATE document SET body = replace(body, '膜', '模') WHERE case_id = $case AND body LIKE '%膜%'",
      { what: 'document-altered', version: 2 },
    ],
    ['deletes a text', "DELETE FROM document WHERE case_id = $case AND body LIKE '%膜%'", { what: 'document-deleted', version: 2 }],
    [
      'changes who was asked',
      "UPDATE open_step SET person_id = 'somebody' WHERE case_id = $case AND key LIKE 'attest-demand%'",
      { what: 'opening-altered', about: 'attest-demand/demand' },
    ],
    [
      'deletes an opening',
      "DELETE FROM open_step WHERE case_id = $case AND key LIKE 'attest-demand%'",
      { what: 'opening-altered', about: 'attest-demand/demand' },
    ],
    [
      'puts an opening on hold',
      `UPDATE open_step SET hold = '{"reason":"storm","since":"2026-03-02T01:00:00.000Z","lift":"pm"}' WHERE case_id = $case AND key LIKE 'attest-demand%'`,
      { what: 'opening-altered', about: 'attest-demand/demand' },
    ],
    [
      'makes optional what is asked',
      "UPDATE open_step SET optional = true WHERE case_id = $case AND key LIKE 'attest-demand%'",
      { what: 'opening-altered', about: 'attest-demand/demand' },
    ],
    [
      'moves an opening to another stage',
      "UPDATE open_step SET stage = 'contract' WHERE case_id = $case AND key LIKE 'attest-demand%'",
      { what: 'opening-altered', about: 'attest-demand/demand' },
    ],
    [
      'puts another organisation in the place of a party',
      "UPDATE case_party SET organisation_id = 'attacker' WHERE case_id = $case AND party = 'funder'",
      { what: 'party-altered', about: 'funder' },
    ],
    [
      'adds a party',
      "INSERT INTO case_party (case_id, party, part, organisation_id, from_version) VALUES ($case, 'funder-2', 'funder', 'attacker', 3)",
      { what: 'party-altered', about: 'funder-2' },
    ],
    [
      'lets somebody stand in for another',
      `INSERT INTO case_delegation (case_id, id, by_person_id, to_person_id, organisation_id, valid_from, valid_until, steps)
       VALUES ($case, 'made-up', 'requester', 'attacker', 'enterprise', now(), now() + interval '1 day', '{attest-demand}')`,
      { what: 'delegation-altered', about: 'made-up' },
    ],
    ['changes what was told', `UPDATE notice SET template = 'due' WHERE ${firstNotice}`, { what: 'notice-altered' }],
    ['deletes a notice', `DELETE FROM notice WHERE ${firstNotice}`, { what: 'notice-altered' }],
    ['changes the state', `UPDATE case_state SET state = state || '{"phase":"closed"}' WHERE case_id = $case`, { what: 'state-altered' }],
    ['changes the phase in lists', "UPDATE cases SET phase = 'closed' WHERE id = $case", { what: 'case-altered' }],
    ['takes a question out of the public list', 'UPDATE cases SET public_from = NULL WHERE id = $case', { what: 'case-altered' }],
    ['says that somebody else has opened it', "UPDATE cases SET requester_id = 'attacker' WHERE id = $case", { what: 'case-altered' }],
    [
      'publishes what was not published',
      "INSERT INTO publication (case_id, subject, round, from_at) VALUES ($case, 'award', 1, now())",
      { what: 'case-altered' },
    ],
    ['deletes a link', 'DELETE FROM case_chain WHERE case_id = $case AND version = 4', { what: 'version-deleted', version: 4 }],
    ['changes a link', "UPDATE case_chain SET hash = 'f' WHERE case_id = $case AND version = 4", { what: 'link-altered', version: 4 }],
  ] as const)('%s is found', async (_, statement, finding) => {
    expect(await foundAfter(sql(statement))).toContainEqual(expect.objectContaining(finding));
  });

  const last = '(SELECT max(version) FROM cases WHERE id = $case)';
  const rows = ['event', 'ledger_transfer', 'effect_request', 'case_chain', 'notice'];

  test('cuts off the last version with everything that points to it is found by the heads kept elsewhere', async () => {
    const { version } = await project.row();
    const found = await foundAfter(async (client) => {
      for (const table of rows) await sql(`DELETE FROM ${table} WHERE case_id = $case AND version = ${last}`)(client);
      await sql('UPDATE cases SET version = version - 1 WHERE id = $case')(client);
    });
    expect(found).toContainEqual({ what: 'tail-cut', version });
  });

  test('deletes the whole project is found by the heads kept elsewhere', async () => {
    const found = await foundAfter(async (client) => {
      for (const table of [...rows, 'open_step', 'case_state', 'case_party', 'publication', 'document', 'case_handover'])
        await sql(`DELETE FROM ${table} WHERE case_id = $case`)(client);
      await sql('DELETE FROM cases WHERE id = $case')(client);
    });
    expect(found).toContainEqual({ what: 'case-deleted' });
  });

  test('changes an act and recomputes the whole chain is found by the heads and by the signature', async () => {
    const found = await foundAfter(async (client) => {
      await sql(
        `UPDATE event SET outcome = 'return', signed = replace(signed, '"outcome":"sign"', '"outcome":"return"') WHERE case_id = $case AND version = 3 AND n = 0`,
      )(client);
      await sql("SET LOCAL timezone = 'UTC'")(client);
      const { rows: events } = await sql(
        'SELECT jsonb_strip_nulls(to_jsonb(e))::text AS row FROM event e WHERE case_id = $case AND version = 3 ORDER BY n',
      )(client);
      await sql(
        `UPDATE case_chain SET parts = parts || '{"events":"${sha(events.map(({ row }) => row).join('\n'))}"}' WHERE case_id = $case AND version = 3`,
      )(client);
      const { rows: links } = await sql(
        'SELECT version, openings::text, summary::text, parts::text, previous_hash FROM case_chain WHERE case_id = $case ORDER BY version',
      )(client);
      let previous = '';
      for (const { version, openings, summary, parts } of links) {
        const hash = sha([previous, project.id, version, openings, summary ?? '', parts].join('\n'));
        await sql(`UPDATE case_chain SET previous_hash = '${previous}', hash = '${hash}' WHERE case_id = $case AND version = ${version}`)(
          client,
        );
        previous = hash;
      }
    });
    expect(found).toEqual([
      { what: 'act-not-signed', version: 3 },
      { what: 'chain-recomputed', version: 3 },
    ]);
  });
});

test('the command says what it finds, and ends with 1', async () => {
  const env = {
    ...process.env,
    ADMIN_DATABASE_URL: theatre.database.adminUrl,
    ANCHOR_FILE: theatre.anchorFile,
    ACT_PUBLIC_KEYS: publicHalf(theatre.actSigningKey),
  };
  const verify = () => promisify(execFile)(process.execPath, ['--import', 'tsx', 'worker/admin/main.ts', 'audit', 'verify'], { env });
  expect(JSON.parse((await verify()).stdout)).toMatchObject({ cases: 2, findings: [] });
  await theatre.sql.query("UPDATE cases SET phase = 'closed' WHERE id = $1", [project.id]);
  await expect(verify()).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('case-altered') });
});
