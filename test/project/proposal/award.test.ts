import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { bohai, haihe } from '#scripts/story/organisations.ts';
import { sc1Award } from '#scripts/story/sc1/proposal.ts';
import { text } from '#test/project/demand-intake/acts.ts';
import { actorOf, type aProject, attempt, breaking, play } from '#test/support/play.ts';
import { openClearing, positions } from '#workflows/domain/ledger.ts';
import { mayReadProposal } from '#workflows/project/proposal/visibility.ts';
import { atProposal } from './acts.ts';

const keys = (project: ReturnType<typeof aProject>) => project.asked.map(({ key }) => key);
const [select, publish, confirm] = sc1Award as [(typeof sc1Award)[number], (typeof sc1Award)[number], (typeof sc1Award)[number]];
const decline = act('universitySignatory', 'confirm-award', 'decline', { reason: '课题组近期承担国家任务，无法按期投入。' });

describe('the enterprise’s choice (S2.17)', () => {
  test('reads the shortlist in full, and nobody of the other bidders does', () => {
    const { state } = atProposal('select-winner');
    expect(mayReadProposal(state, actorOf('enterpriseSignatory'), bohai)).toBe(true);
    expect(mayReadProposal(state, actorOf('fundOfficer'), bohai)).toBe(true);
    expect(mayReadProposal(state, actorOf('investigator'), bohai)).toBe(false);
    const { state: scoring } = atProposal('score-proposal');
    expect(mayReadProposal(scoring, actorOf('enterpriseSignatory'), bohai)).toBe(false);
  });
  test('against the order only as such, with reasons of a hundred characters', () => {
    const project = atProposal('select-winner');
    expect(attempt(project, act('enterpriseSignatory', 'select-winner', 'select', { proposal: bohai }))).toMatchObject(
      breaking({ rule: 'not-first', field: 'proposal', figures: { rank: 2 } }),
    );
    expect(() =>
      attempt(project, act('enterpriseSignatory', 'select-winner', 'select-off-rank', { proposal: bohai, reason: text(99) })),
    ).toThrow('reason');
    play(project, [act('enterpriseSignatory', 'select-winner', 'select-off-rank', { proposal: bohai, reason: text(100) })]);
    expect(project.state.selection.choice).toEqual({ proposal: bohai, how: 'off-rank' });
  });
  test('nobody, with reasons: the bond comes back less a fifth', () => {
    const project = play(atProposal('select-winner'), [
      act('enterpriseSignatory', 'select-winner', 'none', { cause: 'not-convincing', reason: '两份方案均未覆盖启停工况验证。' }),
    ]);
    expect(project.state.phase).toBe('noAward');
    expect(positions(project.file.books)).toEqual({ enterprise: -1_200_000, platform: 1_200_000 });
    expect(openClearing(project.file.books)).toEqual([]);
  });
  test('silence past the second notice: no award, the bond pays the bidders’ costs', () => {
    const project = atProposal('select-winner');
    project.pass(16);
    expect(project.state.phase).toBe('evaluating');
    project.pass(8);
    expect(project.state.phase).toBe('noAward');
    expect(positions(project.file.books)).toEqual({
      enterprise: -6_000_000,
      platform: 0,
      [`bidder-${haihe}`]: 3_000_000,
      [`bidder-${bohai}`]: 3_000_000,
    });
    expect(openClearing(project.file.books)).toEqual([]);
  });
});

describe('publicity (S2.19) and confirmation (S2.22)', () => {
  test('the university is asked when the days are over, not before', () => {
    const project = play(atProposal('publish-award'), [publish]);
    expect(keys(project)).toEqual(['award-publicity/award-1', 'file-objection/award']);
    const until = project.asked[0]?.stamp.dueAt ?? '';
    project.passUntil(new Date(Date.parse(until) - 1).toISOString());
    expect(keys(project)).toEqual(['award-publicity/award-1', 'file-objection/award']);
    project.passUntil(until);
    expect(keys(project)).toEqual([`confirm-award/${haihe}`]);
  });
  test('fewer days than the programme’s are refused', () => {
    const short = act('projectManager', 'publish-award', 'publish', { noticeZh: text(30), noticeEn: text(30), days: 4 });
    expect(attempt(atProposal('publish-award'), short)).toMatchObject(
      breaking({ rule: 'too-few-days', field: 'days', figures: { fewest: 5, days: 4 } }),
    );
  });
  test('Awardee declines / silent: the next in order is published and asked in its turn', () => {
    const project = play(atProposal('confirm-award'), [decline]);
    expect(project.state.selection.choice).toEqual({ proposal: bohai, how: 'reserve' });
    expect(keys(project)).toEqual(['publish-award/award']);
    play(project, [publish, act('rivalSignatory', 'confirm-award', 'confirm', { investigator: 'rival-investigator' })]);
    expect(project.state.selection.award).toMatchObject({ university: bohai, priceFen: 280_000_000 });
    expect(project.state.publicities['award']?.round).toBe(2);
  });
  test('Awardee declines / silent: silence declines; where the reserve ends and nobody wants a new call, the bond goes back whole', () => {
    const project = atProposal('publish-award');
    play(project, [publish]);
    project.pass(6 + 8);
    expect(project.state.selection.proposals?.[haihe]?.state).toBe('declined');
    play(project, [publish]);
    project.pass(6 + 8);
    expect(project.state.selection.usedUp).toBe(true);
    project.pass(15);
    expect(project.state.phase).toBe('noAward');
    expect(positions(project.file.books)).toEqual({ enterprise: 0, platform: 0 });
  });
  test('the enterprise cannot confirm for the university', () => {
    const project = play(atProposal('select-winner'), [select, publish]);
    project.pass(6);
    expect(attempt(project, act('enterpriseSignatory', 'confirm-award', 'confirm', { investigator: 'x' }, haihe))?.refused).toBe(
      'NOT_YOURS',
    );
    expect(play(project, [confirm]).state.phase).toBe('awarded');
  });
});
