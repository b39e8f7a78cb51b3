import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf, type Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { Portal, viewerFor } from './support/portal.ts';
import { recordedId, recordedProject } from './support/recorded.ts';
import { pdf } from './support/upload.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
  const until = sc1.findIndex(({ step }) => step === 'sign-contract');
  await recordedProject(portal, sc1.slice(0, until));
});
afterAll(() => portal.close());

const letter = { letter: '授-2026-1', lastDay: '2027-12-31' };
const enter = (by: Player, more: object = {}) =>
  portal.as(by).signatories.enter({ submissionId: randomUUID(), person: idOf('enterpriseSignatory'), ...letter, ...more });
const named = (by: Player, deed: 'confirm' | 'end', authority: string) =>
  portal.as(by).signatories[deed]({ submissionId: randomUUID(), authority });
const list = async (by: Player) => (await portal.as(by).signatories.list()).list;
const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: unknown) => errorDataOf(error)?.reason,
  );
const checked = async () => {
  const key = `sign-contract/${await subject()}/enterprise`;
  const page = await portal.as('enterpriseSignatory').steps.page({ caseId: recordedId, key });
  const form = { capacity: 'legal-representative', method: 'e-signature', text: String(page.about['document']) };
  const call = { caseId: recordedId, subject: page.subject, seat: 'enterprise', submissionId: randomUUID(), outcome: 'sign', form };
  return portal
    .as('enterpriseSignatory')
    .steps.check({ ...call, step: 'sign-contract' })
    .then(
      () => 'done' as const,
      (error: unknown) => errorDataOf(error)?.refusal,
    );
};
const subject = async () => {
  const row = await portal.services.database.openStep.findFirstOrThrow({ where: { caseId: recordedId, step: 'sign-contract' } });
  return row.subject;
};

describe('the list of signatories', () => {
  test('is for administrators and the legal office of the organisation; others do not see it', async () => {
    for (const outsider of ['requester', 'enterpriseFinance', 'expert1'] as const) {
      expect(await reasonOf(portal.as(outsider).signatories.list()), outsider).toBe('NOT_ALLOWED');
      expect(await reasonOf(enter(outsider)), outsider).toBe('NOT_ALLOWED');
    }
    expect(await reasonOf(enter('enterpriseLegal'))).toBe('NOT_ALLOWED');
    expect(await reasonOf(enter('universitySignatory'))).toBe('UNKNOWN_PERSON');
    expect(await reasonOf(enter('enterpriseSignatory', { person: idOf('rdLead') }))).toBe('NOT_HELD');
    expect(await list('enterpriseLegal')).toEqual([]);
  });

  test('an empty list binds nobody; a letter counts once a colleague has confirmed it', async () => {
    expect(await checked()).toBe('done');
    expect(await reasonOf(enter('enterpriseSignatory', { limitFen: 100_000_000 }))).toBe('done');
    const [waiting] = await list('enterpriseLegal');
    expect(waiting).toMatchObject({ state: 'waiting', limitFen: 100_000_000, mayConfirm: true, until: '2027-12-31T16:00:00.000Z' });
    const id = waiting?.id ?? '';
    expect(await checked()).toBe('done');
    expect(await reasonOf(named('enterpriseSignatory', 'confirm', id))).toBe('SECOND_PERSON');
    const foreign = await named('universityLegal', 'confirm', id).catch(errorDataOf);
    expect(foreign).toEqual(await named('universityLegal', 'confirm', 'letter-x').catch(errorDataOf));
    expect(foreign).toMatchObject({ reason: 'NO_SUCH_AUTHORITY' });
    expect(await reasonOf(named('enterpriseLegal', 'confirm', id))).toBe('done');
    expect((await list('enterpriseSignatory'))[0]).toMatchObject({ state: 'in-force', confirmedBy: { id: idOf('enterpriseLegal') } });
    expect((await portal.as('enterpriseSignatory').people.list()).changes[0]).toMatchObject({ change: 'confirm-authority' });
  });

  test('above the limit a signature is refused with figures and who else may sign; with an ended letter as well', async () => {
    expect(await checked()).toMatchObject({
      code: 'BEYOND_LIMIT',
      details: { fields: ['authorisation'], fen: 300_000_000, limitFen: 100_000_000, others: 'none' },
    });
    const colleague = { organisation: viewerFor('requester').organisation, role: 'ent.signatory', person: idOf('rdLead') } as const;
    await portal.register({ grants: [colleague] });
    await enter('enterpriseSignatory', { person: colleague.person, limitFen: 500_000_000 });
    const entered = (await list('enterpriseLegal')).find(({ state }) => state === 'waiting')?.id ?? '';
    await named('enterpriseLegal', 'confirm', entered);
    expect(await checked()).toMatchObject({ code: 'BEYOND_LIMIT', details: { others: 'some', othersZh: '陈工' } });
    const own = (await list('enterpriseSignatory')).find(
      ({ person, state }) => person.id === idOf('enterpriseSignatory') && state === 'in-force',
    );
    expect(await reasonOf(named('enterpriseSignatory', 'end', own?.id ?? ''))).toBe('done');
    expect(await checked()).toMatchObject({ code: 'NO_LETTER', details: { othersZh: '陈工' } });
    expect((await list('enterpriseSignatory')).map(({ state }) => state)).toContain('ended');
  });
});

test('the scan of a letter is looked at, kept, and saved by those who see the list', async () => {
  const content = pdf('授权委托书');
  const file = { name: '授权委托书.pdf', content: content.toString('base64') };
  expect(await reasonOf(enter('enterpriseSignatory', { file: { ...file, name: '授权委托书.docx' } }))).toBe('FILE_REFUSED');
  expect(await reasonOf(enter('enterpriseSignatory', { file: { ...file, content: Buffer.from('MZ').toString('base64') } }))).toBe(
    'FILE_REFUSED',
  );
  expect(await reasonOf(enter('enterpriseSignatory', { file }))).toBe('done');
  const sha256 = createHash('sha256').update(content).digest('hex');
  expect(await portal.as('enterpriseLegal').signatories.letter({ sha256 })).toEqual({ ...file, type: 'application/pdf' });
  const foreign = await portal.as('universityLegal').signatories.letter({ sha256 }).catch(errorDataOf);
  expect(foreign).toEqual(
    await portal
      .as('universityLegal')
      .signatories.letter({ sha256: '0'.repeat(64) })
      .catch(errorDataOf),
  );
  expect(foreign).toMatchObject({ reason: 'NOT_FOUND' });
  expect(await reasonOf(portal.as('requester').signatories.letter({ sha256 }))).toBe('NOT_ALLOWED');
});
