import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { belowThreshold, explained, noneAbove } from '#scripts/story/below-threshold.ts';
import type { Player } from '#scripts/story/cast.ts';
import { bohai, haihe } from '#scripts/story/organisations.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { sc1Answers, sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { actsOf } from '#test/support/on-record.ts';
import { actorOf, aProject, attempt, breaking, play } from '#test/support/play.ts';
import { knows } from '#test/support/reader-in.ts';
import { positions } from '#workflows/domain/ledger.ts';
import { realDayMs } from '#workflows/engine/period.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { whyStillSealed } from '#workflows/project/proposal/on-record.ts';
import type { Project } from '#workflows/project/state.ts';

const reason = '产线扩建在即，仍需该涂层技术，申请再次征集。';
const wish = {
  relist: act('enterpriseSignatory', 'no-proposal-decision', 'relist', { days: 30, reason }),
  close: act('enterpriseSignatory', 'no-proposal-decision', 'close', { reason }),
  invite: (...universities: string[]) => act('enterpriseSignatory', 'no-proposal-decision', 'invite', { days: 30, universities, reason }),
};
const agree = act('projectManager', 'no-proposal-decision', 'agree', { note: '同意。' });
const failed = () => play(aProject(), noneAbove);
const keys = (project: Simulation<Project>) => project.asked.map(({ key }) => key);
const letters = ({ recordings }: Simulation<Project>, type: string) =>
  recordings
    .flatMap(({ notices }) => notices)
    .filter(({ about }) => about?.['letter'] === type)
    .map(({ to: { role, organisation } }) => `${role} ${organisation}`);
const ended = { enterprise: 0, platform: 0 };

describe('no answer is above the threshold (S2.08)', () => {
  test('the enterprise is asked what now, and sees how many there were; nothing has moved', () => {
    const project = failed();
    expect(project.state.phase).toBe('evaluating');
    expect(project.asked.map(({ key, opening }) => [key, opening.about?.['lack'], opening.about?.['proposals'], opening.offers])).toEqual([
      ['no-proposal-decision/round/enterprise', 'threshold', 2, ['relist', 'invite', 'raise-budget', 'close']],
    ]);
    expect(positions(project.file.books)).toEqual({ enterprise: -6_000_000, platform: 6_000_000 });
  });

  test('closed, or not answered in time: no award, and the bond is back whole', () => {
    for (const project of [play(failed(), [wish.close, agree]), failed()]) {
      project.pass(30);
      expect([project.state.phase, positions(project.file.books), project.asked]).toEqual(['noAward', ended, []]);
      expect(letters(project, 'no-award')).toContain(`uni.research ${haihe}`);
    }
  });

  test('another round begins with reasons: without them the platform cannot agree, and they name nobody', () => {
    const project = play(failed(), [wish.relist]);
    expect(project.asked[0]?.opening.offers).toEqual(['agree-with-feedback', 'disagree']);
    expect(() => attempt(project, { ...explained, input: () => ({ feedback: '缺少数据。', namesNobody: true }) })).toThrow('feedback');
    expect(() =>
      attempt(project, { ...explained, input: (scene) => ({ ...(explained.input(scene) as object), namesNobody: false }) }),
    ).toThrow('namesNobody');
    play(project, [explained]);
    expect([project.state.phase, project.state.selection.round]).toEqual(['listed', 2]);
    expect(letters(project, 'relisted')).toEqual([]);
    expect(letters(project, 'relisted-with-reasons')).toEqual(expect.arrayContaining([`uni.research ${haihe}`, `uni.research ${bohai}`]));
    play(project, sc1Proposal);
    expect(project.state.phase).toBe('awarded');
  });

  test('the reasons are for those who answered, the parties of the choice, and nobody else; never before the round begins', () => {
    const readers = ['investigator', 'rivalResearchOffice', 'rdLead', 'fundOfficer', 'projectManager', 'expert1', 'takerLegal'] as const;
    const matter = {
      step: 'no-proposal-decision',
      subject: 'round',
      outcome: 'agree-with-feedback',
      person: 'project-manager',
      organisation: actorOf('projectManager').organisation,
      role: 'pm',
    };
    const reading = (project: Simulation<Project>, one = matter) => readers.filter((player: Player) => knows(project, player, one, 'read'));
    const inside = ['rdLead', 'fundOfficer', 'projectManager'];
    const project = play(failed(), [wish.relist]);
    expect(reading(project)).toEqual(inside);
    play(project, [explained]);
    expect(reading(project)).toEqual(['investigator', 'rivalResearchOffice', ...inside]);
    // what the enterprise wished, and why, stays with those who choose
    expect(reading(project, { ...matter, outcome: 'relist' })).toEqual(inside);
    // a round that failed for another cause has no reasons
    expect(reading(play(play(aProject(), sc1Intake), [wish.relist, agree]))).toEqual(inside);
  });
});

describe('universities are invited to the next round (S2.08)', () => {
  const invited = (...universities: string[]) => play(play(aProject(), sc1Intake), [wish.invite(...universities), agree]);

  test('they alone are asked, and may answer', () => {
    const project = invited(haihe);
    expect(project.state.intake.listing).toMatchObject({ mode: 'invited', windowDays: 30 });
    expect(keys(project)).toContain(`answer-invitation/${haihe}`);
    const open = project.open.filter(({ step }) => step === 'draft-proposal');
    expect(open.map(({ opening }) => opening.for.organisation)).toEqual([haihe]);
    play(project, sc1Proposal.slice(0, 1));
    expect(
      attempt(project, { ...(sc1Answers.find(({ by }) => by === 'rivalInvestigator') ?? agree), subject: 'call' })?.refused,
    ).toBeDefined();
  });
  test('each is named once', () => {
    const project = play(aProject(), sc1Intake);
    project.pass(31);
    expect(attempt(project, wish.invite(haihe, bohai, haihe))).toMatchObject(breaking({ rule: 'invited-twice', field: 'universities.2' }));
  });
  test('listed again after that, the call is open to everybody again', () => {
    const project = play(invited(haihe), [wish.relist, agree]);
    expect(project.state).toMatchObject({ intake: { listing: { mode: 'open' } }, selection: { round: 3 } });
    expect(project.state.selection.invitations).toBeUndefined();
  });
  test('the seals of the new round open on its own confirmations alone', () => {
    const project = play(failed(), [wish.invite(haihe, bohai), explained, ...sc1Answers]);
    const asked = [{ id: haihe, document: project.state.selection.proposals?.[haihe]?.sealed ?? '' }];
    expect(whyStillSealed(actsOf(project), asked, project.now, realDayMs)).toBe('NOT_CONFIRMED');
  });
  test('nobody answers the invitation: closed, the bond is back', () => {
    const project = play(aProject(), belowThreshold);
    expect([project.state.phase, positions(project.file.books)]).toEqual(['noProposals', ended]);
  });
});
