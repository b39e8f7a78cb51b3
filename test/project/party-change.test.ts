import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { binhai, bohai, centre, haihe, jinmen, yanhai } from '#scripts/story/organisations.ts';
import { otherTakerActs } from '#scripts/story/other-taker.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, started, tranchePaid } from '#scripts/story/sc1/milestone-funding.ts';
import { disclosed } from '#scripts/story/sc1/result-transfer.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { attempt, brokenIn, play } from '#test/support/play.ts';
import { of, upTo } from '#test/support/story.ts';

const evidence = { reference: 'DJ-2026-0088', evidence: '登记机关出具的变更核准通知书。' };
const working = () => play(anAwardedProject(), [...sc1Contract, ...started, ...accepted(1)]);
const merged = (successor: string) => act('enterpriseSignatory', 'state-party-change', 'succeeded', { successor, ...evidence });
const compared = act('leadManager', 'check-party-change', 'accept', { compared: '已与登记机关公示信息核对一致。' });
const refused = act('leadManager', 'check-party-change', 'refuse', { reason: '登记文件与申报内容不一致，请补正。' });

test('Company merger / rename: obligations follow the successor, accounts keep their names, nothing is moved', () => {
  const project = working();
  const books = project.file.books;
  expect(project.asked.map(({ step }) => step)).not.toContain('state-party-change');
  expect(brokenIn(attempt(project, merged(haihe)))).toEqual(['party-already successor']);
  play(project, [merged(yanhai)]);
  expect(project.state.parties.find(({ id }) => id === 'enterprise')?.organisation).toBe(binhai); // until it is compared
  play(project, [compared]);
  expect(project.file.books).toEqual(books);
  expect(project.state.parties.find(({ id }) => id === 'enterprise')?.organisation).toBe(yanhai);
  expect(factsOf(project, 'party-changed')).toEqual([{ type: 'party-changed', by: 'enterprise', how: 'succeeded' }]);
  // the successor's finance pays what the former owed; the former's no longer may
  const [prepare, release] = tranchePaid(85_500_000);
  if (!prepare || !release) throw new Error('no payment');
  expect(attempt(project, prepare)).toMatchObject({ refused: 'NOT_OPEN' });
  play(project, [
    { ...prepare, by: 'takerFinance' },
    { ...release, by: 'takerFinanceChecker' },
  ]);
  expect(project.file.books['enterprise/cash']).toBe((books['enterprise/cash'] ?? 0) - 85_500_000);
  expect(Object.values(project.state.payments).find(({ purpose }) => purpose === 'tranche')).toMatchObject({ payer: yanhai });
});

test('a new name changes nobody’s duties; refused, or not compared, everything stays as it was', () => {
  const renamed = act('universitySignatory', 'state-party-change', 'renamed', { newName: '海河理工大学', ...evidence });
  const project = play(working(), [renamed]);
  expect(keysOf(project, 'state-party-change')).not.toContain('state-party-change/university');
  project.pass(40);
  expect(project.state.partyChanges).toMatchObject([{ party: 'university', state: 'stated' }]);
  play(project, [refused, renamed, compared]);
  expect(project.state.partyChanges?.map(({ state }) => state)).toEqual(['refused', 'accepted']);
  expect(project.state.parties.find(({ id }) => id === 'university')?.organisation).toBe(haihe);
  expect(project.recordings.at(-1)?.notices.map(({ to }) => to.role)).toEqual(['ent.signatory', 'uni.signatory', 'fund.approver']);
});

test('each party is succeeded by an organisation of its own kind', () => {
  const project = working();
  const offers = (subject: string) =>
    project.open.find(({ step, opening }) => step === 'state-party-change' && opening.subject === subject)?.opening.offers;
  expect([offers('enterprise'), offers('university'), offers('funder')]).toEqual([
    ['renamed', 'succeeded'],
    ['renamed', 'merged'],
    ['renamed', 'reorganised'],
  ]);
  play(project, [act('universitySignatory', 'state-party-change', 'merged', { university: bohai, ...evidence }), compared]);
  expect(keysOf(project, 'replace-investigator')).toHaveLength(1);
  expect(project.open.find(({ step }) => step === 'replace-investigator')?.opening.for.organisation).toBe(bohai);
});

test('money paid to a university before its merger is confirmed by its successor', () => {
  const project = play(working(), [
    ...tranchePaid(85_500_000).filter(({ step }) => step !== 'confirm-receipt'),
    act('universitySignatory', 'state-party-change', 'merged', { university: bohai, ...evidence }),
    compared,
  ]);
  const receipt = project.asked.find(({ step }) => step === 'confirm-receipt');
  expect([receipt?.key, receipt?.opening.for.organisation]).toEqual(['confirm-receipt/milestone-1', bohai]);
});

test('a funder is succeeded by another authority: its people approve and pay from then on', () => {
  const project = working();
  const books = project.file.books;
  const reorganised = act('fundApprover', 'state-party-change', 'reorganised', { authority: 'city-science-bureau', ...evidence });
  play(project, [reorganised, compared]);
  expect(project.state.parties.find(({ id }) => id === 'funder')?.organisation).toBe('city-science-bureau');
  expect(project.file.books).toEqual(books);
  const audiences = project.open
    .filter(({ opening }) => opening.for.role.startsWith('fund.'))
    .map(({ opening }) => opening.for.organisation);
  expect(new Set(audiences)).toEqual(new Set(['city-science-bureau']));
});

test('the platform’s own successor is compared by the funder, never by the platform', () => {
  const project = working();
  const handedOn = act('leadManager', 'state-party-change', 'handed-on', { agency: jinmen, ...evidence });
  play(project, [handedOn]);
  expect(attempt(project, compared)).toMatchObject({ refused: 'NOT_OPEN' });
  play(project, [{ ...compared, by: 'fundApprover' }]);
  expect(project.state.parties.find(({ id }) => id === 'platform')?.organisation).toBe(jinmen);
  // the work goes on under the successor's people
  expect(project.asked.filter(({ opening }) => opening.for.organisation === centre)).toEqual([]);
});

test('what a transferee has stated is checked no more once it is a party no longer, nor for the one that comes in its place', () => {
  const stated = act('takerSignatory', 'state-party-change', 'succeeded', { successor: 'donghai-power', ...evidence });
  const lapsed = () => {
    const project = play(aConcludedProject(), [...upTo(otherTakerActs, 'sign-transfer'), stated]);
    expect(keysOf(project, 'check-party-change')).toEqual(['check-party-change/party-change-1']);
    // its contract is never signed
    project.pass(80);
    return project;
  };
  const client = play(lapsed(), [of(disclosed, 'choose-mode')]);
  expect(client.state.parties.some(({ part }) => part === 'licensee')).toBe(false);
  expect(attempt(client, compared)).toMatchObject({ refused: 'NOT_OPEN' });

  const other = { mode: 'ordinary-licence', transferee: 'nanhai-power', reasons: '前次签约未成，另选受让单位。' } as const;
  const project = play(lapsed(), [act('transferOffice', 'choose-mode', 'choose-other', other)]);
  expect(keysOf(project, 'check-party-change')).toEqual([]);
  expect(attempt(project, compared)).toMatchObject({ refused: 'NOT_OPEN' });
  expect(project.state.parties.find(({ id }) => id === 'licensee')?.organisation).toBe('nanhai-power');
  // the new one may state a change of its own
  expect(keysOf(project, 'state-party-change')).toContain('state-party-change/licensee');
});
