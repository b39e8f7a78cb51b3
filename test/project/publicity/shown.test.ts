import { describe, expect, test } from 'vitest';
import { act, type Scene } from '#scripts/story/act.ts';
import { binhai, bohai, centre, haihe } from '#scripts/story/organisations.ts';
import { lumpSumShared } from '#scripts/story/sc1/benefit-sharing.ts';
import { sc1Award } from '#scripts/story/sc1/proposal.ts';
import { disclosed, licensed, resultTransferActs } from '#scripts/story/sc1/result-transfer.ts';
import { text } from '#test/project/demand-intake/acts.ts';
import { atProposal } from '#test/project/proposal/acts.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { play } from '#test/support/play.ts';
import { of, upTo } from '#test/support/story.ts';
import { publishConclusion } from '#workflows/project/milestone-funding/publish-conclusion.ts';
import { publishAward } from '#workflows/project/proposal/publish-award.ts';
import type { Project } from '#workflows/project/state.ts';

const [select, publish] = sc1Award as [(typeof sc1Award)[number], (typeof sc1Award)[number]];
const shown = ({ state }: { readonly state: Project }, subject: string) => state.publicities[subject]?.shown;

describe('what is published is what is decided, not only what somebody has written', () => {
  test('an award: who, at which price, in which place, chosen how and among how many (S2.19)', () => {
    expect(shown(play(atProposal('select-winner'), [select, publish]), 'award')).toEqual({
      of: 'award',
      university: haihe,
      investigator: 'investigator',
      priceFen: 300_000_000,
      rank: 1,
      how: 'first',
      received: 2,
    });
    const offRank = act('enterpriseSignatory', 'select-winner', 'select-off-rank', { proposal: bohai, reason: text(100) });
    expect(shown(play(atProposal('select-winner'), [offRank, publish]), 'award')).toMatchObject({
      university: bohai,
      rank: 2,
      how: 'off-rank',
    });
  });
  test('who comes from the reserve is shown as such', () => {
    const declines = act('universitySignatory', 'confirm-award', 'decline', { reason: text(20) });
    expect(shown(play(atProposal('confirm-award'), [declines, publish]), 'award')).toMatchObject({ university: bohai, how: 'reserve' });
  });
  test('a university’s draft that was never sealed is not counted among the proposals received', () => {
    const { state, file } = atProposal('publish-award');
    const [opening] = publishAward.opens(state, file.books);
    if (!opening) throw new Error('nothing to publish');
    const draft = { id: 'third', investigator: 'third-investigator', state: 'draft' as const, draft: 'd'.repeat(64) };
    const drafting = { ...state, selection: { ...state.selection, proposals: { ...state.selection.proposals, third: draft } } };
    const actor = { person: 'project-manager', organisation: centre, roles: ['pm'] };
    const input = { days: 5 };
    const published = publishAward.apply(
      drafting,
      {
        id: 'x',
        step: 'publish-award',
        subject: 'award',
        outcome: 'publish',
        input,
        document: 'n'.repeat(64),
        actor,
        at: '2026-05-04T01:00:00.000Z',
      },
      opening,
      file.books,
    );
    expect(shown(published, 'award')).toMatchObject({ received: 2 });
  });
  test('a conclusion: its result and how far the indicators were met (S4.32)', () => {
    const { state, file } = aConcludedProject();
    const { conclusion: _clear, ...publicities } = state.publicities;
    const concluded = {
      ...state,
      publicities,
      funding: { ...state.funding, conclusion: { result: 'concluded', achieved: 77_509_999, at: '' } as const },
    };
    const [opening] = publishConclusion.opens(concluded, file.books);
    if (!opening) throw new Error('nothing to publish');
    const actor = { person: 'project-manager', organisation: centre, roles: ['pm'] };
    const published = publishConclusion.apply(
      concluded,
      {
        id: 'x',
        step: 'publish-conclusion',
        subject: 'conclusion',
        outcome: 'publish',
        input: { days: 5 },
        document: 'n'.repeat(64),
        actor,
        at: '2028-03-04T01:00:00.000Z',
      },
      opening,
      file.books,
    );
    expect(shown(published, 'conclusion')).toEqual({ of: 'conclusion', result: 'concluded', achievedBp: 7750 });
  });
  test('a price: which result, in which mode, for how much, and that the parties are related (S5.13, L5)', () => {
    const related = { priceFen: 50_000_000, relatedParty: true, explanation: '按评估值定价' };
    const project = play(aConcludedProject(), [
      ...disclosed,
      act('transferOffice', 'set-price', 'name-lump-sum', related),
      act('enterpriseLegal', 'set-price', 'name-lump-sum', related),
      of(licensed, 'publish-price'),
    ]);
    expect(shown(project, 'price')).toEqual({
      of: 'price',
      result: project.state.transfer.disclosure?.document,
      transferee: binhai,
      mode: 'ordinary-licence',
      terms: { kind: 'lump-sum', fen: 50_000_000 },
      relatedParty: true,
    });
  });
  test('rewards: the number of the contract, each inventor and what each gets (S6.09)', () => {
    const project = play(aConcludedProject(), [...resultTransferActs, ...upTo(lumpSumShared, 'approve-distribution')]);
    expect(shown(project, 'reward')).toEqual({
      of: 'reward',
      contract: project.state.transfer.registration,
      year: 0,
      shares: [
        { inventor: 'investigator', fen: 19_096_000 },
        { inventor: 'inventor2', fen: 8_680_000 },
        { inventor: 'inventor3', fen: 5_208_000 },
        { inventor: 'inventor4', fen: 1_736_000 },
      ],
    });
  });
  test('Inventor is a leader: the notice says so beside the name; share, floors and payment are as for the others', () => {
    const proposal = of(lumpSumShared, 'propose-distribution');
    const led = {
      ...proposal,
      input: (scene: Scene) => {
        const input = proposal.input(scene) as { readonly team: readonly object[] };
        return { ...input, team: input.team.map((part, index) => ({ ...part, isLeader: index === 1 })) };
      },
    };
    const acts = upTo(lumpSumShared, 'approve-distribution').map((story) => (story.step === 'propose-distribution' ? led : story));
    const project = play(aConcludedProject(), [...resultTransferActs, ...acts]);
    expect(shown(project, 'reward')).toMatchObject({
      shares: [
        { inventor: 'investigator', fen: 19_096_000 },
        { inventor: 'inventor2', fen: 8_680_000, isLeader: true },
        { inventor: 'inventor3', fen: 5_208_000 },
        { inventor: 'inventor4', fen: 1_736_000 },
      ],
    });
  });
});
