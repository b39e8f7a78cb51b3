import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { bohai, haihe } from '#scripts/story/organisations.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { answers, sc1Answers } from '#scripts/story/sc1/proposal.ts';
import { atIntake } from '#test/project/demand-intake/acts.ts';
import { atProposal } from '#test/project/proposal/acts.ts';
import { actsOf, ordersOf } from '#test/support/on-record.ts';
import { actorOf, aProject, attempt, play } from '#test/support/play.ts';
import { readerIn } from '#test/support/reader-in.ts';
import { openClearing, positions } from '#workflows/domain/ledger.ts';
import { accessIn } from '#workflows/engine/access-in-kind.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { whyNotPaid } from '#workflows/modules/payment/on-record.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { unanswered } from '#workflows/project/demand-intake/questions.ts';
import { projectKind } from '#workflows/project/kind.ts';
import { paidOtherwise } from '#workflows/project/payment/paid-otherwise.ts';
import type { Project } from '#workflows/project/state.ts';

const listed = () => play(aProject(), sc1Intake);
const reason = '母公司调整产线规划，该涂层项目不再推进。';
const withdraw = act('enterpriseSignatory', 'withdraw-demand', 'withdraw', { cause: 'plans-changed', reason });
const request = act('enterpriseSignatory', 'withdraw-demand', 'request', { cause: 'plans-changed', reason });
const agree = act('leadManager', 'withdraw-demand', 'agree', { reason: '情况属实，同意撤回并按规则处理诚意金。' });
const refuse = act('leadManager', 'withdraw-demand', 'refuse', { reason: '应答单位已投入较大，建议继续评审。' });
const bond = 6_000_000;

const table = (project: Simulation<Project>) => stepNamed('withdraw-demand')?.compares?.(project.state, { subject: 'demand' });
const rows = (project: Simulation<Project>) => (table(project) ?? []).flatMap((sheet) => ('rows' in sheet ? sheet.rows : []));
/** Withdrawn, with nothing left to do and nothing left in escrow; the positions. */
function over(project: Simulation<Project>) {
  expect(project.state.phase).toBe('withdrawn');
  expect(project.asked.map(({ key }) => key)).toEqual([]);
  expect(openClearing(project.file.books)).toEqual([]);
  return positions(project.file.books);
}
const settled = (project: Simulation<Project>) =>
  project.recordings.flatMap(({ facts }) => facts).find(({ type }) => type === 'bond-settled');

describe('the enterprise gives its question up (S1.15)', () => {
  test('before the listing at once, whatever is being done with it; no bond has been paid', () => {
    for (const step of ['attest-demand', 'formal-check', 'argue-demand', 'decide-listing', 'pay-bond'] as const)
      expect(over(play(atIntake(step), [withdraw])), step).toEqual({});
    expect(attempt(atIntake('draft-demand'), withdraw)?.refused).toBe('NOT_OPEN');
  });
  test('Enterprise withdraws demand before listing: with a bond that has been paid, two see it arrive, then it returns whole; one on its way is waited for', () => {
    const paid = play(atIntake('confirm-bond'), [withdraw]);
    expect(paid.asked.map(({ key }) => key)).toEqual(['confirm-bond/bond/maker']);
    play(paid, sc1Intake.slice(-2));
    expect(over(paid)).toEqual({ enterprise: 0, platform: 0 });
    const [orders, acts] = [ordersOf(paid), actsOf(paid)];
    expect(orders.map((order) => [order.purpose, whyNotPaid(order, orders, acts, paidOtherwise)])).toEqual([
      ['bond', undefined],
      ['bond-return', undefined],
    ]);
    const silentBank = play(
      atIntake('confirm-bond', () => undefined),
      [],
    );
    expect(attempt(silentBank, withdraw)?.refused).toBe('NOT_OPEN');
  });
  test('Enterprise withdraws demand, listed, no proposals: the platform’s lead agrees, a fifth of the bond is kept', () => {
    const project = play(listed(), [request]);
    expect(project.asked.map(({ key }) => key)).toContain('withdraw-demand/demand/lead');
    expect(project.state.phase).toBe('listed');
    play(project, [agree]);
    expect(settled(project)).toMatchObject({ cause: 'withdrawn-listed', returnFen: 4_800_000, keptFen: 1_200_000, poolFen: 0 });
    expect(over(project)).toEqual({ enterprise: -1_200_000, platform: 1_200_000 });
  });
  test('Enterprise withdraws demand, proposals in: the bond goes to those who answered; the seals stay unbroken', () => {
    const project = play(listed(), [...sc1Answers, request, agree]);
    expect(over(project)).toEqual({ enterprise: -bond, platform: 0, [`bidder-${haihe}`]: 3_000_000, [`bidder-${bohai}`]: 3_000_000 });
    expect(project.state.selection.openedAt).toBeUndefined();
    expect(project.recordings.flatMap(({ effects }) => effects).map(({ kind }) => kind)).not.toContain('unseal');
  });
  test('P9: while the window is open the page shows both cases, and the same whether or not anything is sealed', () => {
    const before = table(listed());
    expect(rows(listed())).toEqual([
      ['withdrawn-listed', bond, 4_800_000, 1_200_000, 0],
      ['withdrawn-with-proposals', bond, 0, 0, bond],
    ]);
    const sealed = play(listed(), sc1Answers);
    expect(table(sealed)).toEqual(before);
    expect(table(play(sealed, [request]))).toEqual(before);
    const about = (project: Simulation<Project>) =>
      project.open.filter(({ step }) => step === 'withdraw-demand').map(({ opening }) => opening);
    expect(about(play(listed(), [request]))).toEqual(about(sealed));
    // afterwards everybody who chooses knows the count, and the page shows what holds
    const closed = play(listed(), sc1Answers);
    closed.pass(40);
    expect(rows(closed).map(([name]) => name)).toEqual(['withdrawn-with-proposals']);
  });
  test.each([
    'eligibility-check',
    'accept-assignment',
    'score-proposal',
    'consensus',
    'select-winner',
    'publish-award',
    'confirm-award',
  ] as const)('after the opening, while %s is next: the same, and nothing is left to do', (step) => {
    const project = play(atProposal(step), [request, agree]);
    expect(over(project)).toMatchObject({ enterprise: -bond, [`bidder-${haihe}`]: 3_000_000 });
  });
  test('an objection and a notice end with it', () => {
    const objection = act('expert5', 'file-objection', 'file', { grounds: '甲'.repeat(60), realName: '董教授', contact: '022-88888888' });
    const project = play(atProposal('confirm-award'), []);
    expect(project.asked.map(({ step }) => step)).toContain('award-publicity');
    over(play(project, [objection, request, agree]));
  });
  test('the lead may disagree, the enterprise may think again, and an award ends the request', () => {
    const refused = play(atProposal('select-winner'), [request, refuse]);
    expect([refused.state.phase, refused.state.intake.withdrawal]).toEqual(['evaluating', undefined]);
    expect(attempt(refused, request)).toBeUndefined();
    play(refused, [act('enterpriseSignatory', 'withdraw-demand', 'take-back', { reason: '董事会决定项目继续进行。' })]);
    expect(refused.state.intake.withdrawal).toBeUndefined();
  });
  test('who was answering gets a notice, also with an unsealed draft; a question left open is no longer asked', () => {
    const drafting = answers(
      { investigator: 'rivalInvestigator', office: 'rivalResearchOffice' },
      '另一套涂层方案',
      '采用另一路线。',
      240_000_000,
    );
    const project = play(listed(), [
      ...sc1Answers.slice(0, 4),
      ...drafting.slice(0, 1),
      act('investigator', 'ask-question', 'ask', { question: '耐久试验的取样批次由谁确定？', namesNobody: true }),
      request,
      agree,
    ]);
    const told = project.recordings.flatMap(({ facts, notices }) => (facts.some(({ type }) => type === 'demand-withdrawn') ? notices : []));
    expect(told.map(({ to: { role, organisation } }) => `${role} ${organisation}`)).toEqual(
      expect.arrayContaining([`uni.pi ${haihe}`, `uni.research ${haihe}`, `uni.pi ${bohai}`]),
    );
    expect(unanswered(project.state)).toHaveLength(1);
    over(project);
    const reader = readerIn(project, { name: 'rival', ...actorOf('rivalInvestigator') });
    const matter = {
      step: 'withdraw-demand',
      subject: 'demand',
      outcome: 'agree',
      person: 'lead-manager',
      organisation: null,
      role: 'pm.lead',
    };
    const fact = { ...matter, fact: 'demand-withdrawn', details: { moment: 'listed', cause: 'plans-changed' } };
    expect(accessIn(projectKind, project.state, reader, fact).known).toBe(true);
    expect(accessIn(projectKind, project.state, reader, matter).read).toBe(false);
  });
  test('universities and experts do not know that a withdrawal is asked for', () => {
    const project = play(atProposal('score-proposal'), [request]);
    const opening = { step: 'withdraw-demand', subject: 'demand', seat: 'lead', person: null, organisation: null, role: 'pm.lead' };
    const knows = (['investigator', 'researchOffice', 'rivalInvestigator', 'expert1', 'chair', 'requester', 'fundOfficer'] as const).filter(
      (player) => accessIn(projectKind, project.state, readerIn(project, { name: player, ...actorOf(player) }), opening).known,
    );
    expect(knows).toEqual(['requester', 'fundOfficer']);
  });
});
