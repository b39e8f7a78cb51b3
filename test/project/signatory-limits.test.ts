import { expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { agreed, judgedInsurmountable, noticed, opinionOf, proposed, signatories, verified } from '#scripts/story/endings.ts';
import { jointUseActs } from '#scripts/story/joint-use.ts';
import { reported, royaltyTransferActs } from '#scripts/story/royalty.ts';
import { costed, distributed, proposed as shared, stated } from '#scripts/story/sc1/benefit-sharing.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { aProject, attempt, play } from '#test/support/play.ts';
import { of, upTo } from '#test/support/story.ts';
import { aWorkedProject, milestone } from '#test/support/worked-project.ts';
import { isBinding } from '#workflows/engine/authority.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import type { Project } from '#workflows/project/state.ts';

const letter = (limitFen: number) => ({ letter: 'A-1', limitFen, until: '2040-01-01T00:00:00.000Z' });

/**
 * Plays acts of signatories whose organisations keep a list: each is refused without a letter and with a limit one fen below its sum,
 * with the figures, and done at exactly the sum. Answers step and sum of each.
 */
function bound(project: Simulation<Project>, acts: readonly StoryAct[]): string[] {
  return acts.flatMap((story) => {
    const outcome = stepNamed(story.step)?.outcomes[story.outcome];
    if (!(outcome && stepNamed(story.step)?.binds && isBinding(outcome))) {
      play(project, [story]);
      return [];
    }
    let without = attempt(project, story, null);
    while (without?.refused === 'NOT_OPEN' && project.passToNextDue()) without = attempt(project, story, null);
    if (!without) return [`${story.step} ${story.by}: the role alone`];
    const fen = Number(without.details?.['fen']);
    const fields = 'authorisation' in outcome.form.shape ? ['authorisation'] : [];
    expect(without).toEqual({ refused: 'NO_LETTER', details: { fields, fen } });
    if (fen > 0)
      expect(attempt(project, story, letter(fen - 1))).toEqual({
        refused: 'BEYOND_LIMIT',
        details: { fields, fen, limitFen: fen - 1 },
      });
    expect(attempt(project, story, letter(fen))).toBeUndefined();
    return [`${story.step} ${story.by}: ${fen}`];
  });
}

test('the winner is selected and the award confirmed within the limits of both signatories', () => {
  const toAward = upTo(sc1, 'select-winner');
  const rest = sc1.slice(toAward.length, sc1.findIndex(({ step }) => step === 'confirm-award') + 1);
  expect(bound(play(aProject(), toAward), rest)).toEqual([
    'select-winner enterpriseSignatory: 300000000',
    'confirm-award universitySignatory: 300000000',
  ]);
});

test('a settlement binds both sides to its balance and the funder to what of the subsidy stays; a clawback binds its debtor to the demand', () => {
  const project = aWorkedProject({
    at: '2027-07-01T02:00:00.000Z',
    taskBook: { maxGrantFen: 90_000_000, capFen: 90_000_000 },
    milestones: [
      milestone(1, 'accepted'),
      milestone(2, 'rectifying', { rectifications: 2 }),
      milestone(3, 'planned'),
      milestone(4, 'planned'),
    ],
    paid: [
      ['tranche', 'milestone-1', 85_500_000, '2026-02-01'],
      ['tranche', 'milestone-2', 85_500_000, '2027-01-10'],
      ['subsidy', 'claim-1', 51_300_000, '2027-02-20'],
    ],
    claims: [[51_300_000, 0]],
  });
  play(project, [
    proposed('universitySignatory', { cause: 'technical', ground: 'insurmountable', estimateFen: 60_000_000 }),
    ...judgedInsurmountable,
    opinionOf('enterpriseSignatory'),
    opinionOf('fundOfficer'),
    verified({ acceptedFen: 90_000_000, costFen: 61_234_567, commitmentsFen: 4_000_001 }),
  ]);
  const answer = act('enterpriseSignatory', 'answer-clawback', 'instalments', { parts: 2, reasons: '资金安排紧张，申请分两期归还。' });
  expect(bound(project, [...agreed(...signatories), noticed(0), answer])).toEqual([
    'agree-settlement enterpriseSignatory: 48382716',
    'agree-settlement universitySignatory: 48382716',
    'agree-settlement fundApprover: 36785185',
    'answer-clawback enterpriseSignatory: 14514815',
  ]);
});

test('who refuses binds nobody: no letter is asked for', () => {
  const project = play(aProject(), upTo(sc1, 'select-winner'));
  const none = act('enterpriseSignatory', 'select-winner', 'none', { cause: 'need-gone', reason: '市场需求发生变化，不再开展。' });
  expect(attempt(project, none, null)).toBeUndefined();
});

test('a joint use has no sum: a letter in force is asked for, whatever its limit', () => {
  expect(bound(aConcludedProject(), jointUseActs)).toEqual(['agree-use enterpriseSignatory: 0', 'agree-use universitySignatory: 0']);
});

test('an offered buy-out binds the signatory who offers it and the one who takes it; the transfer office offers by its role', () => {
  const entry = 'entry-fee';
  const afterOneYear = () =>
    play(aConcludedProject(), [
      ...royaltyTransferActs,
      ...stated(entry, 50_000_000),
      ...costed(entry, 0, 0),
      ...shared(entry),
      ...distributed(entry),
      ...reported('period-1', 432_109_876),
      act('universityFinance', 'issue-statement', 'issue', { dueFen: 0 }, 'period-1'),
    ]);
  const offer = { buyOutFen: 90_000_000, basis: '按剩余两年预计提成费折现计算。' };
  const agree = (by: 'universitySignatory' | 'enterpriseSignatory') => act(by, 'answer-buy-out', 'agree', {});
  expect(bound(afterOneYear(), [act('enterpriseSignatory', 'offer-buy-out', 'offer', offer), agree('universitySignatory')])).toEqual([
    'offer-buy-out enterpriseSignatory: 90000000',
    'answer-buy-out universitySignatory: 90000000',
  ]);
  expect(bound(afterOneYear(), [act('transferOffice', 'offer-buy-out', 'offer', offer), agree('enterpriseSignatory')])).toEqual([
    'offer-buy-out transferOffice: the role alone',
    'answer-buy-out enterpriseSignatory: 90000000',
  ]);
});

test('late interest is waived by a signatory whose limit covers it', () => {
  const project = play(aProject(), upTo(sc1, 'pay-enterprise-tranche'));
  project.pass(60);
  play(project, [of(sc1, 'pay-enterprise-tranche'), of(sc1, 'pay-enterprise-tranche', { by: 'enterpriseFinanceChecker' })]);
  const waive = act('universitySignatory', 'waive-late-interest', 'waive', { reason: '因银行系统故障延误，经协商予以免除。' });
  const [waived] = bound(project, [waive]);
  expect(waived).toMatch(/^waive-late-interest universitySignatory: [1-9]\d+$/);
});
