import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf, type Player } from '#scripts/story/cast.ts';
import { binhai, importedOrganisations } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { writeComposition } from '#web/documents/composed.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { paperAddress } from '#web/ui/paper-address.ts';
import { alteredTexts } from '#worker/admin/audit/texts.ts';
import { paperToWrite } from '#worker/signature/paper-source.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import { kindNamed } from '#workflows/kinds.ts';
import { signedPapers } from '#workflows/papers.ts';
import { Portal } from './support/portal.ts';
import { putTexts } from './support/put-texts.ts';
import { recordedId as caseId, recordedProject } from './support/recorded.ts';

let portal: Portal;
const signed = sc1.slice(0, sc1.findLastIndex(({ step }) => step === 'sign-contract') + 1);
beforeAll(async () => {
  portal = await Portal.open();
  await putTexts(portal, await recordedProject(portal, signed));
  await writeContract();
});
afterAll(() => portal.close());

/** The contract of the record as the portal writes it from the terms and the names of now. */
async function writeContract(): Promise<void> {
  const { sql } = portal.theatre;
  const { state } = await portal.services.database.caseState.findUniqueOrThrow({ where: { caseId } });
  for (const { document, compose } of kindNamed('project').frozenTexts?.(state as unknown as CaseState) ?? []) {
    const { rows } = await sql.query<{ body: string }>('SELECT body FROM document WHERE case_id = $1 AND hash = $2', [caseId, document]);
    const form = JSON.parse(rows[0]?.body ?? '{}');
    const composition = compose(form);
    const written = composition && (await writeComposition(portal.services.database, caseId, composition));
    if (!written) throw new Error('the contract cannot be written');
    await sql.query('ALTER TABLE document DISABLE TRIGGER USER');
    await sql.query('UPDATE document SET body = $3 WHERE case_id = $1 AND hash = $2', [
      caseId,
      document,
      JSON.stringify({ ...form, ...written }),
    ]);
    await sql.query('ALTER TABLE document ENABLE TRIGGER USER');
  }
}

const submissionId = () => randomUUID();
const wanted = {
  nameZh: '滨海先进材料股份有限公司',
  nameEn: 'Binhai Next Materials',
  region: '天津滨海',
  evidence: '准予变更登记通知书 2026-8',
};
const propose = (by: Player, more: object = {}) => portal.as(by).register.propose({ submissionId: submissionId(), ...wanted, ...more });
const own = () => portal.as('enterpriseSignatory').register.own();
const waiting = async () => (await own()).corrections.find(({ state }) => state === 'waiting')?.id ?? '';
const confirm = (by: Player, entry: string) => portal.as(by).register.confirm({ submissionId: submissionId(), entry });
const refuse = (by: Player, entry: string, reason = '名称与登记机关公示的不一致。') =>
  portal.as(by).register.refuse({ submissionId: submissionId(), organisation: binhai, entry, reason });
const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: unknown) => errorDataOf(error)?.reason,
  );
const before = importedOrganisations.find(({ id }) => id === binhai);

describe('a correction of an organisation', () => {
  test('is asked for by its administrator alone, and changes nothing before the platform confirms it', async () => {
    for (const other of ['enterpriseLegal', 'requester', 'expert1'] as const) {
      expect(await reasonOf(portal.as(other).register.own()), other).toBe('NOT_ALLOWED');
      expect(await reasonOf(propose(other)), other).toBe('NO_SUCH_ENTRY');
    }
    expect(await reasonOf(propose('enterpriseSignatory', { region: '' }))).toBe('BAD_INPUT');
    await propose('enterpriseSignatory');
    expect(await own()).toMatchObject({
      organisation: { names: { zh: before?.nameZh } },
      corrections: [{ state: 'waiting', names: { zh: wanted.nameZh }, mayDecide: false, mayWithdraw: true }],
    });
    expect((await portal.as('leadManager').me.preparations()).map(({ what, organisation }) => [what, organisation?.id])).toContainEqual([
      'corrections',
      binhai,
    ]);
    expect(await reasonOf(confirm('enterpriseSignatory', await waiting()))).toBe('NO_SUCH_ENTRY');
    expect(await reasonOf(confirm('fundOfficer', await waiting()))).toBe('NO_SUCH_ENTRY');
  });

  test('is refused with a reason that its administrator reads; another one takes the place of one that waits', async () => {
    expect(await reasonOf(refuse('registrar', await waiting(), ''))).toBe('BAD_INPUT');
    expect(await reasonOf(refuse('enterpriseSignatory', await waiting()))).toBe('NO_SUCH_ENTRY');
    await refuse('registrar', await waiting());
    expect((await own()).corrections).toMatchObject([
      { state: 'refused', reason: '名称与登记机关公示的不一致。', decidedBy: { id: 'registrar' } },
    ]);
    await propose('enterpriseSignatory', { nameEn: 'Binhai First' });
    await propose('enterpriseSignatory');
    expect((await own()).corrections.map(({ state }) => state)).toEqual(['waiting', 'withdrawn', 'refused']);
    await portal.as('enterpriseSignatory').register.end({ submissionId: submissionId(), entry: await waiting() });
    expect((await own()).corrections.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn', 'refused']);
  });
});

async function contract(): Promise<string> {
  const paper = (await portal.as('enterpriseSignatory').papers.list({ caseId })).find(({ name }) => name === 'contract');
  if (!paper) throw new Error('no contract');
  const headers = { authorization: `Bearer ${await portal.keyOf('enterpriseSignatory')}` };
  const answer = await portal.request(paperAddress(caseId, paper, 'zh'), { headers });
  return createHash('sha256')
    .update(Buffer.from(await answer.arrayBuffer()))
    .digest('hex');
}
/** What the worker would have signed, as it names organisations and signatories. */
async function toSign(): Promise<string> {
  const paper = signedPapers.find((one) => one.paper.name === 'contract')?.paper;
  const { rows } = await portal.worker.query(
    "SELECT max(version)::int AS version FROM event WHERE case_id = $1 AND step = 'sign-contract'",
    [caseId],
  );
  if (!paper) throw new Error('no contract');
  const { acts, sources } = await paperToWrite(portal.worker, paper, { caseId, paper: 'contract', version: rows[0].version });
  return JSON.stringify({ acts, organisations: sources.organisations });
}

/** Names that a reader finds beside acts: lines of the timeline, heads of documents. */
async function onRecord(reader: Player) {
  const { cases, documents } = portal.as(reader);
  const [{ rows }, papers] = await Promise.all([cases.timeline({ caseId }), cases.documents({ caseId })]);
  const [newest] = papers;
  const opened = newest && (await documents.get({ caseId, version: newest.version }));
  return { acts: rows.map(({ by }) => by), documents: papers.map(({ by }) => by), opened: opened?.by };
}

describe('after a correction', () => {
  test('lists and pages have the new name; the record, papers, signed files and the audit the name of then', async () => {
    const [paper, file] = [await contract(), await toSign()];
    expect(file).toContain(before?.nameZh);
    expect(await alteredTexts(portal.admin, caseId)).toEqual([]);
    const record = await onRecord('enterpriseSignatory');
    expect(JSON.stringify(record)).toContain(before?.nameZh);
    await propose('enterpriseSignatory');
    await confirm('leadManager', await waiting());
    const person = { nameZh: '李建华', nameEn: 'Li Jianhua' };
    await portal.as('enterpriseSignatory').profile.correctName({ submissionId: submissionId(), ...person });

    expect(await own()).toMatchObject({ organisation: { names: { zh: wanted.nameZh, en: wanted.nameEn } }, region: wanted.region });
    expect((await own()).corrections[0]).toMatchObject({ state: 'confirmed', decidedBy: { id: 'lead-manager' } });
    expect(JSON.stringify(await portal.as('universitySignatory').cases.get({ caseId }))).toContain(wanted.nameZh);
    expect(await portal.as('enterpriseSignatory').me.get()).toMatchObject({ person: { names: { zh: '李建华' } } });

    expect(await onRecord('enterpriseSignatory')).toEqual(record);
    expect(await contract()).toBe(paper);
    expect(await toSign()).toBe(file);
    expect(await alteredTexts(portal.admin, caseId)).toEqual([]);
  });

  test('the record says who and when; the administrator sees a colleague’s new name among the changes', async () => {
    await portal.as('rdLead').profile.correctName({ submissionId: submissionId(), nameZh: '陈工程师', nameEn: 'Chen Gong' });
    expect((await portal.as('enterpriseSignatory').people.list()).changes[0]).toMatchObject({
      change: 'correct-name',
      by: { id: idOf('rdLead') },
      person: { names: { zh: '陈工程师' } },
    });
    expect(await portal.as('rdLead').profile.get()).toMatchObject({ names: { zh: '陈工程师' }, former: [{ names: { zh: '陈工' } }] });
    const { rows } = await portal.theatre.sql.query(
      `SELECT object, "by", before->>'name_zh' AS before, after->>'name_zh' AS after FROM admin_record
       WHERE object IN ('person', 'organisation') AND before IS NOT NULL AND after IS NOT NULL ORDER BY id`,
    );
    expect(rows).toContainEqual({ object: 'organisation', by: 'lead-manager', before: before?.nameZh, after: wanted.nameZh });
    expect(rows).toContainEqual({ object: 'person', by: idOf('rdLead'), before: '陈工', after: '陈工程师' });
  });

  test('no role of the database writes a name by itself', async () => {
    for (const [pool, statement] of [
      [portal.services.database.pool, "UPDATE person SET name_zh = 'x'"],
      [portal.services.database.pool, "UPDATE organisation SET name_zh = 'x'"],
      [portal.services.database.pool, "INSERT INTO former_name (entry_id, subject_id, name_zh, name_en) VALUES ('x', 'x', 'x', 'x')"],
      [portal.worker, "UPDATE person SET name_zh = 'x'"],
      [portal.worker, "INSERT INTO former_name (entry_id, subject_id, name_zh, name_en) VALUES ('x', 'x', 'x', 'x')"],
    ] as const)
      await expect(pool.query(statement), statement).rejects.toThrow('permission denied');
  });
});
