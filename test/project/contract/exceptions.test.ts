import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { binhai, haihe } from '#scripts/story/organisations.ts';
import { negotiated, signed, taskBookSigned } from '#scripts/story/sc1/contract.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { idOf, play } from '#test/support/play.ts';
import { knows } from '#test/support/reader-in.ts';
import { of } from '#test/support/story.ts';
import { positions } from '#workflows/domain/ledger.ts';

const bond = { enterprise: -6_000_000, platform: 6_000_000 };
const reason = '签约人的任职已于上月免去，须由新任签约人重新签署。';
const toSign = () => play(anAwardedProject(), [...negotiated, ...signed.slice(0, 1)]);
const refuses = (by: 'enterpriseSignatory' | 'universitySignatory', reasonClass: 'authority' | 'ip') =>
  act(by, 'sign-contract', 'refuse', { reasonClass, reason });
const resolved = (outcome: 'renegotiate' | 'close', reasonClass: 'authority' | 'ip') =>
  act('projectManager', 'resolve-refusal', outcome, { reasonClass, reason: '双方一致同意按核查结果处理。' });

test('Signatory lost authority: without the office no signature is taken, and another signatory signs', () => {
  const project = toSign();
  const signature = { capacity: 'legal-representative', method: 'e-signature', text: project.state.contracting.draft?.frozen };
  const sign = (person: string, roles: readonly string[]) =>
    project.act({
      step: 'sign-contract',
      subject: 'text-2',
      seat: 'university',
      outcome: 'sign',
      input: signature,
      actor: { person, organisation: haihe, roles: [...roles] },
    });
  expect(sign(idOf('universitySignatory'), [])?.refused).toBe('NOT_YOURS');
  expect(keysOf(project, 'sign-contract')).toContain('sign-contract/text-2/university');
  expect(sign('new-president', ['uni.signatory'])).toBeUndefined();
  play(project, [of(signed, 'sign-contract')]);
  expect(project.state.contracting.contract).toBeDefined();
});

test('Signatory lost authority: a signature given before is void before it takes effect; all sign again, and both stay on record', () => {
  const project = play(toSign(), [of(signed, 'sign-contract'), refuses('universitySignatory', 'authority')]);
  expect(project.state.contracting.contract).toBeUndefined();
  expect(factsOf(project, 'signature-refused')).toEqual([{ type: 'signature-refused', side: 'university', reasonClass: 'authority' }]);
  play(project, [resolved('renegotiate', 'authority'), ...negotiated.slice(1), ...signed.slice(0, 1)]);
  expect(project.state.contracting.draft?.signed).toEqual({});
  expect(positions(project.file.books)).toEqual(bond);
  play(project, signed.slice(1));
  expect(project.state.phase).toBe('executing');
  const given = project.recordings.flatMap(({ act: one }) => (one?.step === 'sign-contract' ? [one] : []));
  expect(given.map(({ outcome, actor: { organisation } }) => [outcome, organisation])).toEqual([
    ['sign', binhai],
    ['refuse', haihe],
    ['sign', binhai],
    ['sign', haihe],
  ]);
  expect(positions(project.file.books)).toEqual({ enterprise: 0, platform: 0 });
});

test('Party refuses to sign: one renegotiation, then the end; the bond follows who refuses, and the class of the reason is on record', () => {
  const endedBy = (by: 'enterpriseSignatory' | 'universitySignatory') =>
    play(toSign(), [
      refuses(by, 'ip'),
      resolved('renegotiate', 'ip'),
      ...negotiated.slice(1),
      ...signed.slice(0, 1),
      refuses(by, 'ip'),
      resolved('close', 'ip'),
    ]);
  const university = endedBy('universitySignatory');
  expect(factsOf(university, 'bond-settled')).toMatchObject([
    { cause: 'university-refused', returnFen: 6_000_000, keptFen: 0, poolFen: 0 },
  ]);
  expect(positions(university.file.books)).toEqual({ enterprise: 0, platform: 0 });
  // no other university has answered: the pool has no bidder, and a fifth is kept
  const enterprise = endedBy('enterpriseSignatory');
  expect(factsOf(enterprise, 'bond-settled')).toMatchObject([{ cause: 'enterprise-refused', returnFen: 4_800_000, keptFen: 1_200_000 }]);
  expect(enterprise.file.books['platform/escrow']).toBe(0);
  for (const project of [university, enterprise])
    expect(factsOf(project, 'signature-refused').map(({ reasonClass }) => reasonClass)).toEqual(['ip', 'ip']);
  const matter = {
    step: 'sign-contract',
    subject: 'text-2',
    outcome: 'refuse',
    person: idOf('universitySignatory'),
    organisation: haihe,
    role: 'uni.signatory',
  };
  expect(knows(university, 'enterpriseSignatory', matter, 'read')).toBe(true);
  for (const player of ['rivalInvestigator', 'expert1'] as const) expect(knows(university, player, matter), player).toBe(false);
});

test('Registration refused / value cut: the contract stays valid and its price as agreed', () => {
  const project = play(anAwardedProject(), [
    ...negotiated,
    ...signed,
    act('researchOffice', 'submit-registration', 'submit', {
      technicalFen: 270_000_000,
      excludedFen: 30_000_000,
      summary: '委托开发合同，技术交易额已扣除设备与材料费三十万元。',
    }),
  ]);
  const before = [project.file.books, project.state.contracting.contract];
  play(project, [act('registrar', 'record-registration', 'refuse', { reason: '合同内容不属于技术合同认定范围。' })]);
  expect([project.file.books, project.state.contracting.contract]).toEqual(before);
  expect(keysOf(project, 'start-work')).toHaveLength(1);
});

test('Task book not signed in time: the earmark lapses, the parties go on without a subsidy', () => {
  const project = play(anAwardedProject(), [...negotiated, ...signed, ...taskBookSigned.slice(0, 1)]);
  project.pass(50);
  expect(project.state.contracting).toMatchObject({ earmarkLapsed: true });
  expect(project.state.contracting.taskBook).toBeUndefined();
  expect([keysOf(project, 'start-work').length, keysOf(project, 'sign-task-book'), keysOf(project, 'request-subsidy')]).toEqual([
    1,
    [],
    [],
  ]);
  expect(Object.keys(project.file.books).filter((account) => account.startsWith('funder'))).toEqual([]);
});
