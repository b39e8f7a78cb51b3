import { afterAll, beforeAll, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { idOf, type Player } from '#scripts/story/cast.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { accepted, started } from '#scripts/story/sc1/milestone-funding.ts';
import { sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

/** P8: the seats of a mid-term review, as the page of each role offers them. */

const experts = ['expert1', 'expert2', 'expert3'] as const;
let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open([
    ...sc1Intake,
    ...sc1Proposal,
    ...sc1Contract,
    ...started,
    ...accepted(1),
    act('fundOfficer', 'call-midterm', 'call', ({ person }) => ({ experts: experts.map(person) })),
  ]);
});
afterAll(() => readers.portal.close());

const seatsOffered = async (player: Player, role: string) => {
  const found = await readers.portal
    .as(player)
    .steps.page({ caseId, key: `refill-seat/${role}` })
    .catch((error: unknown) => errorDataOf(error)?.reason);
  return typeof found === 'object' ? (found.choices['opening'] ?? []).map(({ value }) => value.split('/')[0]) : found;
};
const asked = async (player: Player) => {
  const { rows } = await readers.portal.as(player).inbox.list({ tab: 'todo', limit: 100 });
  return rows.flatMap((row) => (row.kind === 'open' ? [row.step] : []));
};

test('the funder’s officer, who called the review, chooses among its three seats; the project manager is offered none of them', async () => {
  expect(await seatsOffered('fundOfficer', 'fund.officer')).toEqual(experts.map(() => 'review-midterm'));
  expect(await seatsOffered('projectManager', 'pm')).toEqual([]);
});

test('nobody else is offered them, on whatever page', async () => {
  for (const player of ['rdLead', 'fundApprover', 'investigator', 'expert1'] as const)
    expect([await seatsOffered(player, 'fund.officer')].flat(), player).not.toContain('review-midterm');
});

test('the new expert is asked, the former no more; the form and its reason are the funder’s and the office’s', async () => {
  const opening =
    readers.project.open.find((row) => row.step === 'review-midterm' && row.opening.for.person === idOf('expert1'))?.key ?? '';
  const reason = '专家因病住院，无法按期评估。';
  await readers.live(act('fundOfficer', 'refill-seat', 'fill', { opening, person: idOf('expert4'), reason }, 'fund.officer'));
  expect(await asked('expert4')).toContain('review-midterm');
  expect(await asked('expert1')).not.toContain('review-midterm');
  const found = await readers.whoFinds(
    ['fundOfficer', 'projectManager', 'rdLead', 'investigator', 'researchOffice', 'expert1', 'expert4', 'rivalInvestigator', null],
    'refill-seat fill',
  );
  expect(found).toEqual(['fundOfficer', 'projectManager']);
});
