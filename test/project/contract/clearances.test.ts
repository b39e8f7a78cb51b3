import { expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { moneyTerms, negotiated } from '#scripts/story/sc1/contract.ts';
import { type Awarded, anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { actorOf, attempt, breaking, play } from '#test/support/play.ts';
import { knows } from '#test/support/reader-in.ts';
import { approvalLevelOf } from '#workflows/modules/terms/terms.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';

const reviewed = negotiated.slice(4, 8);
const [rdLeadApproves, officeApproves] = negotiated.slice(8);
const reason = '价款与工作量不相称，请重新商定后再报。';
const priced = (priceFen: number): readonly StoryAct[] => [
  ...negotiated.slice(0, 1),
  act('enterpriseFinance', 'set-money-terms', 'propose', {
    ...moneyTerms,
    weightsBp: [...moneyTerms.weightsBp],
    priceFen,
    priceBasis: 'scope-changed',
  }),
  ...negotiated.slice(2, 4),
  ...reviewed,
];
const approvals = (priceFen: number, options?: Awarded) =>
  play(anAwardedProject(options), priced(priceFen))
    .open.filter(({ step }) => step === 'approve-contract')
    .map(({ opening }) => [opening.seat, opening.for.role, opening.about?.['level']]);
const sensitive = (story: StoryAct): StoryAct =>
  story.step === 'choose-template' ? { ...story, input: (scene) => ({ ...(story.input(scene) as object), sensitive: true }) } : story;

test('S3.04: both sides acknowledge what the terms come to before the final text; a change reopens the terms', () => {
  const simulation = play(anAwardedProject(), negotiated.slice(0, 4));
  expect(keysOf(simulation, 'simulate-terms')).toHaveLength(2);
  const sheets = stepNamed('simulate-terms')?.compares?.(simulation.state, { subject: 'terms-2' }) ?? [];
  expect(sheets.map(({ name }) => name)).toEqual([
    'terms',
    'tranches',
    'belowBaseline',
    'simulatedEnding',
    'simulatedRoyaltyTerms',
    'simulatedTiers',
    'simulatedYears',
    'simulatedRoyalty',
  ]);
  const rowsOf = (name: string) => sheets.flatMap((sheet) => (sheet.name === name && 'rows' in sheet ? sheet.rows : []));
  const ended = (cause: string, ...rest: readonly number[]) => [cause, 180_000_000, 45_000_000, ...rest];
  expect(rowsOf('simulatedEnding')).toEqual([
    ended('mutual', 5_000, 22_500_000, 0, 0, 171_000_000, 31_500_000, 0),
    ended('technical', 5_000, 22_500_000, 0, 0, 171_000_000, 31_500_000, 0),
    ended('force-majeure', 5_000, 22_500_000, 0, 0, 171_000_000, 31_500_000, 0),
    ended('enterprise-default', 10_000, 45_000_000, 0, 0, 171_000_000, 54_000_000, 0),
    ended('university-default', 0, 0, 0, 0, 171_000_000, 9_000_000, 0),
    ended('misconduct-enterprise', 0, 0, 0, 0, 171_000_000, 9_000_000, 0),
    ended('misconduct-university', 0, 0, 0, 0, 171_000_000, 9_000_000, 0),
  ]);
  expect(rowsOf('simulatedRoyalty').map(([path]) => path)).toEqual(['none', 'slow', 'planned', 'fast', 'falling']);
  play(simulation, [...negotiated.slice(4, 7), act('universityFinance', 'simulate-terms', 'change', { reason })]);
  expect(keysOf(simulation, 'set-money-terms')).toHaveLength(3);
  expect(keysOf(simulation, 'freeze-text')).toEqual([]);
});

test('S3.07: the level follows the price and the table, and from the leaders on the decision has a number', () => {
  const simulation = play(anAwardedProject(), negotiated.slice(0, 8));
  expect(keysOf(simulation, 'freeze-text')).toEqual([]);
  expect(attempt(simulation, act('rdLead', 'approve-contract', 'approve', {}))).toMatchObject(
    breaking({ rule: 'minutes-missing', field: 'minutes' }),
  );
  play(simulation, negotiated.slice(8));
  expect(keysOf(simulation, 'freeze-text')).toHaveLength(1);
  const { terms } = simulation.state;
  expect([199_999_999, 200_000_000, 500_000_000].map((fen) => approvalLevelOf(terms, 'university', fen))).toEqual([
    'office',
    'leader',
    'meeting',
  ]);
  const contractApprovals = {
    enterprise: [{ fromFen: 0, level: 'meeting' as const }],
    university: [{ fromFen: 0, level: 'office' as const }],
  };
  expect(approvalLevelOf({ ...terms, contractApprovals }, 'enterprise', 1)).toBe('meeting');
});

test('S3.07: returned, the terms are agreed on again and every clearance falls; refused, the talks stand still', () => {
  const simulation = play(anAwardedProject(), negotiated.slice(0, 9));
  play(simulation, [act('researchOffice', 'approve-contract', 'return', { reason }), ...negotiated.slice(1, 8)]);
  expect(keysOf(simulation, 'approve-contract')).toHaveLength(2);
  play(simulation, [act('researchOffice', 'approve-contract', 'refuse', { reason })]);
  expect(simulation.state.contracting.draft?.impasse).toEqual({ cause: 'approval', by: 'university' });
});

test('S3.07: an approval that nobody gives ends the talks at the charge of that side', () => {
  const simulation = play(anAwardedProject(), negotiated.slice(0, 9));
  simulation.pass(365);
  expect(simulation.state.phase).toBe('notContracted');
  expect(factsOf(simulation, 'bond-settled')).toMatchObject([{ cause: 'university-refused' }]);
});

test('M14: a price more than a tenth from the award needs the signatory’s and, with public money, the funder’s word', () => {
  const own = [
    ['enterprise', 'ent.rdlead', 'leader'],
    ['university', 'uni.research', 'leader'],
  ];
  expect(approvals(330_000_000)).toEqual(own);
  expect(approvals(330_000_001)).toEqual([
    ...own,
    ['price-enterprise', 'ent.signatory', 'price'],
    ['price-funder', 'fund.approver', 'price'],
  ]);
  expect(approvals(330_000_001, { unfunded: true })).toEqual([...own, ['price-enterprise', 'ent.signatory', 'price']]);
});

test('M14: the funder’s silence is no consent: the terms are agreed on again', () => {
  const simulation = play(anAwardedProject(), priced(400_000_000));
  const word = act('enterpriseSignatory', 'approve-contract', 'approve', {});
  play(simulation, [...(rdLeadApproves && officeApproves ? [rdLeadApproves, officeApproves] : []), word]);
  expect(keysOf(simulation, 'freeze-text')).toEqual([]);
  simulation.pass(60);
  expect(factsOf(simulation, 'contract-returned')).toEqual([{ type: 'contract-returned', side: 'funder', level: 'price' }]);
});

test('S3.06: only a flagged draft is reviewed for secrecy and export; nobody’s silence clears it, and the other side can leave without blame', () => {
  expect(keysOf(play(anAwardedProject(), negotiated.slice(0, 1)), 'export-review')).toEqual([]);
  const flagged = () => play(anAwardedProject(), negotiated.map(sensitive));
  const waiting = flagged();
  expect(keysOf(waiting, 'freeze-text')).toEqual([]);
  const chosen = { step: 'choose-template', subject: 'text-1', outcome: 'choose', ...actorOf('universityLegal'), role: 'uni.legal' };
  expect(knows(waiting, 'secrecyOfficer', chosen, 'read')).toBe(true);
  waiting.pass(730);
  expect(waiting.state.phase).toBe('contracting');
  play(waiting, [act('enterpriseSignatory', 'leave-talks', 'leave', { reasonClass: 'other', reason: '保密审查久拖不决，不再等待。' })]);
  waiting.pass(30);
  expect(factsOf(waiting, 'bond-settled')).toMatchObject([{ cause: 'university-refused' }]);

  const cleared = play(flagged(), [act('secrecyOfficer', 'export-review', 'clear', { level: 'internal', exportListed: false })]);
  expect(keysOf(cleared, 'freeze-text')).toHaveLength(1);
  const blocked = play(flagged(), [act('secrecyOfficer', 'export-review', 'block', { level: 'secret', exportListed: true, reason })]);
  expect(blocked.state.contracting.draft?.impasse).toEqual({ cause: 'secrecy', by: 'university' });
});

test('S3.06: conditions stand in the text, and both lawyers read again', () => {
  const condition = { edits: [{ clause: 'secrecy' as const, wording: '向境外提供技术资料前，应当办理出口许可。' }] };
  const simulation = play(anAwardedProject(), [
    ...negotiated.map(sensitive),
    act('secrecyOfficer', 'export-review', 'conditions', { level: 'internal', exportListed: true, ...condition }),
  ]);
  expect(simulation.state.contracting.talks?.adopted).toMatchObject([{ by: 'university', clauses: ['secrecy'] }]);
  expect(keysOf(simulation, 'legal-review')).toHaveLength(2);
});
