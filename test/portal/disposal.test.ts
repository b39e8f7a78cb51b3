import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { withdrawnEarly } from '#scripts/story/withdrawn.ts';
import { actorOf, aProject, play, sceneOf } from '#test/support/play.ts';
import { hashOf } from '#web/documents/canonical.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { collectFiles } from '#web/files/collect.ts';
import { verifyAll } from '#worker/admin/audit/verify.ts';
import { casesToDispose, confirmDisposal, proposeDisposal } from '#worker/admin/disposal.ts';
import { canonicalJson } from '#workflows/domain/canonical-json.ts';
import { recordsKeptUntil } from '#workflows/domain/records-kept.ts';
import { carriedPart } from '#workflows/engine/carried.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { Portal } from './support/portal.ts';
import { record, recordedProject } from './support/recorded.ts';
import { pdf, refOf, Uploader } from './support/upload.ts';

const canary = 'canary-5f3d';
const opening = 'draft-demand/demand';
const [old, recent] = ['old', 'recent'];
const simulation = aProject(undefined, old, undefined, '2010-03-02T01:00:00.000Z');
let portal: Portal;
let blob: string;

beforeAll(async () => {
  portal = await Portal.open();
  await recordedProject(portal, withdrawnEarly, recent);
  await record(portal, simulation);
  const content = pdf(canary);
  const upload = await (await Uploader.of(portal, old, 'requester')).send(opening, 'files', `${canary}.pdf`, content);
  await portal.as('requester').talk.post({ caseId: old, with: 'party', text: canary, submissionId: crypto.randomUUID() });
  const [draft, ...rest] = withdrawnEarly;
  const form = stepNamed('draft-demand')?.outcomes['submit']?.form;
  if (!draft || !form) throw new Error('no draft');
  const scene = sceneOf(simulation, 'demand');
  const whole = form.parse({ ...(draft.input(scene) as object), titleZh: `气体扩散层涂层 ${canary}`, files: [refOf(upload)] });
  const body = canonicalJson(whole);
  const act = { step: 'draft-demand', subject: 'demand', outcome: 'submit', input: carriedPart(form, whole), actor: actorOf('requester') };
  expect(simulation.act({ ...act, document: hashOf(body) })).toBeUndefined();
  const submission = simulation.recordings.findLast(({ act: found }) => found)?.act?.id;
  await portal.theatre.sql.query('INSERT INTO document (case_id, submission_id, hash, body, organisation_id) VALUES ($1, $2, $3, $4, $5)', [
    old,
    submission,
    hashOf(body),
    body,
    actorOf('requester').organisation,
  ]);
  await record(portal, play(simulation, rest));
  blob = (await portal.services.database.file.findUniqueOrThrow({ where: { id: upload.id } })).blob ?? '';
}, 120_000);
afterAll(() => portal.close());

/** A command of administration, asked for by this person. */
async function by<T>(who: string, work: (sql: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await portal.admin.connect();
  try {
    await client.query("SELECT set_config('tida.by', $1, false)", [who]);
    return await work(client);
  } finally {
    client.release();
  }
}
async function verified() {
  const client = await portal.theatre.sql.connect();
  try {
    await client.query('BEGIN');
    return await verifyAll(client, new Map(), portal.theatre.rule);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}
async function holding(text: string): Promise<string[]> {
  const { sql } = portal.theatre;
  const { rows } = await sql.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of rows) if ((await sql.query(`SELECT FROM "${name}" t WHERE t::text ~* $1`, [text])).rowCount) found.push(name);
  return found;
}
const stored = async () => {
  const pieces: Uint8Array[] = [];
  for await (const piece of portal.services.files.store.read(blob, 0, 10)) pieces.push(piece);
  return Buffer.concat(pieces).length;
};

describe('a project whose retention period is over', () => {
  test('is listed, and one that ended lately is not', async () => {
    expect(await casesToDispose(portal.admin)).toMatchObject([{ id: old, since: '2021-01-01', proposed_by: null }]);
    expect(await by('li', (sql) => proposeDisposal(sql, recent, 'appraised'))).toMatchObject({
      refused: expect.stringContaining('period'),
    });
    expect(await by('wang', (sql) => confirmDisposal(sql, old))).toMatchObject({ refused: expect.stringContaining('proposed') });
  });

  test('is disposed of by two people, and nothing goes before the second', async () => {
    expect(await by('li', (sql) => proposeDisposal(sql, old, 'appraised on 2026-11-30'))).toEqual({});
    expect(await by('li', (sql) => confirmDisposal(sql, old))).toMatchObject({ refused: expect.stringContaining('second person') });
    expect(await holding(canary)).toEqual(expect.arrayContaining(['cases', 'document']));
    expect((await verified()).disposed).toEqual([]);
    await expect(portal.admin.query('UPDATE case_disposal SET confirmed_by = $1, confirmed_at = now()', ['wang'])).rejects.toThrow(
      /permission/,
    );
    const removed = await by('wang', (sql) => confirmDisposal(sql, old));
    expect(removed).toMatchObject({ documents: 1, files: 1, messages: 1 });
    expect(await by('wang', (sql) => confirmDisposal(sql, old))).toHaveProperty('refused');
    expect(await casesToDispose(portal.admin)).toEqual([]);
  });

  test('has left no text of it, and no content in the store', async () => {
    expect(await holding(canary)).toEqual([]);
    expect(await stored()).toBe(10);
    expect(await collectFiles(portal.services)).toBe(1);
    await expect(stored()).rejects.toThrow('ENOENT');
    expect(await collectFiles(portal.services)).toBe(0);
    // what the record says of the file stays, so its archive can still be computed
    const { rows } = await portal.theatre.sql.query(
      'SELECT bytes, sha256 IS NOT NULL AS hashed, secret, blob FROM file WHERE case_id = $1',
      [old],
    );
    expect(rows).toMatchObject([{ bytes: pdf(canary).length, hashed: true, secret: null, blob: null }]);
  });

  test('is verified as disposed of, not as altered; a disposal that was not due hides nothing', async () => {
    const { findings, disposed } = await verified();
    expect(findings).toEqual([]);
    expect(disposed).toMatchObject([{ case: old, proposedBy: 'li', confirmedBy: 'wang' }]);
    await portal.theatre.sql.query("UPDATE case_disposal SET confirmed_at = '2020-12-31T12:00:00+08'");
    expect(await verified()).toMatchObject({ findings: [{ case: old, what: 'document-deleted' }], disposed: [] });
    await portal.theatre.sql.query('UPDATE case_disposal SET confirmed_at = now()');
    expect(await portal.as('auditor').audit.verify({ caseId: old })).toMatchObject({ intact: true, altered: [] });
  });

  test.each<Player>(['requester', 'projectManager', 'leadManager', 'auditor'])(
    'says so to the %s, who reads no text of it',
    async (player) => {
      const reader = portal.as(player);
      const documents = await reader.cases.documents({ caseId: old });
      const [{ state, version } = { state: '', version: 0 }] = documents;
      if (player === 'requester') expect(documents.length).toBeGreaterThan(0);
      expect(documents.map((one) => one.state)).toEqual(documents.map(() => 'disposed'));
      if (state) {
        const why = await reader.documents.get({ caseId: old, version }).catch((error: unknown) => errorDataOf(error));
        expect(why).toMatchObject({ reason: 'DISPOSED', details: { at: expect.stringMatching(/^20/) } });
        await expect(portal.as('rivalInvestigator').documents.get({ caseId: old, version })).rejects.toThrow('NOT_FOUND');
      }
      const page = await reader.projects.get({ caseId: old });
      expect(page.titles).toEqual({ zh: '保管期满已销毁', en: 'Disposed of after its retention period' });
      expect(JSON.stringify([page, await reader.cases.timeline({ caseId: old }), await reader.papers.list({ caseId: old })])).not.toContain(
        canary,
      );
    },
  );

  test('names who did it in the record of administration', async () => {
    const { rows } = await portal.admin.query(
      `SELECT "by", after->>'case' AS "case" FROM admin_record WHERE object = 'disposal' ORDER BY id`,
    );
    expect(rows).toEqual([
      { by: 'li', case: old },
      { by: 'wang', case: old },
    ]);
  });
});

test('database and audit count the same years', async () => {
  const { rows } = await portal.theatre.sql.query<{ id: string; since: string; last: Date; money: boolean }>(
    `SELECT c.id, records_kept_until(c.id)::text AS since, (SELECT max(at) FROM event e WHERE e.case_id = c.id) AS last,
       EXISTS (SELECT FROM ledger_transfer t WHERE t.case_id = c.id) AS money FROM cases c WHERE c.ended_at IS NOT NULL`,
  );
  expect(rows).toHaveLength(2);
  for (const { since, last, money } of rows) expect(since).toBe(recordsKeptUntil(last.toISOString(), money));
  expect(recordsKeptUntil('2026-12-31T16:00:00.000Z', true)).toBe('2058-01-01');
});
