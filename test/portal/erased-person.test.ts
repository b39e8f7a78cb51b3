import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectFiles } from '#web/files/collect.ts';
import { addKey, erasePerson, revoke } from '#worker/admin/register.ts';
import { Portal, viewerFor } from './support/portal.ts';
import { pdf, Uploader } from './support/upload.ts';

const leaver = 'p-4711';
const canaries = ['离岗甲', 'Canary Leaver', 'canary-leaver', 'canary-text'];
const opening = 'draft-demand/demand';
let portal: Portal;
let caseId: string;
let uploader: Uploader;
let upload: string;
const { organisation } = viewerFor('requester');
const viewer = { ...viewerFor('requester'), person: leaver, grants: [{ organisation, role: 'ent.requester' as const, caseId: null }] };
const role = { person: leaver, organisation, role: 'ent.requester' } as const;
beforeAll(async () => {
  portal = await Portal.open();
  const [nameZh = '', nameEn = ''] = canaries;
  const email = 'canary-leaver@example.com';
  await portal.register({ persons: [{ id: leaver, nameZh, nameEn, email, password: 'a long enough password' }], grants: [role] });
  // an earlier name, and the present one
  await portal.asViewer(viewer).profile.correctName({ submissionId: randomUUID(), nameZh, nameEn: 'Canary Leaver Junior' });
  const secret = `tida_${'k'.repeat(43)}`;
  await addKey(portal.admin, { person: leaver, organisation, label: 'test' }, { secret, days: 1, scopes: ['read', 'act'] });
  caseId = (await portal.asViewer(viewer).projects.open({ programmeId: 'programme', submissionId: randomUUID() })).id;
  uploader = Uploader.withKey(portal, caseId, secret);
  await portal.asViewer(viewer).drafts.save({ caseId, key: opening, outcome: 'submit', values: { titleZh: 'canary-text' }, revision: 0 });
  upload = (await uploader.send(opening, 'files', 'canary-text.pdf', pdf('canary-text'))).id;
  await portal.asViewer(viewer).talk.post({ caseId, with: 'party', text: 'canary-text', submissionId: randomUUID() });
  // one letter never counted, one did, one serves a colleague as well
  const letters = [
    [1, leaver, null],
    [2, leaver, 'somebody'],
    [3, leaver, null],
    [3, 'colleague', null],
  ] as const;
  for (const [n, person, confirmedBy] of letters) {
    await portal.theatre.sql.query(
      `INSERT INTO signatory_letter (organisation_id, sha256, name, type, content) VALUES ($1, $2, 'letter.pdf', 'application/pdf', 'x') ON CONFLICT DO NOTHING`,
      [organisation, `sha-${n}`],
    );
    await portal.theatre.sql.query(
      `INSERT INTO signatory_authority (id, organisation_id, person_id, letter, file, valid_from, valid_until, entered_by, entered_at, confirmed_by, confirmed_at)
       VALUES ($1, $2, $3, 'letter', $4, now(), now() + interval '1 year', 'somebody', now(), $5, CASE WHEN $5::text IS NOT NULL THEN now() END)`,
      [`a-${n}-${person}`, organisation, person, `sha-${n}`, confirmedBy],
    );
  }
  await portal.theatre.sql.query(
    `INSERT INTO channel_address (person_id, channel, address, confirmed_at) VALUES ($1, 'wecom', 'canary-leaver', now())`,
    [leaver],
  );
  await portal.theatre.sql.query(
    `INSERT INTO mail (id, kind, person_id, address, state) VALUES ('m', 'notice', $1, 'canary-leaver@example.com', 'sent')`,
    [leaver],
  );
  await portal.theatre.sql.query(
    `ALTER TABLE message DISABLE TRIGGER USER; UPDATE message SET at = now() - interval '1 year'; ALTER TABLE message ENABLE TRIGGER USER`,
  );
});
afterAll(() => portal.close());

const erase = () => erasePerson(portal.admin, leaver, 'asked by letter of 2026-11-29');
/** Every table with a row in which one of these texts stands. */
async function holding(texts: readonly string[]): Promise<string[]> {
  const { rows } = await portal.theatre.sql.query<{ table_name: string }>(
    `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name`,
  );
  const found: string[] = [];
  for (const { table_name: table } of rows) {
    const { rowCount } = await portal.theatre.sql.query(`SELECT FROM "${table}" t WHERE t::text ~* $1`, [texts.join('|')]);
    if (rowCount) found.push(table);
  }
  return found;
}

describe('a person who asks to be erased', () => {
  test('is not while a role is held', async () => {
    expect(await erase()).toEqual({ refused: 'holds a role' });
    expect(await erasePerson(portal.admin, 'no-such', 'x')).toEqual({ refused: 'no such person' });
    expect(await holding(canaries)).toEqual(['admin_record', 'channel_address', 'former_name', 'mail', 'person', 'register_entry', 'user']);
  });

  test('goes with account, drafts, uploads that no act names, and messages; no table holds name or address', async () => {
    await revoke(portal.admin, role);
    expect(await erase()).toEqual({ drafts: 1, files: 1, letters: 1, messages: 1 });
    const { rows: kept } = await portal.theatre.sql.query<{ sha256: string }>('SELECT sha256 FROM signatory_letter ORDER BY sha256');
    expect(kept.map(({ sha256 }) => sha256)).toEqual(['sha-2', 'sha-3']);
    expect(await holding(canaries)).toEqual([]);
    for (const table of ['account', 'session', 'api_key', 'draft'])
      expect((await portal.theatre.sql.query(`SELECT FROM "${table}" t WHERE t::text LIKE $1`, [`%${leaver}%`])).rowCount, table).toBe(0);
    expect((await uploader.request(`/files/${caseId}/${upload}`)).status).toBe(401);
  });

  test('has no content left in the store after the next collection', async () => {
    expect(await collectFiles(portal.services)).toBe(1);
    expect(await portal.services.database.file.count()).toBe(0);
  });

  test('stays beside what was done as a mark, and the erasure in the record', async () => {
    const { rows } = await portal.as('requester').talk.thread({ caseId, with: 'party' });
    expect(rows).toMatchObject([{ text: null }]);
    expect(JSON.stringify(rows)).toMatch(/已注销人员 [0-9A-F]{6}/);
    const { rows: records } = await portal.theatre.sql.query(`SELECT after FROM admin_record WHERE object = 'erasure'`);
    expect(records).toMatchObject([{ after: { person: leaver, why: 'asked by letter of 2026-11-29', files: 1 } }]);
  });

  test('twice changes nothing', async () => {
    expect(await erase()).toEqual({ drafts: 0, files: 0, letters: 0, messages: 0 });
  });
});
